/** The lines above and below the text of a report: whose it is, what it is, which days it tells of. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { ReportContent } from '../../contracts/report-shapes.ts'
import type { ReportDrawing } from './drawing.ts'

/** `logo`: its address. Read aloud once: on the sheets after the first one it only repeats. */
export function headLine(
  content: ReportContent,
  { values }: ReportDrawing,
  { logo, isHidden }: { readonly logo: string | null; readonly isHidden: boolean },
): Element {
  const program = content.program || content.company
  const days = values.period(content.period)
  const about = content.name.includes(days) ? content.name : `${content.name}, ${days}`
  return h('div.gr-line', isHidden ? { ariaHidden: 'true' } : {}, [
    h('p.gr-program', [...(logo === null ? [] : [h('img', { src: logo, alt: '' })]), program]),
    h('p', about),
  ])
}

/** `page`: "1 of 4"; empty where there are no sheets. */
export function footLine(content: ReportContent, page: string): Element {
  return h('div.gr-line.gr-foot', { ariaHidden: 'true' }, [h('p', content.foot || content.company), h('p', page)])
}
