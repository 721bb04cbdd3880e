/** The pilot group: proposed, weighed, changed by hand, and set. */
import { eligiblePeople, groupsOfAlike, type OnePerson, pilotIds } from '#db/queries/leaders/pilot.ts'
import { personsById, updatePeople } from '#db/queries/people/people.ts'
import { pickPilot } from '#shared/domain/people/pilot.ts'
import { AppError } from '#shared/rpc.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { cellsOf, type Pool, peopleOfCells, poolOf } from './pilot-pool.ts'
import { coverageOf, seatsOf } from './pilot-seats.ts'
import { standInsOf } from './stand-ins.ts'

type PilotHandlers = Pick<Handlers['leaders'], 'proposePilot' | 'weighPilot' | 'standIns' | 'setPilot'>

export function pilotProcedures(ctx: RouterCtx): PilotHandlers {
  const open = () => {
    const db = requireDb(ctx)
    const today = todayOf(ctx, db)
    return { read: db.read, today, pool: poolOf(db.read, today) }
  }
  return {
    proposePilot: ({ size, keepIds, withoutIds }) => {
      const { read, today, pool } = open()
      const without = new Set(withoutIds)
      const kept = eligiblePeople(
        read,
        keepIds.filter((id) => !without.has(id)),
        today,
      )
      const cells = cellsOf(pool, [...kept, ...eligiblePeople(read, withoutIds, today)])
      const { picks, smallest, atLeast } = pickPilot(cells, { size, kept: kept.map((person) => ({ groups: groupsOfAlike(person) })) })
      const ids = peopleOfCells(read, picks, { withoutIds: [...kept.map(({ id }) => id), ...withoutIds], today })
      return { ...weighed(pool, { read, today }, [...kept, ...eligiblePeople(read, ids, today)], kept), smallest, atLeast }
    },
    weighPilot: ({ personIds }) => {
      const { read, today, pool } = open()
      return weighed(pool, { read, today }, eligiblePeople(read, personIds, today), [])
    },
    standIns: ({ personIds, personId }) => standInsOf(open(), personIds, personId),
    setPilot: ({ personIds }) => {
      setPilot(ctx, personIds)
      return {}
    },
  }
}

type Means = Parameters<typeof seatsOf>[0]

function weighed(pool: Pool, means: Means, people: readonly OnePerson[], kept: readonly OnePerson[]) {
  const members = people.map((person) => ({ id: person.id, groups: groupsOfAlike(person) }))
  return { seats: [...seatsOf(means, members, new Set(kept.map(({ id }) => id)))], coverage: coverageOf(means.read, pool, members) }
}

/** Who is in it and may no longer be leaves it as well. Refuses person-out-of-reach. */
function setPilot(ctx: RouterCtx, personIds: readonly string[]): void {
  const db = requireDb(ctx)
  const wanted = [...new Set(personIds)]
  const eligible = new Set(eligiblePeople(db.read, wanted, todayOf(ctx, db)).map(({ id }) => id))
  const out = personsById(
    db.read,
    wanted.filter((id) => !eligible.has(id)),
  )[0]
  if (out !== undefined) throw new AppError('person-out-of-reach', { name: out.name })
  const now = pilotIds(db.read)
  db.write({ code: 'pilot-set', data: { count: eligible.size } }, (tx) => {
    const leaving = now.filter((id) => !eligible.has(id))
    const joining = [...eligible].filter((id) => !now.includes(id))
    if (leaving.length > 0) updatePeople(tx, leaving, { inPilot: false })
    if (joining.length > 0) updatePeople(tx, joining, { inPilot: true })
  })
}
