/** What each team brought; teams with too few people stand in one row. */
import type { BreakdownRow } from '#shared/contracts/figures-shapes.ts'
import { breakdownOf } from '../../../procedures/figures/breakdown.ts'
import { type Gathering, type GatherSection, noteBlock } from './gathering.ts'
import { type CountColumn, countCells, countColumns, textColumn } from './tables.ts'

const mostTeams = 200
const columns: readonly CountColumn[] = ['shares', 'active-users', 'impressions', 'clicks', 'engagement']

function nameOf({ say }: Gathering, { name, unnamed }: BreakdownRow): string {
  if (unnamed === 'not-told') return say('report.no-team')
  return unnamed === null ? name : say(`breakdown.unnamed-${unnamed}`)
}

export const gatherTeams: GatherSection = (of) => {
  const { say, smallestGroup } = of
  const { rows } = breakdownOf(of.read, { ...of.asked, by: 'team', sort: 'share', offset: 0, limit: mostTeams })
  const named = rows.filter(({ unnamed }) => unnamed === null)
  if (named.length === 0) return { why: say('report.why-no-teams') }
  // Few people who shared are no group either, however many teams they are of.
  const others = rows.filter(({ unnamed, activeUsers }) => unnamed !== null && activeUsers >= smallestGroup)
  return {
    blocks: [
      {
        ...{ kind: 'table', id: 'teams.table', title: say('report.teams'), foot: null, more: 0, note: '' },
        columns: [textColumn('team', say('breakdown.team')), ...countColumns(of, columns)],
        rows: [...named, ...others].map((row) => [nameOf(of, row), ...countCells(row, columns)]),
      },
      noteBlock('teams.note', say('report.teams-note', { count: smallestGroup })),
    ],
  }
}
