/** Brings a roster in: read twice, once to know what becomes of every row, once to write it. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { PersonDbRow } from '#db/queries/people/people.ts'
import { countKnownPeople, insertKnownPerson, knownPeople, knownPerson, markAsLeft, updateKnownPerson } from '#db/queries/people/roster.ts'
import type { BulkAct, WriteDb } from '#db/types.ts'
import { AppError } from '#shared/rpc.ts'
import { createPace, inParts, type Pace } from '../bulk/pace.ts'
import { readTable } from '../table/read-table.ts'
import { type Checked, checkRoster, createReader } from './check.ts'
import { IdList } from './known-people.ts'
import { fates } from './ledger.ts'
import { unfound, unnamed } from './managers.ts'
import { fieldsOf, newsIn, type RosterFields } from './person-fields.ts'
import type { RosterCall, RosterRun } from './types.ts'

type Run = Omit<RosterRun, 'actor'>

/** What would become of every row; nothing is written. */
export async function checkRun({ db, path, mapping, today }: Omit<Run, 'now'>, { signal, onProgress }: RosterCall): Promise<Checked> {
  const people = {
    count: () => countKnownPeople(db.read),
    each: () => knownPeople(db.read),
    byId: (id: string) => knownPerson(db.read, id),
  }
  return checkRoster(path, await sizeOf(path), mapping, people, { today, signal, onProgress })
}

/** Writes what was checked as one act. `givesWay`: a window writes into the file, too. Refuses roster-changed, record-busy, cancelled. */
export async function bringIn(run: Run, checked: Checked, call: RosterCall, givesWay: boolean): Promise<void> {
  const { db, path } = run
  const { ledger, missed } = checked
  const count = (fate: number) => ledger.fates.array.subarray(0, ledger.rows).reduce((sum, each) => (each === fate ? sum + 1 : sum), 0)
  const [created, updated] = [count(fates.created), count(fates.updated)]
  if (created + updated + missed.length === 0) return
  const bulk = db.bulk({ code: 'roster-brought-in', data: { file: basename(path), created, updated, left: missed.length } })
  const pace = createPace(db, givesWay)
  try {
    await writeRows(run, checked, { bulk, pace, all: created + updated, call })
    await inParts(leavers(run, checked, bulk), pace)
    call.signal.throwIfAborted()
    bulk.finish()
  } catch (error) {
    const undone = (done: number) => call.onProgress({ step: 'undo', done, all: created + updated })
    await inParts((most) => bulk.takeBack(most), pace, undone)
    throw error
  }
}

async function sizeOf(path: string): Promise<number> {
  // Who cannot be asked is refused when the file is opened.
  return (await stat(path).catch(() => null))?.size ?? 0
}

interface Writing {
  readonly bulk: BulkAct
  readonly pace: Pace
  /** How many rows are written. */
  readonly all: number
  readonly call: RosterCall
}

/** Reads the file again and writes row by row what the check decided. */
async function writeRows(run: Run, checked: Checked, { bulk, pace, all, call }: Writing): Promise<void> {
  const { ledger } = checked
  const idOf = idsOfRows(run, checked)
  let batch: ((tx: WriteDb) => void)[] = []
  let row = -1
  let done = 0
  const flush = async () => {
    const part = batch
    batch = []
    const start = performance.now()
    bulk.write((tx) => {
      for (const write of part) write(tx)
    })
    done += part.length
    call.onProgress({ step: 'write', done, all })
    await pace.rest(part.length, performance.now() - start)
    call.signal.throwIfAborted()
  }
  await readTable(
    run.path,
    run.mapping,
    ({ headers, scanner }) => {
      const reader = createReader(run.mapping, headers, scanner, run.today)
      const onRecord = () => {
        row += 1
        const fate = ledger.fates.array[row]
        if (row >= ledger.rows) throw new AppError('roster-changed')
        if (fate !== fates.created && fate !== fates.updated) return undefined
        reader.read()
        const id = idOf(row)
        const managerId = managerIdOf(checked, idOf, row)
        const before = fate === fates.updated ? knownPerson(run.db.read, id) : null
        const fields = fieldsOf(reader, run.today, before)
        if (before !== null) batch.push((tx) => updateKnownPerson(tx, id, { ...newsIn(before, fields), ...(managerId && { managerId }) }))
        else if (fate === fates.created) batch.push((tx) => insertKnownPerson(tx, toRow(id, managerId, fields, run.now)))
        return batch.length >= pace.size() ? flush() : undefined
      }
      return { onRecord }
    },
    { signal: call.signal },
  )
  if (row + 1 !== ledger.rows) throw new AppError('roster-changed')
  if (batch.length > 0) await flush()
}

/** Ids of all rows that are kept, those of newcomers made at once: a manager may stand below the people who name them. */
function idsOfRows({ db }: Run, { ledger }: Checked): (row: number) => string {
  const newcomers = new IdList(1024)
  const places = new Int32Array(ledger.rows)
  for (let row = 0; row < ledger.rows; row += 1) {
    if (ledger.fates.array[row] !== fates.created) continue
    places[row] = newcomers.length
    newcomers.push(db.newId())
  }
  return (row) => {
    const place = ledger.people.array[row] ?? -1
    return place >= 0 ? ledger.known.ids.at(place) : newcomers.at(places[row] ?? 0)
  }
}

function managerIdOf({ ledger, links }: Checked, idOf: (row: number) => string, row: number): string | null {
  const manager = links.managers[row] ?? unnamed
  if (manager === unnamed || manager === unfound) return null
  return manager >= 0 ? idOf(manager) : ledger.known.ids.at(-1 - manager)
}

function toRow(id: string, managerId: string | null, fields: RosterFields, now: number): PersonDbRow {
  return {
    ...{ id, deletedAt: null, employeeNumber: '', email: '', name: '', givenName: '', jobTitle: '', department: '', place: '' },
    ...{ seniority: 'staff', locale: null, hiredOn: null, managerId, employment: 'active', leftOn: null },
    ...{ senior: false, leader: false, inPilot: false, usesSocial: null, consent: 'not-asked', consentAt: null, ranked: false },
    ...{ erasedAt: null, createdAt: now },
    ...fields,
  }
}

function leavers({ today }: Run, { ledger, missed }: Checked, bulk: BulkAct): (most: number) => number {
  let from = 0
  return (most) => {
    const ids = missed.slice(from, from + Math.min(most, 500)).map((place) => ledger.known.ids.at(place))
    from += ids.length
    if (ids.length > 0) bulk.write((tx) => markAsLeft(tx, ids, today))
    return ids.length
  }
}
