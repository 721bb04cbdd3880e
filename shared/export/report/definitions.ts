/** What each figure means: its formula with the real numbers, what counted, where it is from. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { ReportBlock } from '../../contracts/report-shapes.ts'
import type { ReportDrawing } from './drawing.ts'

type DefinitionsBlock = Extract<ReportBlock, { kind: 'definitions' }>

export function definitionPieces({ items }: DefinitionsBlock, { text, values }: ReportDrawing): readonly Element[] {
  return items.map(({ name, formula, counted, leftOut, reference, source, version, since }) => {
    const versionLine = text.message('report-paper.version', { version, day: values.day(since) })
    const facts = [
      ['report-paper.counted', counted],
      ['report-paper.left-out', leftOut],
      ['report-paper.reference', reference],
      ['report-paper.from', [source, versionLine].filter((part) => part !== '').join('; ')],
    ] as const
    return h('li', [
      h('p', [h('b', name), ...(formula === '' ? [] : [h('span.gr-formula', formula)])]),
      h(
        'p',
        facts
          .filter(([, words]) => words !== '')
          .flatMap(([id, words], at): ElementContent[] => [
            ...(at === 0 ? [] : [{ type: 'text' as const, value: ' ' }]),
            h('span', `${text.message(id)}: `),
            { type: 'text', value: /[.!?]$/.test(words) ? words : `${words}.` },
          ]),
      ),
    ])
  })
}
