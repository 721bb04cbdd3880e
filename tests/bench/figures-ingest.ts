/** How quickly events are taken in with all their sums, beside bare inserts of the same rows, in processor time: what the disk takes depends on who else uses it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Events, roomForEvents } from '#db/figures/events.ts'
import { createEventBulk } from '#db/figures/write.ts'
import { openDb } from '#db/open.ts'
import { figureImport } from '#db/schema/figures.ts'
import { createEventDraw } from '#electron/services/demo/synthetic-events.ts'
import { dayToNumber } from '#shared/domain/day.ts'
import { createRandom } from '#shared/domain/random.ts'

const atOnce = 20_000
const rounds = 3
/** Part of the speed of bare inserts. */
const promised = 0.85

/** Both writes wait for the disk at the end of each transaction. */
export function benchIngest(count: number): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'gw-'))
  try {
    const parts = drawParts(count)
    const bare: number[] = []
    const ours: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      bare.push(writeBare(join(folder, `bare-${round}`), parts))
      ours.push(writeOurs(join(folder, `ours-${round}`), parts))
    }
    const best = (times: readonly number[]) => Math.min(...times)
    const speed = best(bare) / best(ours)
    console.log(
      `taking in ${count.toLocaleString('en')} events: bare inserts ${perEvent(best(bare), count)} us of processor time an event, with all sums ${perEvent(best(ours), count)}: ` +
        `${speed.toFixed(2)} of the speed of bare inserts (promised: ${promised})`,
    )
    return speed >= promised
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const perEvent = (ms: number, count: number) => ((ms * 1000) / count).toFixed(2)

function drawParts(count: number): readonly Events[] {
  const people = Array.from({ length: 5000 }, (_, key) => ({ key: key + 1, team: 2 + (key % 20) }))
  const items = Array.from({ length: 20_000 }, (_, key) => key + 1)
  const draw = createEventDraw(
    createRandom(1),
    { people, items, campaigns: [1, 2, 3, 4, 5] },
    { first: dayToNumber('2027-01-11'), days: 365, all: count },
  )
  return Array.from({ length: Math.ceil(count / atOnce) }, () => {
    const events = roomForEvents(atOnce)
    draw(events)
    return events
  })
}

const names = ['at', 'day', 'hour', 'metric', 'amount', 'network', 'team', 'campaign', 'advocate', 'item', 'caption', 'post'] as const

function writeBare(path: string, parts: readonly Events[]): number {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(`CREATE TABLE event (batch INTEGER NOT NULL, seq INTEGER NOT NULL, ${names.map((name) => `${name} INTEGER NOT NULL`).join(', ')},
    PRIMARY KEY (batch, seq)) WITHOUT ROWID; CREATE INDEX event_post ON event (post) WHERE post > 0`)
  const insert = db.prepare(`INSERT INTO event (batch, seq, ${names.join(', ')}) VALUES (${['', '', ...names].map(() => '?').join(', ')})`)
  const took = clock()
  let seq = 0
  for (const { count, at, day, hour, metric, amount, network, team, campaign, advocate, item, caption, post } of parts) {
    db.exec('BEGIN IMMEDIATE')
    for (let n = 0; n < count; n += 1) {
      insert.run(
        1,
        seq,
        at[n],
        day[n],
        hour[n],
        metric[n],
        amount[n],
        network[n],
        team[n],
        campaign[n],
        advocate[n],
        item[n],
        caption[n],
        post[n],
      )
      seq += 1
    }
    db.exec('COMMIT')
  }
  db.close()
  return took()
}

function writeOurs(path: string, parts: readonly Events[]): number {
  const db = openDb(path, { mode: 'create', clock: Date.now, actor: () => 'me' })
  const took = clock()
  const bulk = db.bulk({ code: 'figures-made-up' })
  const importId = db.newId()
  const writing = createEventBulk(db.read, importId)
  bulk.write((tx) => tx.insert(figureImport).values({ id: importId, source: 'made-up', exportedOn: '2027-01-11', at: 0 }).run())
  for (const events of parts) bulk.write((tx) => writing.addEvents(tx, events))
  bulk.finish((tx) => writing.finish(tx))
  db.close()
  return took()
}

/** Milliseconds of processor time since now. */
function clock(): () => number {
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
}
