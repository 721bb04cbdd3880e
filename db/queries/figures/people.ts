/** How many people figures are shares of: asked, taking part, and who could see what they share. */
import { type SQL, sql } from 'drizzle-orm'
import { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { type Day, dayToNumber } from '#shared/domain/day.ts'
import type { CountedAt } from '#shared/domain/figures/types.ts'
import { delivery } from '../../schema/outreach.ts'
import { person, personNetwork } from '../../schema/people.ts'
import type { ReadDb } from '../../types.ts'
import { personWhere } from '../people/find.ts'

const msPerDay = 86_400_000

/** Whom it is about. */
export interface Among {
  /** Empty: everybody. */
  readonly teamIds: readonly string[]
  /** The day at whose end they are counted. */
  readonly at: Day
}

export interface ProgramPeople {
  /** Who takes part today and had agreed by then: who left the program since counts at no time. */
  readonly optedIn: number
  readonly optedOut: number
  /** Who had been asked by then, whatever they answered. */
  readonly invited: number
}

/** Who has left the company is not among them. */
export function programPeople(db: ReadDb, among: Among): ProgramPeople {
  const end = endOf(among.at)
  const row = db
    .select({
      optedIn: sql<number>`coalesce(sum(${person.consent} = 'opted-in' and ${person.consentAt} < ${end}), 0)`,
      optedOut: sql<number>`coalesce(sum(${person.consent} = 'opted-out'), 0)`,
      invited: sql<number>`coalesce(sum(${person.consent} <> 'not-asked' and (${person.consentAt} < ${end} or exists (
        select 1 from ${delivery} where ${delivery.personId} = ${person.id} and ${delivery.sentAt} < ${end} and ${delivery.deletedAt} is null
      ))), 0)`,
    })
    .from(person)
    .where(hereAnd(among))
    .get()
  return row ?? { optedIn: 0, optedOut: 0, invited: 0 }
}

/** How many of those who take part today had agreed by the end of each of these days. */
export function optedInBy(db: ReadDb, teamIds: readonly string[], days: readonly Day[]): readonly number[] {
  const rows = db
    .select({ day: sql<number>`cast(${person.consentAt} / ${msPerDay} as integer)`, people: sql<number>`count(*)` })
    .from(person)
    .where(sql`${person.consent} = 'opted-in' and ${hereAnd({ teamIds, at: days.at(-1) ?? '' })}`)
    .groupBy(sql`1`)
    .all()
  return days.map((day) => rows.reduce((sum, row) => (row.day <= dayToNumber(day) ? sum + row.people : sum), 0))
}

/** Connections of those who take part, as they told them, people counted twice included. Networks empty: of all. */
export function programAudience(db: ReadDb, among: Among, networks: readonly CountedAt[]): { people: number; audience: number } {
  const onThem =
    networks.length === 0 ? sql`1` : sql`${personNetwork.network} in (select value from json_each(${JSON.stringify(networks)}))`
  const row = db
    .select({
      people: sql<number>`count(distinct ${person.id})`,
      audience: sql<number>`coalesce(sum(${personNetwork.audience}), 0)`,
    })
    .from(person)
    .innerJoin(personNetwork, sql`${personNetwork.personId} = ${person.id} and ${personNetwork.deletedAt} is null and ${onThem}`)
    .where(
      sql`${person.consent} = 'opted-in' and ${person.consentAt} < ${endOf(among.at)} and ${personNetwork.audience} > 0 and ${hereAnd(among)}`,
    )
    .get()
  return row ?? { people: 0, audience: 0 }
}

function hereAnd({ teamIds, at }: Among): SQL {
  const here = sql`+${person.deletedAt} is null and ${person.employment} <> 'left'`
  return teamIds.length === 0 ? here : sql`${here} and ${personWhere(PersonFilter.parse({ teamIds }), at)}`
}

function endOf(day: Day): number {
  return (dayToNumber(day) + 1) * msPerDay
}
