/** What a person's own export from LinkedIn tells: two tables of posts side by side, and the days of the account. */

import type { Day } from '#shared/domain/day.ts'
import type { Metric } from '#shared/domain/figures/types.ts'
import { toAmount } from './amounts.ts'
import { isBlank, isTotals, readDay } from './cells.ts'
import { noRefs, type ReaderOptions, type RejectCode } from './facts.ts'
import { type Meaning, meaningOf } from './meanings.ts'
import { postKeyOf } from './post-key.ts'

const halfMetrics: Readonly<Partial<Record<Meaning, Metric>>> = { engagements: 'engagement', impressions: 'impression' }

/** One of the tables that stand side by side. */
interface Half {
  readonly link: number
  readonly day: number
  readonly value: number
  readonly metric: Metric
}

/** Null: this row holds no headers of such tables. */
export function halvesIn(cells: readonly string[]): readonly Half[] | null {
  const meanings = cells.map((cell) => (cell === '' ? null : meaningOf(cell)))
  const links = meanings.flatMap((meaning, column) => (meaning === 'postLink' ? [column] : []))
  const halves = links.flatMap((link, index) => {
    const end = links[index + 1] ?? meanings.length
    const within = meanings.slice(link, end)
    const day = within.indexOf('publishDate')
    const value = within.findIndex((meaning) => meaning === 'engagements' || meaning === 'impressions')
    const metric = halfMetrics[within[value] ?? 'date']
    return day < 0 || value < 0 || metric === undefined ? [] : [{ link, day: link + day, value: link + value, metric }]
  })
  const isOwn = !meanings.includes('postTitle') && !meanings.includes('createdDate')
  return halves.length > 0 && isOwn ? halves : null
}

interface Joined {
  readonly row: number
  readonly url: string
  publishedOn: Day
  readonly figures: Partial<Record<Metric, number>>
}

/** Joins the halves by address; a post that only one of them names keeps what that one tells. `from`: where the file's span begins. */
export function readHalves(halves: readonly Half[], headers: readonly string[], from: Day | null, options: ReaderOptions) {
  const { facts } = options
  const posts = new Map<string, Joined>()
  const read = (row: number, cells: readonly string[], { link, day, value, metric }: Half): void => {
    const url = (cells[link] ?? '').trim()
    const count = (cells[value] ?? '').trim()
    if (url === '' && count === '') return
    const refuse = (column: number, code: RejectCode) => facts.reject(row, headers[column] ?? '', code)
    const key = postKeyOf('linkedin', url)
    const publishedOn = readDay(cells[day] ?? '', options)
    const amount = toAmount(count)
    if (key === '') refuse(link, 'no-key')
    else if (publishedOn === null) refuse(day, 'bad-day')
    else if (publishedOn > options.lastDay) refuse(day, 'day-ahead')
    else if (amount === 'bad-number' || amount === 'below-zero') refuse(value, amount)
    else {
      const post = posts.get(key) ?? { row, url: url.replace(/[?#].*$/s, ''), publishedOn, figures: {} }
      posts.set(key, post)
      if (amount !== null) post.figures[metric] = amount
    }
  }
  return {
    row(row: number, cells: readonly string[]) {
      if (isBlank(cells)) return
      if (isTotals(cells)) facts.leaveOut('totals-left-out')
      else for (const half of halves) read(row, cells, half)
    },
    end() {
      const told = new Set(halves.map(({ metric }) => metric))
      const isHalf = told.size < 2 || [...posts.values()].some(({ figures }) => Object.keys(figures).length < told.size)
      if (isHalf) facts.note('half-missing')
      if (posts.size === 50) facts.note('most-posts', { count: 50 })
      for (const [key, { row, url, publishedOn, figures }] of posts) {
        const atLeast = from !== null && publishedOn < from
        if (atLeast) facts.note('shorter-span')
        facts.post({ row, network: 'linkedin', key, url, text: '', publishedOn, figures, atLeast, refs: noRefs })
      }
    },
  }
}

/** What the sheet DISCOVERY and the name of the file say of the span; null: nothing. */
export function spanOf(
  name: string,
  discovery: readonly (readonly string[])[],
  dayOrder: ReaderOptions['dayOrder'],
  lastDay: Day,
): { readonly from: Day; readonly to: Day } | null {
  const read = (text: string) => readDay(text, { dayOrder, lastDay })
  const said = name.match(/20\d{2}-\d{2}-\d{2}/g) ?? []
  const inCells = discovery.flat().flatMap((cell) => /^(\S+)\s*(?:-|–|to|al?|hingga)\s*(\S+)$/i.exec(cell.trim())?.slice(1) ?? [])
  for (const [one, other] of [said, inCells]) {
    const [from, to] = [read(one ?? ''), read(other ?? '')]
    if (from !== null && to !== null && from <= to) return { from, to }
  }
  return null
}

const inName = /(20\d{2}-\d{2}-\d{2}_20\d{2}-\d{2}-\d{2})_([^.]+)/

/** The name of a file without its owner's: that is said nowhere but with the person. */
export function withoutOwner(name: string): string {
  return name.replace(inName, '$1')
}

/** The owner's name as the file is called: "Content_2026-01-01_2026-03-31_AnnaRossi.xlsx". */
export function ownerOf(name: string): string {
  const after = inName.exec(name)?.[2] ?? ''
  return after
    .replace(/\s*\(\d+\)$/, '')
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim()
}
