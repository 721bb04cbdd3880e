/** A roster of a million people, read, validated and told apart beside what SQLite's own shell takes to copy the same file. */
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { connect } from '#db/connect.ts'
import { checkRoster } from '#electron/services/roster/check.ts'
import { lookIntoRoster } from '#electron/services/roster/look.ts'
import { textToDay } from '#shared/domain/day.ts'
import { createRandom } from '#shared/domain/random.ts'

const rows = 1_000_000
const rounds = 3
const promisedRatio = 2
const seed = 20_261_123
const shell = '/usr/bin/sqlite3'
const quiet = { onProgress: () => undefined, signal: new AbortController().signal }

/** Prints both times and the ratio of their medians; false when the promise is not kept. Another number of people may be given. */
export async function compareRoster(count = rows): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-roster-'))
  const path = join(folder, 'roster.csv')
  try {
    await writePeople(path, count)
    const ours: number[] = []
    const theirs: number[] = []
    // By turns, so that a slow moment of the machine hits both.
    for (let round = 0; round < rounds; round += 1) {
      theirs.push(await copyTime(path, join(folder, `${round}.db`)))
      ours.push(await checkTime(path, count))
    }
    const ratio = median(ours) / median(theirs)
    const size = (statSync(path).size / 1_000_000).toFixed(0)
    const copied = existsSync(shell) ? 'sqlite3 .import' : 'plain prepared inserts (there is no sqlite3 here)'
    console.log(`${count.toLocaleString('en')} people in ${size} MB of CSV, processor time, median of ${rounds} by turns`)
    console.log(`validated and told apart ${median(ours).toFixed(0)} ms; ${copied} ${median(theirs).toFixed(0)} ms`)
    console.log(`promised: at most ${promisedRatio} x; measured: ${ratio.toFixed(2)} x`)
    console.log(`memory at its highest ${memory.highest.toFixed(0)} MB above ${memory.before.toFixed(0)} MB`)
    return ratio <= promisedRatio && memory.highest < 200
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const memory = { before: 0, highest: 0 }

async function checkTime(path: string, count: number): Promise<number> {
  const { guess } = await lookIntoRoster({ path, wishes: {} }, quiet)
  const nobody = { count: () => 0, each: () => [], byId: () => null }
  const megabytes = () => process.memoryUsage.rss() / 1_000_000
  memory.before ||= megabytes()
  const onProgress = () => {
    memory.highest = Math.max(memory.highest, megabytes() - memory.before)
  }
  const before = process.cpuUsage()
  const { ledger } = await checkRoster(path, statSync(path).size, guess, nobody, { ...quiet, onProgress, today: textToDay('2026-11-23') })
  const { user, system } = process.cpuUsage(before)
  const rejected = ledger.rejectedRows.length
  if (ledger.rows !== count || rejected !== Math.floor(count / 1000)) throw new Error(`${ledger.rows} rows, ${rejected} rejected`)
  return (user + system) / 1000
}

/** Of the shell's own process: its user and system time, as a shell tells them of what it ran. */
async function copyTime(path: string, to: string): Promise<number> {
  if (!existsSync(shell)) return insertTime(path, to)
  const { status, stdout } = spawnSync('/bin/sh', ['-c', `${shell} '${to}' ".import --csv '${path}' roster" && times`], {
    encoding: 'utf8',
  })
  const ofChildren = stdout.trim().split('\n').at(-1) ?? ''
  const times = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60_000 + Number(seconds) * 1000,
  )
  if (status !== 0 || times.length !== 2) throw new Error('sqlite3 failed')
  return times.reduce((sum, each) => sum + each)
}

async function insertTime(path: string, to: string): Promise<number> {
  const db = connect(to)
  const before = process.cpuUsage()
  db.exec('CREATE TABLE roster (a, b, c, d, e, f, g, h, i, j, k, l)')
  const insert = db.prepare('INSERT INTO roster VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  db.exec('BEGIN')
  for await (const line of createInterface({ input: createReadStream(path) })) insert.run(line.split(',', 12))
  db.exec('COMMIT')
  const { user, system } = process.cpuUsage(before)
  db.close()
  return (user + system) / 1000
}

/** One in a thousand has the address of somebody else. */
async function writePeople(path: string, count: number): Promise<void> {
  const { pick } = createRandom(seed)
  const file = createWriteStream(path)
  file.write(
    'Employee #,First Name,Last Name,Job Title,Department,Division,Location,Status,Hire Date,Work Email,Reports To,Reports To Email\r\n',
  )
  for (let person = 0; person < count; person += 1) {
    const given = pick(['Anna', 'Marco', 'Nurul', 'John', 'Zoë', 'Siti', 'José', 'Priya'])
    const family = pick(['Rossi', 'Lim', "O'Brien", 'binti Ahmad', 'De Luca', 'Müller', 'Wong'])
    const title = pick(['"Clerk, sales"', 'Engineer', 'Head of service', 'Technician', '"Director, ""north"""'])
    const department = pick(['Sales', 'Service', 'Finance', 'People', 'Operations'])
    const place = pick(['Bari', 'Kuala Lumpur', 'London', 'Penang'])
    const day = `${String(1 + (person % 28)).padStart(2, '0')}-${String(1 + (person % 12)).padStart(2, '0')}-${2000 + (person % 25)}`
    const address = person % 1000 === 999 ? person - 1 : person
    const line = [
      ...[100_000 + person, given, family, title, department, 'EMEA', place, person % 37 === 0 ? 'Terminated' : 'Active', day],
      ...[`person${address}@aurelia.example`, 'Somebody Above', `person${Math.floor(person / 12)}@aurelia.example`],
    ].join(',')
    if (!file.write(`${line}\r\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'close')
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
