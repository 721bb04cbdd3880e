/** What is said below an estimated figure, the same on paper and on slides. */
import type { ReportFigure } from '../../contracts/report-shapes.ts'
import type { ReportValues } from './values.ts'

/** "estimated, €11,000 to €26,500"; empty where it is none, or where its note tells the range already. `say`: a message in the report's language. */
export function estimateOf(
  { unit, range, estimated, note }: Pick<ReportFigure, 'unit' | 'range' | 'estimated' | 'note'>,
  values: ReportValues,
  say: (id: string, values?: Readonly<Record<string, string>>) => string,
): string {
  if (!estimated) return ''
  const word = say('report-paper.estimated')
  if (range === null) return note.toLowerCase().includes(word) ? '' : word
  const [low, high] = [values.write(range.low, unit), values.write(range.high, unit)]
  return note.includes(low) ? '' : say('report-paper.estimated-range', { low, high })
}
