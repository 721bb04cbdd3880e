/** People are added and changed by hand, one by one and many at once. */
import { setNetworks } from '#db/queries/people/networks.ts'
import { insertPerson, type PersonDbRow, personRow, personsById, personWith, updatePeople } from '#db/queries/people/people.ts'
import { setMembers } from '#db/queries/people/teams.ts'
import type { Db, ReadDb } from '#db/types.ts'
import { textToDay } from '#shared/domain/day.ts'
import { isCircular } from '#shared/domain/people/teams.ts'
import { AppError } from '#shared/rpc.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'
import { actOnPeople, findPeople, findPerson } from './act.ts'
import { findTeam } from './teams.ts'

type PersonHandlers = Pick<Handlers['people'], 'add' | 'update' | 'updateMany' | 'setNetworks'>
type Fields = Parameters<PersonHandlers['update']>[0]['fields']

export function personProcedures(ctx: RouterCtx): PersonHandlers {
  return {
    add: ({ fields }) => {
      const db = requireDb(ctx)
      const row = { ...written(ctx, db, fields), name: fields.name, id: db.newId(), createdAt: ctx.clock() }
      refuseKnown(db.read, { id: row.id, employeeNumber: row.employeeNumber ?? '', email: row.email ?? '' })
      if (row.managerId) found(personRow(db.read, row.managerId), 'person')
      db.write({ code: 'person-added', data: { name: row.name } }, (tx) => insertPerson(tx, row))
      return { personId: row.id }
    },
    update: ({ personId, fields }) => {
      const db = requireDb(ctx)
      const row = findPerson(db.read, personId)
      const values = allowed(row, written(ctx, db, fields))
      refuseKnown(db.read, { ...row, ...values })
      if (values.managerId) refuseCircular(db.read, row, values.managerId)
      if (Object.keys(values).length > 0)
        actOnPeople(db, 'people-updated', [{ ...row, ...values }], (tx, ids) => updatePeople(tx, ids, values))
      return {}
    },
    updateMany: ({ personIds, fields, addTeamIds, removeTeamIds }) => {
      const db = requireDb(ctx)
      const rows = findPeople(db.read, personIds)
      for (const teamId of [...addTeamIds, ...removeTeamIds]) findTeam(db.read, teamId)
      const values = written(ctx, db, fields)
      const out = rows.filter(isOut).map((row) => row.id)
      actOnPeople(db, 'people-updated', rows, (tx, ids) => {
        if (Object.keys(values).length > 0) updatePeople(tx, ids, values)
        if (values.leader === true || values.inPilot === true) updatePeople(tx, out, { leader: false, inPilot: false })
        const means = { newId: db.newId, now: ctx.clock() }
        for (const teamId of addTeamIds) setMembers(tx, means, teamId, { personIds: ids, isIn: true })
        for (const teamId of removeTeamIds) setMembers(tx, means, teamId, { personIds: ids, isIn: false })
      })
      return { changed: rows.length }
    },
    setNetworks: ({ personId, networks, usesSocial }) => {
      const db = requireDb(ctx)
      actOnPeople(db, 'person-networks-updated', [findPerson(db.read, personId)], (tx, ids) => {
        updatePeople(tx, ids, { usesSocial })
        setNetworks(tx, { newId: db.newId, now: ctx.clock() }, personId, networks)
      })
      return {}
    },
  }
}

/** As they are kept: addresses in small letters, and whoever leaves on a day. Refuses day-missing. */
function written(ctx: RouterCtx, db: Db, fields: Fields): Fields {
  for (const day of [fields.hiredOn, fields.leftOn]) if (day !== undefined && day !== null) textToDay(day)
  const { employment } = fields
  return {
    ...fields,
    ...(fields.email === undefined ? {} : { email: fields.email.toLowerCase() }),
    ...(employment === 'left' ? { leftOn: fields.leftOn ?? todayOf(ctx, db) } : {}),
    ...(employment === 'active' || employment === 'on-leave' ? { leftOn: null } : {}),
  }
}

/** Who said no leads nobody and tests nothing. */
function allowed(row: PersonDbRow, fields: Fields): Fields {
  if (!isOut(row)) return fields
  return {
    ...fields,
    ...(fields.leader === undefined ? {} : { leader: false }),
    ...(fields.inPilot === undefined ? {} : { inPilot: false }),
  }
}

function isOut({ consent }: PersonDbRow): boolean {
  return consent === 'declined' || consent === 'opted-out'
}

/** Refuses person-exists. */
function refuseKnown(db: ReadDb, person: Pick<PersonDbRow, 'id' | 'employeeNumber' | 'email'>): void {
  const other = personWith(db, person)
  if (other !== null) throw new AppError('person-exists', { name: other.name })
}

/** Nobody is their own manager, by whatever way round. Refuses manager-circular and row-missing. */
function refuseCircular(db: ReadDb, { id, name }: PersonDbRow, managerId: string): void {
  const parents = new Map<string, string>()
  let next: string | null = found(personRow(db, managerId), 'person').id
  while (next !== null && !parents.has(next)) {
    const above: string | null = personsById(db, [next])[0]?.managerId ?? null
    if (above !== null) parents.set(next, above)
    else break
    next = above
  }
  if (isCircular(parents, id, managerId)) throw new AppError('manager-circular', { name })
}
