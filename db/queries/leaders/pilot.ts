/** Who could be in the pilot group: people as groups of alike ones, and the people behind a group. */
import { asc, desc, sql } from 'drizzle-orm'
import { addDays, type Day, dayToNumber } from '#shared/domain/day.ts'
import type { GroupKey } from '#shared/domain/people/pilot-cover.ts'
import type { ReadDb } from '../../types.ts'
import { chosenIn, flagWhere, isMarked, pickedSql, setOf } from '../people/marks.ts'

/** People whose marks, department and place are the same. */
export interface AlikePeople {
  readonly marks: number
  readonly departmentKey: string
  readonly placeKey: string
  /** Shared in the 30 days up to today. */
  readonly isSharing: boolean
  readonly people: number
}

export type OnePerson = Omit<AlikePeople, 'people'> & { readonly id: string }

/** Days up to today that count as lately. */
const lately = 30
/** More different groups than this no company has. */
const mostGroups = 50_000

/** They work here today and have not said no. */
const isEligible = sql.raw(
  `(${pickedSql('employment', 'marks')} & ${setOf('employment', ['active'])}) <> 0
  and (${pickedSql('consent', 'marks')} & ${setOf('consent', ['declined', 'opted-out'])}) = 0`,
)

function sharingFrom(today: Day): number {
  return dayToNumber(addDays(today, 1 - lately))
}

/** Everybody who could be asked, counted by one walk over a narrow index. */
export function alikePeople(db: ReadDb, today: Day): readonly AlikePeople[] {
  const rows = db
    .select({
      marks: sql<number>`marks`,
      departmentKey: sql<string>`department_key`,
      placeKey: sql<string>`place_key`,
      people: sql<number>`count(*)`,
      sharing: sql<number>`sum(shared_day >= ${sharingFrom(today)})`,
    })
    .from(sql`directory indexed by directory_marks`)
    .where(isEligible)
    .groupBy(sql`marks`, sql`department_key`, sql`place_key`)
    .limit(mostGroups)
    .all()
  return rows.flatMap(({ people, sharing, ...alike }) => [
    ...(sharing > 0 ? [{ ...alike, isSharing: true, people: sharing }] : []),
    ...(people > sharing ? [{ ...alike, isSharing: false, people: people - sharing }] : []),
  ])
}

/** Those of the ids who could be in the group, in the order asked for. */
export function eligiblePeople(db: ReadDb, ids: readonly string[], today: Day): readonly OnePerson[] {
  const rows = db
    .select({
      id: sql<string>`person_id`,
      marks: sql<number>`marks`,
      departmentKey: sql<string>`department_key`,
      placeKey: sql<string>`place_key`,
      isSharing: sql<number>`shared_day >= ${sharingFrom(today)}`,
    })
    .from(sql`directory`)
    .where(sql`person_id in (select value from json_each(${JSON.stringify(ids)})) and ${isEligible}`)
    .limit(Math.max(1, ids.length))
    .all()
  const byId = new Map(rows.map((row) => [row.id, { ...row, isSharing: row.isSharing === 1 }]))
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? [])
}

/** The first of people who are alike, who shared last before the others; `withoutIds` are passed over. */
export function peopleAlike(
  db: ReadDb,
  alike: Omit<AlikePeople, 'people'>,
  { withoutIds, limit, today }: { readonly withoutIds: readonly string[]; readonly limit: number; readonly today: Day },
): readonly string[] {
  const { marks, departmentKey, placeKey, isSharing } = alike
  const sharing = isSharing ? sql`shared_day >= ${sharingFrom(today)}` : sql`shared_day < ${sharingFrom(today)}`
  return db
    .select({ id: sql<string>`person_id` })
    .from(sql`directory indexed by directory_marks`)
    .where(
      sql`marks = ${marks} and department_key = ${departmentKey} and place_key = ${placeKey} and ${sharing}
        and person_id not in (select value from json_each(${JSON.stringify(withoutIds)}))`,
    )
    .orderBy(desc(sql`shared_day`), asc(sql`key`))
    .limit(limit)
    .all()
    .map((row) => row.id)
}

/** The groups of a facet that they are in; a company does not have to cover what nobody is named by. */
export function groupsOfAlike({ marks, departmentKey, placeKey, isSharing }: Omit<AlikePeople, 'people'>): readonly GroupKey[] {
  const locale = chosenIn('locale', marks) ?? ''
  const isActive = isSharing || chosenIn('social', marks) === 'yes'
  return [
    ...(departmentKey === '' ? [] : [`department:${departmentKey}` as const]),
    ...(placeKey === '' ? [] : [`place:${placeKey}` as const]),
    `seniority:${chosenIn('seniority', marks) ?? 'staff'}`,
    ...(locale === '' ? [] : [`locale:${locale}` as const]),
    ...(isActive ? ['active:' as const] : []),
    ...(isMarked('senior', marks) ? ['senior:' as const] : []),
  ]
}

/** Whom to ask first of those who would do alike: leaders, then who takes part already; who uses no network last. Never by rank. */
export function preferenceOfAlike({ marks }: Pick<AlikePeople, 'marks'>): number {
  const consent = chosenIn('consent', marks) === 'opted-in' ? 2 : 0
  const social = chosenIn('social', marks)
  return (isMarked('leader', marks) ? 4 : 0) + consent + (social === 'yes' ? 1 : social === 'no' ? -8 : 0)
}

/** How a department or place is spelled, by its folded name. */
export function spelled(db: ReadDb, column: 'department' | 'place', keys: readonly string[]): ReadonlyMap<string, string> {
  const name = sql.raw(`${column}_key`)
  const rows = db
    .select({
      key: sql<string>`k.value`,
      name: sql<
        string | null
      >`(select p.${sql.raw(column)} from directory d join person p on p.id = d.person_id where d.${name} = k.value limit 1)`,
    })
    .from(sql`json_each(${JSON.stringify(keys)}) k`)
    .limit(Math.max(1, keys.length))
    .all()
  return new Map(rows.map((row) => [row.key, row.name ?? row.key]))
}

/** Everybody who is marked as one of the pilot group, those who left too. */
export function pilotIds(db: ReadDb): readonly string[] {
  return db
    .select({ id: sql<string>`person_id` })
    .from(sql`directory`)
    .where(sql`key in (select key from directory indexed by directory_marks where ${flagWhere('inPilot')})`)
    .orderBy(asc(sql`name_key`), asc(sql`key`))
    .limit(5000)
    .all()
    .map((row) => row.id)
}
