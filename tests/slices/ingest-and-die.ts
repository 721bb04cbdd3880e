/** Takes in events part by part and is killed before the last one: the argument is the file. */
import { createEventBulk } from '#db/figures/write.ts'
import { openDb } from '#db/open.ts'
import { createRandom } from '#shared/domain/random.ts'
import { drawDrafts, writeImport } from './figures.ts'

const db = openDb(process.argv[2] ?? '', { mode: 'write', clock: Date.now, actor: () => 'me' })
const random = createRandom(1)
const company = { db, people: [db.newId()], items: [db.newId()], campaigns: [db.newId()], teams: [] }
const importId = db.newId()
const bulk = db.bulk({ code: 'figures-brought-in' })
const writing = createEventBulk(db.read, importId, 7000)
bulk.write((tx) => writeImport(tx, importId))
for (let part = 0; part < 8; part += 1) {
  if (part === 6) process.kill(process.pid, 'SIGKILL')
  bulk.write((tx) => writing.add(tx, drawDrafts(company, random, 5000, 60)))
}
