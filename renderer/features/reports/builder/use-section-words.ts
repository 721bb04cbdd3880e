/** What a section of the open report is called, and the line under it: what it holds, or why it holds nothing. */
import type { ReportBlock } from '#shared/contracts/report-shapes.ts'
import { type Text, useText } from '../../../lib/i18n.tsx'
import { type SectionView, useBuilder } from './use-builder.ts'

export function useSectionWords({ kind, title, shown }: SectionView): { readonly title: string; readonly about: string } {
  const text = useText()
  const { content } = useBuilder()
  const said = content?.sections.find((section) => section.kind === kind)
  const missing = content?.missing.find((section) => section.kind === kind)
  const known = said?.title ?? missing?.title
  return {
    // What is typed over the first section is the headline of the report, not its own.
    title: known || (kind === 'headline' ? '' : title) || text(`report.section-${kind}`),
    about: aboutOf(),
  }

  function aboutOf(): string {
    if (shown && missing !== undefined) return missing.why
    const held = said === undefined ? '' : blocksToWords(said.blocks, text)
    return held || text(`reports.about-${kind}`)
  }
}

/** "Your text, 3 figures, 1 chart". */
function blocksToWords(blocks: readonly ReportBlock[], text: Text): string {
  const count = { figures: 0, targets: 0, charts: 0, tables: 0, items: 0 }
  for (const block of blocks) {
    if (block.kind === 'figures') count.figures += block.figures.length
    else if (block.kind === 'targets') count.targets += block.rows.length
    else if (block.kind === 'chart') count.charts += 1
    else if (block.kind === 'table') count.tables += 1
    else if (block.kind === 'list' || block.kind === 'definitions') count.items += block.items.length
  }
  const prose = blocks.find((block) => block.kind === 'prose')
  const words = [
    ...(prose === undefined ? [] : [text(`reports.holds-${prose.origin}`)]),
    ...Object.entries(count).flatMap(([what, many]) => (many === 0 ? [] : [text(`reports.holds-${what}`, { count: many })])),
  ]
  return words.join(', ')
}
