/** What came to the company's site, and what the attention would have cost. */
import { mediaValueOf, pricePeriod } from '#db/queries/goals/media-value.ts'
import type { ReportBlock } from '#shared/contracts/report-shapes.ts'
import { emvDefinitions } from '#shared/domain/figures/emv.ts'
import { mapEstimate } from '#shared/domain/figures/money.ts'
import { emvFormulas } from '#shared/domain/figures/types.ts'
import { courseChart } from './charts.ts'
import { ratesSentence } from './definitions.ts'
import { figuresBlock, type Gathering, type GatherSection, noteBlock, placeName } from './gathering.ts'
import { textColumn } from './tables.ts'

export const gatherTraffic: GatherSection = (of) => {
  const figures = figuresBlock(of, 'traffic.figures', ['clicks', 'click-through-rate', 'visits', 'conversions', 'earned-media-value'])
  const counted = (['clicks', 'visits', 'conversions', 'impressions'] as const).some((key) => (of.kpi(key).value ?? 0) > 0)
  if (figures === null || !counted) return { why: of.say('report.why-no-traffic') }
  const priced = pricePeriod(of.read, of.asked)
  return {
    blocks: [
      figures,
      courseChart(of, 'traffic.course', 'click'),
      networks(of, priced),
      formulas(of, priced),
      noteBlock('traffic.rates', ratesSentence(of.say, priced.table.version, priced.table.source)),
    ],
  }
}

type Priced = ReturnType<typeof pricePeriod>

function moneyColumns({ say }: Gathering) {
  return (['low', 'likely', 'high'] as const).map((id) => ({ id, label: say(`goals.value-${id}`), unit: 'money' as const, hasBar: false }))
}

function networks(of: Gathering, priced: Priced): ReportBlock | null {
  const { value, byNetwork } = mediaValueOf(priced)
  const all = mapEstimate(value, Math.round)
  const worth = [...byNetwork]
    .map(([network, each]) => [network, mapEstimate(each, Math.round)] as const)
    .filter(([, { likely }]) => likely !== 0)
    .sort(([, a], [, b]) => b.likely - a.likely)
  if (worth.length === 0) return null
  return {
    ...{ kind: 'table', id: 'traffic.networks', title: of.say('report.value-by-network'), more: 0, note: of.say('report.value-estimated') },
    columns: [textColumn('network', of.say('breakdown.network')), ...moneyColumns(of)],
    rows: worth.map(([network, { low, likely, high }]) => [placeName(network, of.say), low, likely, high]),
    foot: [of.say('report.all'), all.low, all.likely, all.high],
  }
}

/** There is no standard: the same counts by every published formula. */
function formulas(of: Gathering, priced: Priced): ReportBlock | null {
  const { say } = of
  const rows = emvFormulas.map((formula) => ({ formula, ...mapEstimate(mediaValueOf(priced, formula).value, Math.round) }))
  if (rows.every(({ likely }) => likely === 0)) return null
  const inUse = (formula: string) => (formula === priced.table.formula ? say('goals.value-chosen') : null)
  return {
    ...{ kind: 'table', id: 'traffic.formulas', title: say('report.formulas'), more: 0, foot: null, note: say('report.formulas-note') },
    columns: [
      textColumn('formula', say('goals.value-formula')),
      textColumn('published', say('goals.value-published')),
      ...moneyColumns(of),
      textColumn('in-use', say('report.in-use')),
    ],
    rows: rows.map(({ formula, low, likely, high }) => [
      say(`goals.formula-${formula}`),
      emvDefinitions[formula].source.name,
      ...[low, likely, high],
      inUse(formula),
    ]),
  }
}
