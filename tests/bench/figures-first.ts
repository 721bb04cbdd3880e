/** `figures-first.ts FILE NUMBER`: milliseconds of processor time that the first question asked of a file takes the thread that answers it. */
import { openDb } from '#db/open.ts'
import { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import { period, questions } from './figures-queries.ts'

const [path = '', place = ''] = process.argv.slice(2)
const asked = questions[Number(place)]
if (asked === undefined) throw new Error(`no question ${place}`)
const db = openDb(path, { mode: 'read', clock: Date.now, actor: () => 'me' })
const query = { ...period, filter: FigureFilter.parse({}), metrics: asked.metrics }
const before = process.threadCpuUsage()
asked.ask(db.read, query)
const { user, system } = process.threadCpuUsage(before)
console.log((user + system) / 1000)
db.close()
