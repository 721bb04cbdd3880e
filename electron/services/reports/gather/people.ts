/** Senior leaders, and thanks to those who brought most: by name only whoever agreed to be named, and in tokens even they. */
import { countActive } from '#db/figures/active.ts'
import { seniorsOf } from '#db/queries/leaders/seniors.ts'
import { peopleSettingsOf } from '#db/queries/people/settings.ts'
import type { BreakdownRow, Sums } from '#shared/contracts/figures-shapes.ts'
import type { ReportBlock, ReportCell, ReportFigure } from '#shared/contracts/report-shapes.ts'
import { metrics } from '#shared/domain/figures/types.ts'
import { personToken } from '#shared/domain/reports/names.ts'
import { breakdownOf } from '../../../procedures/figures/breakdown.ts'
import { countFigure, type Gathering, type GatherSection, noteBlock } from './gathering.ts'
import { type CountColumn, countCells, countColumns, textColumn } from './tables.ts'

const columns: readonly CountColumn[] = ['shares', 'impressions', 'clicks', 'engagement']
/** More senior leaders than these no table shows. */
const mostSeniors = 50
const mostThanked = 10

export const gatherSeniors: GatherSection = (of) => {
  const seniors = seniorsOf(of.read)
  if (seniors.length === 0) return { why: of.say('report.why-no-seniors') }
  const joined = seniors.filter(({ consent }) => consent === 'opted-in').map(({ id }) => id)
  const filter = { ...of.asked.filter, personIds: joined }
  const sharing = joined.length === 0 ? 0 : countActive(of.read, { ...of.asked, filter })
  const figures = [
    countFigure('seniors', of.say('report.seniors'), seniors.length),
    partFigure(of, 'seniors-joined', of.say('report.seniors-joined'), { part: joined.length, whole: seniors.length }),
    partFigure(of, 'seniors-sharing', of.say('report.seniors-sharing'), { part: sharing, whole: joined.length }),
  ]
  return { blocks: [{ kind: 'figures', id: 'seniors.figures', figures }, seniorsTable(of, joined)] }
}

function partFigure(
  { say, values }: Gathering,
  key: string,
  label: string,
  of: { readonly part: number; readonly whole: number },
): ReportFigure {
  const [part, whole] = [values.write(of.part, 'count'), values.write(of.whole, 'count')]
  return { ...countFigure(key, label, of.part, say('report.note-part', { part, whole })), of }
}

/** Nobody may be named: it was asked for, or the program has no rankings. */
function namesNobody({ spec, read }: Gathering): boolean {
  return spec.audience === 'nobody' || !peopleSettingsOf(read).rankings
}

function seniorsTable(of: Gathering, personIds: string[]): ReportBlock | null {
  if (personIds.length === 0 || namesNobody(of)) return null
  const filter = { ...of.asked.filter, personIds }
  const { rows } = breakdownOf(of.read, { ...of.asked, filter, by: 'advocate', sort: 'share', offset: 0, limit: mostSeniors })
  const named = rows.filter(({ unnamed }) => unnamed === null)
  if (named.length === 0) return null
  return {
    ...{ kind: 'table', id: 'seniors.table', title: of.say('report.seniors-named'), foot: null, more: 0, note: '' },
    columns: [textColumn('person', of.say('breakdown.advocate')), ...countColumns(of, columns)],
    rows: named.map((row) => toCells(row)),
  }
}

function toCells(row: BreakdownRow): ReportCell[] {
  return [personToken(row.id), ...countCells(row, columns)]
}

export const gatherRecognition: GatherSection = (of) => {
  const { say } = of
  if (namesNobody(of)) return { why: say('report.why-nobody-named') }
  const { rows, sums } = breakdownOf(of.read, { ...of.asked, by: 'advocate', sort: 'share', offset: 0, limit: mostThanked })
  const named = rows.filter(({ unnamed, sums: own }) => unnamed === null && own.share > 0)
  if (named.length === 0) return { why: say('report.why-nobody-agreed') }
  return {
    blocks: [
      { kind: 'figures', id: 'recognition.figures', figures: [countFigure('named', say('report.named'), named.length)] },
      {
        ...{ kind: 'table', id: 'recognition.table', title: say('report.contributors'), foot: null, more: 0, note: '' },
        columns: [textColumn('person', say('breakdown.advocate')), ...countColumns(of, columns)],
        rows: [...named.map((row) => toCells(row)), ...others(of, named, sums)],
      },
      noteBlock('recognition.note', say('report.recognition-note')),
    ],
  }
}

/** Everybody else in one row, unless they are so few that it would tell of one of them. */
function others(of: Gathering, named: readonly BreakdownRow[], all: Sums): ReportCell[][] {
  const activeUsers = of.facts().activeUsers - named.length
  if (activeUsers < of.smallestGroup) return []
  const sums = { ...all }
  for (const row of named) for (const metric of metrics) sums[metric] -= row.sums[metric]
  return [[of.say('report.everybody-else', { count: activeUsers }), ...countCells({ sums, activeUsers }, columns)]]
}
