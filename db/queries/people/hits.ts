/** How a filter of people narrows: the one place that knows. */
import { type SQL, sql } from 'drizzle-orm'
import type { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { foldWords } from '#shared/domain/content/fold.ts'
import { addDays, type Day, dayToNumber } from '#shared/domain/day.ts'
import { leftWord, marksWhere } from './marks.ts'

/** Days up to today that count as lately. */
const lately = 30

/** A condition on rows of the directory. `isNear`: few rows will be looked at until a page is full. */
export function hitsOf(filter: PersonFilter, today: Day, isNear = false): SQL {
  const conditions = [
    ...marksWhere(filter),
    ...oneOf(sql`department_key`, filter.departments.map(foldWords)),
    ...oneOf(sql`place_key`, filter.places.map(foldWords)),
    ...sharedWhere(filter.shared, today),
    ...keysWhere(filter, isNear),
  ]
  return conditions.length === 0 ? sql`1` : sql.join(conditions, sql` and `)
}

/** Where one table counts all that a filter finds, without a look at each person: that table, and the condition. Null: nowhere. */
export function countedElsewhere(filter: PersonFilter): { readonly from: SQL; readonly where: SQL } | null {
  const { text, teamIds, employments, ...others } = filter
  const isWhoIsHere = employments.length === 2 && !employments.includes('left')
  const isAlone = Object.values(others).every((value) => value === undefined || (Array.isArray(value) && value.length === 0))
  const match = matchOf(filter)
  const [team] = teamIds
  if (!isWhoIsHere || !isAlone) return null
  if (match !== '' && team === undefined) return { from: sql`directory_search`, where: sql`directory_search match ${match}` }
  return match === '' && teamIds.length === 1 ? { from: sql`team_person`, where: sql`team_id = ${team}` } : null
}

function oneOf(column: SQL, values: readonly string[]): readonly SQL[] {
  return values.length === 0 ? [] : [among(column, values)]
}

function among(column: SQL, values: readonly string[]): SQL {
  return values.length === 1 ? sql`${column} = ${values[0]}` : sql`${column} in (select value from json_each(${JSON.stringify(values)}))`
}

function sharedWhere(shared: boolean | undefined, today: Day): readonly SQL[] {
  if (shared === undefined) return []
  const from = dayToNumber(addDays(today, 1 - lately))
  return [shared ? sql`shared_day >= ${from}` : sql`shared_day < ${from}`]
}

/** What other tables say, as sets of keys. */
function keysWhere(filter: PersonFilter, isNear: boolean): readonly SQL[] {
  const { teamIds, managerId, personIds } = filter
  const match = matchOf(filter)
  return [
    ...(match === ''
      ? []
      : isNear
        ? foundIn(wordsOf(filter))
        : [sql`key in (select rowid from directory_search where directory_search match ${match})`]),
    ...(teamIds.length === 0
      ? []
      : [isNear ? inTeam(teamIds) : sql`key in (select key from team_person where ${among(sql`team_id`, teamIds)})`]),
    ...(managerId === undefined
      ? []
      : [sql`key in (select d.key from person p join directory d on d.person_id = p.id where p.manager_id = ${managerId})`]),
    ...(personIds.length === 0 ? [] : [sql`key in (select d.key from directory d where ${among(sql`d.person_id`, personIds)})`]),
  ]
}

/** Each row is asked for, rather than all of a large team gathered for a few. */
function inTeam(teamIds: readonly string[]): SQL {
  return sql`exists (select 1 from team_person t where ${among(sql`t.team_id`, teamIds)} and t.key = directory.key)`
}

/** The same of words that many have. */
function foundIn(words: readonly string[]): readonly SQL[] {
  const all = words.map((word) => sql`instr(' ' || w.words, ${` ${word}`}) > 0`)
  return [sql`exists (select 1 from directory_words w where w.key = directory.key and ${sql.join(all, sql` and `)})`]
}

function wordsOf({ text }: PersonFilter): readonly string[] {
  return foldWords(text)
    .split(' ')
    .filter((word) => word !== '')
}

/** Every word must begin one of theirs. Empty: nothing is searched for. */
function matchOf(filter: PersonFilter): string {
  const { employments } = filter
  const all = wordsOf(filter).map((word) => `"${word}" *`)
  if (all.length === 0 || employments.length === 0 || employments.includes('left')) return all.join(' AND ')
  return `(${all.join(' AND ')}) NOT "${leftWord}"`
}
