/** How far shares go and what people do with them. */
import type { ReportBlock } from '#shared/contracts/report-shapes.ts'
import { breakdownOf } from '../../../procedures/figures/breakdown.ts'
import { barsChart, courseChart } from './charts.ts'
import { figuresBlock, type Gathering, type GatherSection, placeName } from './gathering.ts'
import { type CountColumn, countCells, countColumns, footOf, textColumn } from './tables.ts'

const mostNetworks = 50
const columns: readonly CountColumn[] = ['shares', 'active-users', 'impressions', 'clicks', 'engagement']

export const gatherReach: GatherSection = (of) => {
  const figures = figuresBlock(of, 'reach.figures', [
    'shares',
    'impressions',
    'engagement',
    'engagement-rate',
    'reach-potential',
    'reach-expected',
  ])
  const { rows, sums } = breakdownOf(of.read, { ...of.asked, by: 'network', sort: 'share', offset: 0, limit: mostNetworks })
  const told = rows.filter((row) => countCells(row, columns).some((cell) => cell !== 0))
  if (told.length === 0) return { why: of.say('report.why-no-figures') }
  const engaged = columns.indexOf('engagement')
  const bars = told.map((row) => ({ name: placeName(row.id, of.say), value: Number(countCells(row, columns)[engaged]) }))
  const table: ReportBlock = {
    ...{ kind: 'table', id: 'reach.networks', title: of.say('report.networks'), more: 0, note: '' },
    columns: [textColumn('network', of.say('breakdown.network')), ...countColumns(of, columns)],
    rows: told.map((row) => [placeName(row.id, of.say), ...countCells(row, columns)]),
    foot: footOf(of, sums, columns, 1),
  }
  return { blocks: [figures, courseChart(of, 'reach.course', 'share'), table, engagementChart(of, bars)] }
}

function engagementChart(of: Gathering, bars: readonly { readonly name: string; readonly value: number }[]): ReportBlock | null {
  const sorted = bars.toSorted((a, b) => b.value - a.value)
  return barsChart(of, { id: 'reach.engagement', title: of.say('report.engagement-by-network'), series: 'engagement', bars: sorted })
}
