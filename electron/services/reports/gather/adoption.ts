/** Who was asked, who takes part, and who shares. */

import type { ReportBlock, ReportFigure } from '#shared/contracts/report-shapes.ts'
import { joinedByWave } from '../../../procedures/figures/after-launch.ts'
import { breakdownOf } from '../../../procedures/figures/breakdown.ts'
import { barsChart, courseChart, lastDay } from './charts.ts'
import { countFigure, figuresBlock, type Gathering, type GatherSection, placeName } from './gathering.ts'

/** Networks there are. */
const mostNetworks = 50

export const gatherAdoption: GatherSection = (of) => {
  const { say } = of
  const { invited, optedIn } = of.facts()
  if (invited === 0 && optedIn === 0) return { why: say('report.why-nobody-asked') }
  return {
    blocks: [
      figuresBlock(of, 'adoption.figures', ['adoption-rate', 'share-rate', 'active-users'], people(of)),
      courseChart(of, 'adoption.course', 'active-users'),
      waves(of),
      networks(of),
    ],
  }
}

function people({ say, facts, factsBefore }: Gathering): readonly ReportFigure[] {
  const { invited, optedIn, optedOut } = facts()
  const before = factsBefore()
  return [
    { ...countFigure('invited', say('report.invited'), invited), before: before?.invited ?? null },
    { ...countFigure('opted-in', say('report.opted-in'), optedIn), before: before?.optedIn ?? null },
    ...(optedOut === 0 ? [] : [countFigure('opted-out', say('report.opted-out'), optedOut)]),
  ]
}

/** Waves with few people are joined with the next. */
function waves(of: Gathering): ReportBlock | null {
  const { say, read, asked } = of
  const groups = joinedByWave(read, lastDay(of)).filter(({ from }) => from <= asked.to)
  if (groups.length === 0) return null
  const nameOf = (kind: string, name: string) => (kind === 'wave' ? name : say(`report.wave-${kind}`))
  return {
    ...{ kind: 'table', id: 'adoption.waves', title: say('report.waves'), more: 0, foot: null, note: '' },
    columns: [
      { id: 'wave', label: say('report.wave'), unit: 'text', hasBar: false },
      { id: 'from', label: say('report.since'), unit: 'day', hasBar: false },
      { id: 'invited', label: say('report.people'), unit: 'count', hasBar: false },
      { id: 'opted-in', label: say('report.opted-in'), unit: 'count', hasBar: false },
      { id: 'rate', label: say('report.joined-of'), unit: 'rate', hasBar: true },
    ],
    rows: groups.map(({ kind, name, from, people: all, joined }) => [
      nameOf(kind, name),
      from,
      all,
      joined,
      kind === 'no-wave' || all === 0 ? null : joined / all,
    ]),
  }
}

function networks(of: Gathering): ReportBlock | null {
  const { rows } = breakdownOf(of.read, { ...of.asked, by: 'network', sort: 'share', offset: 0, limit: mostNetworks })
  const bars = rows
    .filter(({ id }) => id !== '' && id !== 'web')
    .map(({ id, activeUsers }) => ({ name: placeName(id, of.say), value: activeUsers }))
    .toSorted((a, b) => b.value - a.value)
  return barsChart(of, { id: 'adoption.networks', title: of.say('report.active-by-network'), series: 'active-users', bars })
}
