/** Breakdowns as tables: the columns that all of them share. */
import type { BreakdownRow, Sums } from '#shared/contracts/figures-shapes.ts'
import type { ReportBlock, ReportCell } from '#shared/contracts/report-shapes.ts'
import type { Gathering } from './gathering.ts'

type TableBlock = Extract<ReportBlock, { kind: 'table' }>
type Column = TableBlock['columns'][number]

/** What can stand in a column, by the figure's name. */
const counts = {
  shares: ({ sums }: Counted) => sums.share,
  'active-users': ({ activeUsers }: Counted) => activeUsers,
  impressions: ({ sums }: Counted) => sums.impression,
  clicks: ({ sums }: Counted) => sums.click,
  engagement: ({ sums }: Counted) => engagementOf(sums),
} as const
export type CountColumn = keyof typeof counts

type Counted = Pick<BreakdownRow, 'sums' | 'activeUsers'>

/** Clicks are a figure of their own. */
function engagementOf({ reaction, comment, reshare, engagement }: Sums): number {
  return reaction + comment + reshare + engagement
}

export function textColumn(id: string, label: string): Column {
  return { id, label, unit: 'text', hasBar: false }
}

export function countColumns({ say }: Gathering, ids: readonly CountColumn[]): readonly Column[] {
  return ids.map((id) => ({ id, label: say(`kpi.name-${id}`), unit: 'count', hasBar: false }))
}

export function countCells(row: Counted, ids: readonly CountColumn[]): readonly ReportCell[] {
  return ids.map((id) => counts[id](row))
}

/** All together, as the figures say it; people do not add up. */
export function footOf(of: Gathering, sums: Sums, ids: readonly CountColumn[], before: number): ReportCell[] {
  const all = { sums, activeUsers: of.facts().activeUsers }
  const gap = Array.from({ length: before - 1 }, () => null)
  return [of.say('report.all'), ...gap, ...countCells(all, ids)]
}
