/** The small print at the end: how far the figures go, where they are from, what is left out. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { ReportContent } from '../../contracts/report-shapes.ts'
import type { ReportDrawing } from './drawing.ts'

export function aboutToHast(content: ReportContent, { text, values, isCompact }: ReportDrawing): Element {
  const { asOf, compare, sources, rates, smallestGroup, audience, missing } = content
  const latest = new Map<string, string>()
  for (const { label, lastDay } of sources)
    latest.set(
      label,
      [latest.get(label) ?? '', lastDay].reduce((a, b) => (a > b ? a : b)),
    )
  const from = [...latest].map(([label, day]) => text.message('report-paper.source', { label, day: values.day(day) }))
  const sentences = [
    text.message('report-paper.as-of', { day: values.day(asOf) }),
    ...(compare === null ? [] : [text.message('report-paper.compared', { period: values.period(compare) })]),
    // One page has no room for them: they are in the longer reports.
    ...(from.length === 0 || isCompact ? [] : [text.message('report-paper.sources', { sources: from.join(', ') })]),
    ...(rates.source === '' ? [] : [text.message('report-paper.rates', { source: rates.source })]),
    text.message('report-paper.small-groups', { count: smallestGroup }),
    text.message(audience === 'nobody' ? 'report-paper.nobody' : 'report-paper.agreed'),
    ...missing.map(({ title, why }) => text.message('report-paper.missing', { title, why })),
  ]
  return h('p.gr-about', sentences.join(' '))
}
