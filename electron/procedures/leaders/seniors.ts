/** Senior leaders: have they joined, have they shared, and what to say to each of them next. */
import { lastThanked, seniorsOf } from '#db/queries/leaders/seniors.ts'
import { personRows } from '#db/queries/people/people.ts'
import { instantToDay } from '#shared/domain/day.ts'
import { seniorNudge } from '#shared/domain/people/senior-nudge.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'

/** By name. */
export function listSeniors(ctx: RouterCtx) {
  const db = requireDb(ctx)
  const today = todayOf(ctx, db)
  const seniors = seniorsOf(db.read)
  const ids = seniors.map(({ id }) => id)
  const told = lastThanked(db.read, ids)
  const rows = new Map(personRows(db.read, ids, today).map((row) => [row.id, row]))
  return seniors.flatMap(({ id, givenName, name, consentAt }) => {
    const person = rows.get(id)
    if (person === undefined) return []
    const toldAt = told.get(id)
    const { employment, consent, lastSharedOn } = person
    const { code, data } = seniorNudge(
      {
        ...{ employment, consent, lastSharedOn },
        consentOn: consentAt === null ? null : instantToDay(consentAt, ctx.timeZone),
        training: person.training.state,
        shares: person.shares30 ?? 0,
        toldOn: toldAt === undefined ? null : instantToDay(toldAt, ctx.timeZone),
      },
      today,
    )
    return [
      {
        person,
        givenName: givenName === '' ? name : givenName,
        joinedAt: consent === 'opted-in' ? consentAt : null,
        lastActiveOn: lastSharedOn,
        nudge: { code, data: { ...data } },
      },
    ]
  })
}
