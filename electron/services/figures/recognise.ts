/** Which export a file is, by what is in it: its name proves nothing, and its headers may be in any order and language. */
import type { FigureFormat } from '#shared/contracts/figure-files.ts'
import type { CountedAt } from '#shared/domain/figures/types.ts'
import type { FirstRecord } from '../table/guess-delimiter.ts'
import { isMetaHead } from './day-tables.ts'
import { isSessions } from './ga4.ts'
import { halvesIn } from './linkedin-person.ts'
import { isLabels } from './linkedin-post.ts'
import { type Columns, columnsOf, type Meaning } from './meanings.ts'
import type { FigureFile, FigureSheet } from './open-file.ts'
import { postTables } from './post-tables.ts'

/** What a sheet is read as. */
export type PartKind = 'posts' | 'days' | 'meta-days' | 'sessions' | 'halves' | 'person-days' | 'labels' | 'mapped'

export interface Part {
  readonly kind: PartKind
  readonly sheet: FigureSheet
  readonly header: FirstRecord
  readonly columns: Columns
  /** Where days stand, from 0: what they tell of their order counts. */
  readonly days: readonly number[]
}

export interface Recognised {
  readonly format: FigureFormat
  readonly network: CountedAt | null
  readonly parts: readonly Part[]
}

/** The row behind which a part is read. */
export function startOf({ kind, header }: Part): number {
  return kind === 'labels' || kind === 'meta-days' ? 0 : header.row
}

/** Headers stand in the first rows, behind titles and comments. */
const searched = 40

const dayMeanings: readonly Meaning[] = ['date', 'dateHour', 'createdDate', 'publishDate', 'publishTime', 'postTime']

/** Null: none that is known. */
export function recognise(file: FigureFile): Recognised | null {
  return personIn(file) ?? labelsIn(file) ?? postsIn(file) ?? metaDaysIn(file) ?? daysIn(file) ?? sessionsIn(file)
}

/** The first row for which `is` holds, as the header of a part. */
function partWith(
  kind: PartKind,
  sheets: readonly FigureSheet[],
  is: (columns: Columns, cells: readonly string[]) => boolean,
): Part | null {
  for (const sheet of sheets) {
    for (const header of sheet.head.slice(0, searched)) {
      const columns = columnsOf(header.cells)
      if (is(columns, header.cells)) return { kind, sheet, header, columns, days: daysOf(columns) }
    }
  }
  return null
}

function daysOf(columns: Columns): readonly number[] {
  return dayMeanings.flatMap((meaning) => columns.get(meaning) ?? [])
}

function personIn({ sheets, kind }: FigureFile): Recognised | null {
  const halves = partWith('halves', sheets, (_, cells) => halvesIn(cells) !== null)
  const isBook = kind !== 'text' && sheets.length > 1
  const isDaily = (columns: Columns) =>
    columns.has('date') && columns.has('impressions') && columns.has('engagements') && columns.size === 3
  const daily = isBook ? partWith('person-days', sheets, isDaily) : null
  // Without its list of posts a person's export is told by the sheets around it.
  const isPersonal = sheets.some(({ head }) => head.some(({ cells }) => columnsOf(cells.slice(0, 1)).has('reach')))
  if (halves === null && !(daily !== null && isPersonal)) return null
  const followers = isBook ? partWith('person-days', sheets, (columns) => columns.has('date') && columns.has('newFollowers')) : null
  const days = halves === null ? [] : (halvesIn(halves.header.cells) ?? []).map(({ day }) => day)
  const parts = [halves === null ? null : { ...halves, days }, daily, followers]
  return { format: 'linkedin-person', network: 'linkedin', parts: parts.filter((part) => part !== null) }
}

function labelsIn({ sheets }: FigureFile): Recognised | null {
  for (const sheet of sheets) {
    const [header] = sheet.head
    if (header === undefined || !isLabels(sheet.head.map(({ cells }) => cells))) continue
    const part: Part = { kind: 'labels', sheet, header, columns: new Map(), days: [1] }
    return { format: 'linkedin-post', network: 'linkedin', parts: [part] }
  }
  return null
}

function postsIn({ sheets, kind }: FigureFile): Recognised | null {
  for (const table of postTables) {
    const fits = (columns: Columns) =>
      table.needs.every((wanted) => wanted.some((meaning) => columns.has(meaning))) && !table.lacks.some((meaning) => columns.has(meaning))
    const part = partWith('posts', sheets, fits)
    if (part === null) continue
    // A page's export has its days beside its posts.
    const rest = sheets.filter((sheet) => sheet !== part.sheet)
    const days = kind !== 'text' && table.format === 'linkedin-page' ? partWith('days', rest, isAccountDays) : null
    return { format: table.format, network: table.network, parts: days === null ? [part] : [part, days] }
  }
  return null
}

function isAccountDays(columns: Columns): boolean {
  return (
    columns.has('date') &&
    (columns.has('impressions') || columns.has('impressionsTotal')) &&
    !columns.has('postId') &&
    !columns.has('postLink')
  )
}

function metaDaysIn({ sheets }: FigureFile): Recognised | null {
  const part = partWith('meta-days', sheets, (_, cells) => isMetaHead(cells))
  return part === null ? null : { format: 'meta-daily', network: null, parts: [{ ...part, days: [0] }] }
}

const overviewOnly: readonly Meaning[] = ['createPost', 'unfollows', 'mediaViews', 'profileVisits']

function daysIn({ sheets }: FigureFile): Recognised | null {
  const isOverview = (columns: Columns) =>
    isAccountDays(columns) && !columns.has('spend') && overviewOnly.some((meaning) => columns.has(meaning))
  const overview = partWith('days', sheets, isOverview)
  if (overview !== null) return { format: 'x-overview', network: 'x', parts: [overview] }
  // Some save only the sheet "Metrics" of a page's export.
  const isPage = (columns: Columns) =>
    isAccountDays(columns) && columns.has('impressionsTotal') && (columns.has('clicksTotal') || columns.has('reactionsTotal'))
  const page = partWith('days', sheets, isPage)
  return page === null ? null : { format: 'linkedin-page', network: 'linkedin', parts: [page] }
}

function sessionsIn({ sheets }: FigureFile): Recognised | null {
  const part = partWith('sessions', sheets, (columns, cells) => isSessions(columns) && !(cells[0] ?? '').startsWith('#'))
  return part === null ? null : { format: 'ga4', network: 'web', parts: [part] }
}
