/** Figures told apart, with names: people only as they agreed to, groups that are too small in one row together. */
import { countActive, countActiveBy } from '#db/figures/active.ts'
import { keyOf } from '#db/figures/keys.ts'
import { rawOf } from '#db/figures/raw.ts'
import { type FigureQuery, sumFigures } from '#db/figures/read.ts'
import { topBy } from '#db/figures/top.ts'
import { everyPerson, marksOf, unrankedPeople } from '#db/figures/wanted.ts'
import { namesOf, smallTeams } from '#db/queries/figures/names.ts'
import { mediaValueBy } from '#db/queries/goals/media-value.ts'
import { peopleSettingsOf } from '#db/queries/people/settings.ts'
import type { ReadDb } from '#db/types.ts'
import type { BreakdownRow, Sums } from '#shared/contracts/figures-shapes.ts'
import { addEstimates, type Estimate, nothing } from '#shared/domain/figures/money.ts'
import type { Breakdown, Metric } from '#shared/domain/figures/types.ts'

export interface BreakdownAsked extends FigureQuery {
  readonly by: Breakdown
  readonly sort: Metric
  readonly offset: number
  readonly limit: number
  /** With the media value of each row. */
  readonly isPriced?: boolean
}

export interface BreakdownOf {
  readonly rows: readonly BreakdownRow[]
  /** Rows there are in all. */
  readonly total: number
  readonly sums: Sums
}

/** What cannot be shown alone stands in one row, after the last named one. */
export function breakdownOf(db: ReadDb, asked: BreakdownAsked): BreakdownOf {
  const { by, sort, offset, limit } = asked
  const apart = apartOf(db, by)
  const { rows, total, joined } = topBy(db, asked, by, { sort, offset, limit, joined: apart?.marks })
  const active = countActiveBy(
    db,
    asked,
    by,
    rows.map(({ id }) => id),
  )
  const names = namesFor(db, by, rows)
  const worthOf = asked.isPriced === true ? valuesOf(db, asked, apart?.marks) : null
  const named = rows.map((row) => ({
    ...{ ...nameOf(by, row.id, names), sums: row.sums, activeUsers: active.get(row.id) ?? 0 },
    ...(worthOf === null ? {} : { mediaValue: worthOf(row.id) }),
  }))
  const isLast = offset + limit > total
  const rest =
    joined !== null && isLast && apart !== null
      ? [{ ...joinedRow(asked, apart, joined), ...(worthOf === null ? {} : { mediaValue: worthOf(null) }) }]
      : []
  return { rows: [...named, ...rest], total: total + (joined === null ? 0 : 1), sums: sumFigures(db, asked) }
}

/** What each group is worth; null: all that stand in one row together. */
function valuesOf(db: ReadDb, asked: BreakdownAsked, joined: Uint8Array | undefined): (id: string | null) => Estimate {
  const raw = rawOf(db)
  const values = mediaValueBy(db, asked, asked.by)
  const isJoined = (id: string) => {
    const key = id === '' ? 0 : keyOf(raw, asked.by === 'team' ? 'team' : 'person', id)
    return key !== null && joined?.[key] === 1
  }
  return (id) => {
    if (id !== null) return values.get(id) ?? nothing
    return [...values].filter(([each]) => isJoined(each)).reduce((sum, [, value]) => addEstimates(sum, value), nothing)
  }
}

interface Apart {
  readonly why: 'not-agreed' | 'small-group'
  /** By key: 1 for what is not shown alone. */
  readonly marks: Uint8Array
  /** The active users of all of them together. */
  readonly countActive: (asked: BreakdownAsked) => number
}

function apartOf(db: ReadDb, by: Breakdown): Apart | null {
  const raw = rawOf(db)
  const { rankings, smallestGroup } = peopleSettingsOf(db)
  if (by === 'advocate') {
    const marks = rankings ? unrankedPeople(raw) : everyPerson(raw)
    return { why: 'not-agreed', marks, countActive: (asked) => countActive(db, asked, marks) }
  }
  if (by !== 'team') return null
  const teamIds = smallTeams(db, smallestGroup)
  const ofThem = (asked: BreakdownAsked) => {
    const wanted = asked.filter.teamIds.length === 0 ? teamIds : asked.filter.teamIds.filter((id) => teamIds.includes(id))
    return wanted.length === 0 ? 0 : countActive(db, { ...asked, filter: { ...asked.filter, teamIds: [...wanted] } })
  }
  return { why: 'small-group', marks: marksOf(raw, 'team', teamIds), countActive: ofThem }
}

function joinedRow(asked: BreakdownAsked, { why, countActive: activeUsers }: Apart, sums: Sums): BreakdownRow {
  return { id: why, name: '', unnamed: why, kind: null, sums, activeUsers: activeUsers(asked) }
}

type Names = ReturnType<typeof namesOf>

function namesFor(db: ReadDb, by: Breakdown, rows: readonly { readonly id: string }[]): Names {
  if (by === 'team' || by === 'campaign' || by === 'item' || by === 'caption' || by === 'advocate')
    return namesOf(
      db,
      by,
      rows.map(({ id }) => id),
    )
  return new Map(rows.map(({ id }) => [id, { name: id, kind: null }]))
}

function nameOf(by: Breakdown, id: string, names: Names): Pick<BreakdownRow, 'id' | 'name' | 'unnamed' | 'kind'> {
  const unnamed = (why: NonNullable<BreakdownRow['unnamed']>) => ({ id, name: '', unnamed: why, kind: null })
  if (id === '') return unnamed('not-told')
  if (by === 'team' && id === 'own-pages') return unnamed('own-pages')
  const named = names.get(id)
  return named === undefined ? unnamed('gone') : { id, name: named.name, unnamed: null, kind: named.kind }
}
