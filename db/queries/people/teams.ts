/** Teams of people: who is in them and who would be. */
import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { foldWords } from '#shared/domain/content/fold.ts'
import type { TeamRule } from '#shared/domain/people/types.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { team } from '../../schema/content.ts'
import { teamMember } from '../../schema/people.ts'
import { teamPerson } from '../../schema/people-local.ts'
import type { ReadDb, WriteDb } from '../../types.ts'
import { grouped } from '../documents/grouped.ts'
import { hasLeft, pickedSql, setOf } from './marks.ts'

/** More teams than this nobody keeps. */
const mostTeams = 1000

interface TeamCount {
  readonly people: number
  readonly optedIn: number
  readonly byHand: number
}

/** By team; a team that nobody is in is missing. */
export function countTeams(db: ReadDb): ReadonlyMap<string, TeamCount> {
  const isIn = sql.raw(`(${pickedSql('consent', 'd.marks')} & ${setOf('consent', ['opted-in'])}) <> 0`)
  const people = db
    .select({ id: sql<string>`t.team_id`, people: sql<number>`count(*)`, optedIn: sql<number>`sum(${isIn})` })
    .from(sql`team_person t cross join directory d on d.key = t.key`)
    .groupBy(sql`t.team_id`)
    .limit(mostTeams)
    .all()
  const hands = new Map(
    db
      .select({ id: teamMember.teamId, count: sql<number>`count(*)` })
      .from(teamMember)
      .where(isNull(teamMember.deletedAt))
      .groupBy(teamMember.teamId)
      .limit(mostTeams)
      .all()
      .map((row) => [row.id, row.count]),
  )
  const counted = new Map(people.map((row) => [row.id, row]))
  return new Map(
    [...new Set([...counted.keys(), ...hands.keys()])].map((id) => {
      const { people: all = 0, optedIn = 0 } = counted.get(id) ?? {}
      return [id, { people: all, optedIn, byHand: hands.get(id) ?? 0 }]
    }),
  )
}

/** Of these people, by person: the teams that are there, by name, and whether somebody put them in. */
export function teamsOfPeople(db: ReadDb, personIds: readonly string[]) {
  const rows = db
    .select({
      personId: teamPerson.personId,
      id: team.id,
      name: team.name,
      byHand: sql<number>`exists (
        select 1 from team_member m where m.team_id = ${team.id} and m.person_id = ${teamPerson.personId} and m.is_in = 1 and +m.deleted_at is null
      )`,
    })
    .from(teamPerson)
    .innerJoin(team, and(eq(team.id, teamPerson.teamId), isNull(team.deletedAt)))
    .where(sql`${teamPerson.personId} in (select value from json_each(${JSON.stringify(personIds)}))`)
    .orderBy(asc(sql`lower(${team.name})`), asc(team.id))
    .limit(personIds.length * mostTeams)
    .all()
  return grouped(rows, (row) => row.personId)
}

/** Who would be in a team with this rule: keys of the directory. `teamId`: whose exceptions and parts count; null: of a team to be. */
export function keysOfTeam(rule: TeamRule | null, teamId: string | null): SQL {
  const hand = (isIn: 0 | 1) => sql`exists (
    select 1 from team_member m where m.team_id = ${teamId} and m.person_id = directory.person_id and m.is_in = ${isIn} and +m.deleted_at is null
  )`
  const parts = sql`select t.key from team c join team_person t on t.team_id = c.id where c.parent_id = ${teamId} and c.deleted_at is null`
  const wanted = sql`(${rule === null ? sql`0` : ruleWhere(rule)}) or ${hand(1)} or key in (${parts})`
  return sql`select key from directory where not ${hasLeft} and (${wanted}) and not ${hand(0)}`
}

function ruleWhere(rule: TeamRule): SQL {
  const among = (column: string, values: readonly string[]) =>
    values.length === 0 ? [] : [sql`${sql.raw(column)} in (select value from json_each(${JSON.stringify(values.map(foldWords))}))`]
  const marked = (name: 'seniority' | 'locale', set: number) =>
    set === 0 ? [] : [sql`(${sql.raw(pickedSql(name, 'marks'))} & ${set}) <> 0`]
  const conditions = [
    ...among('department_key', rule.departments),
    ...among('place_key', rule.places),
    ...marked('seniority', setOf('seniority', rule.seniorities)),
    ...marked('locale', setOf('locale', rule.locales.filter(isLocale))),
  ]
  return conditions.length === 0 ? sql`1` : sql.join(conditions, sql` and `)
}

/** Whether a value that was stored is a language of the app. */
export const isLocale = (value: string): value is Locale => locales.some((each) => each === value)

/** How many these keys are, and the ids of the first of them by name. */
export function countKeys(db: ReadDb, keys: SQL, first: number): { readonly people: number; readonly firstIds: readonly string[] } {
  const people = db.select({ count: sql<number>`count(*)` }).from(sql`(${keys})`).get()?.count ?? 0
  const rows = db
    .select({ id: sql<string>`person_id` })
    .from(sql`directory indexed by directory_name`)
    .where(sql`key in (${keys})`)
    .orderBy(sql`name_key, key`)
    .limit(first)
    .all()
  return { people, firstIds: rows.map((row) => row.id) }
}

/** What was said by hand of people who are there, by name. */
export function handsOfTeam(db: ReadDb, teamId: string, limit: number): readonly { readonly personId: string; readonly isIn: boolean }[] {
  return db
    .select({ personId: teamMember.personId, isIn: teamMember.isIn })
    .from(teamMember)
    .innerJoin(sql`directory d`, sql`d.person_id = ${teamMember.personId}`)
    .where(and(eq(teamMember.teamId, teamId), sql`+${teamMember.deletedAt} is null`))
    .orderBy(sql`d.name_key`, sql`d.key`)
    .limit(limit)
    .all()
}

/** Null takes what was said by hand back; the rule decides then. */
export function setMembers(
  tx: WriteDb,
  { newId, now }: { readonly newId: () => string; readonly now: number },
  teamId: string,
  change: { readonly personIds: readonly string[]; readonly isIn: boolean | null },
): void {
  const { personIds, isIn } = change
  const ofThese = and(
    eq(teamMember.teamId, teamId),
    sql`${teamMember.personId} in (select value from json_each(${JSON.stringify(personIds)})) and +${teamMember.deletedAt} is null`,
  )
  if (isIn === null) {
    tx.update(teamMember).set({ deletedAt: now }).where(ofThese).run()
    return
  }
  const known = new Set(
    tx
      .select({ personId: teamMember.personId })
      .from(teamMember)
      .where(ofThese)
      .limit(personIds.length * 2)
      .all()
      .map((row) => row.personId),
  )
  tx.update(teamMember).set({ isIn }).where(ofThese).run()
  for (const personId of personIds) if (!known.has(personId)) tx.insert(teamMember).values({ id: newId(), teamId, personId, isIn }).run()
}
