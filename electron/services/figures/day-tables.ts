/** Exports of which each row is a day of an account: what posts tell of the same days is taken off later. */
import type { CountedAt, Metric } from '#shared/domain/figures/types.ts'
import { cellsOf, isBlank, isTotals, readDay } from './cells.ts'
import { noRefs, type ReaderOptions, type RowReader } from './facts.ts'
import type { Columns, Meaning } from './meanings.ts'
import { meaningOf } from './meanings.ts'

type DayTable = Readonly<Partial<Record<Metric, readonly Meaning[]>>>

/** X overview and the sheet "Metrics" of a LinkedIn page. */
export const accountDays: DayTable = {
  impression: ['impressions', 'impressionsTotal', 'views'],
  reaction: ['likes', 'reactions', 'reactionsTotal'],
  comment: ['replies', 'comments', 'commentsTotal'],
  reshare: ['reposts', 'repostsTotal'],
  click: ['linkClicks', 'clicks', 'clicksTotal'],
  follow: ['follows', 'newFollowers'],
}

/** The sheets ENGAGEMENT and FOLLOWERS of a person's export from LinkedIn. */
export const personDays: DayTable = { impression: ['impressions'], engagement: ['engagements'], follow: ['newFollowers'] }

export function readDays(
  table: DayTable,
  network: CountedAt,
  columns: Columns,
  headers: readonly string[],
  options: ReaderOptions,
): RowReader {
  const { facts } = options
  const metrics = Object.keys(table).filter((key): key is keyof DayTable => key in table)
  return {
    row(row, values) {
      if (isBlank(values)) return
      const cells = cellsOf(columns, headers, row, values, options)
      if (isTotals(values) || cells.text('date') === '') {
        facts.leaveOut('totals-left-out')
        return
      }
      const day = cells.day('date')
      const amounts = metrics.map((metric) => ({ metric, amount: cells.amount(...(table[metric] ?? [])) }))
      if (day === null || cells.isRejected) return
      for (const { metric, amount } of amounts)
        if (amount !== null) facts.period({ row, day, hour: null, network, metric, amount, refs: noRefs })
    },
    end: () => undefined,
  }
}

/** By the name above its days, what a daily export of Meta counts; `null`: nothing that the program counts. */
const metaMetrics: Readonly<Partial<Record<Meaning, Metric>>> = {
  views: 'impression',
  impressions: 'impression',
  linkClicks: 'click',
  engagements: 'engagement',
  follows: 'follow',
  newFollowers: 'follow',
}

/** Blocks of a metric's name, "Date","Primary", and days. */
export function readMetaDays(network: CountedAt, options: ReaderOptions): RowReader {
  const { facts } = options
  let name = ''
  return {
    row(row, values) {
      const filled = values.filter((cell) => cell.trim() !== '')
      const [first = '', second = ''] = filled
      if (filled.length === 0 || isMetaHead(filled)) return
      if (filled.length === 1 && readDay(first, options) === null) {
        name = first
        if (metaMetricOf(name) === null) facts.note('metric-left-out', { name })
        return
      }
      const metric = metaMetricOf(name)
      if (metric === null) return
      if (isTotals(values)) {
        facts.leaveOut('totals-left-out')
        return
      }
      const headers = ['Date', name]
      const cells = cellsOf(
        new Map<Meaning, number>([
          ['date', 0],
          ['primary', 1],
        ]),
        headers,
        row,
        [first, second],
        options,
      )
      const day = cells.day('date')
      const amount = cells.amount('primary')
      if (day !== null && !cells.isRejected && amount !== null)
        facts.period({ row, day, hour: null, network, metric, amount, refs: noRefs })
    },
    end: () => undefined,
  }
}

/** "Content interactions" is as good as "Interactions". */
function metaMetricOf(name: string): Metric | null {
  const meaning = meaningOf(name) ?? meaningOf(name.replace(/^(?:content|facebook|instagram)\s+/i, ''))
  return meaning === null ? null : (metaMetrics[meaning] ?? null)
}

export function isMetaHead(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length === 2 && meaningOf(filled[0] ?? '') === 'date' && meaningOf(filled[1] ?? '') === 'primary'
}
