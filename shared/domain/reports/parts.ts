/** What a section of a report is made of, as far as somebody may want to leave a part of it out. */
import type { ReportBlock, ReportSection } from '../../contracts/report-shapes.ts'
import type { ReportPart } from './types.ts'

interface Part {
  /** As `hidden` of a section names it. */
  readonly id: string
  /** Of the block that holds it, which can be hidden whole. */
  readonly block: string
  readonly label: string
  readonly kind: ReportPart
}

/** In the order of the paper: each tile and each target alone, drawings, tables and lists whole. A block without a title takes the section's. */
export function partsOf(section: ReportSection): readonly Part[] {
  return section.blocks.flatMap((block) => blockToParts(block, section.title))
}

function blockToParts(block: ReportBlock, title: string): readonly Part[] {
  switch (block.kind) {
    case 'figures':
      return block.figures.map(({ key, label }) => ({ id: key, block: block.id, label, kind: 'figure' }))
    case 'targets':
      return block.rows.map(({ id, name }) => ({ id, block: block.id, label: name, kind: 'target' }))
    case 'chart':
    case 'table':
    case 'list':
      return [{ id: block.id, block: block.id, label: block.title || title, kind: block.kind }]
    case 'prose':
    case 'note':
    case 'definitions':
      return []
  }
}

type Hideable = Pick<Part, 'id' | 'block'>

/** Whether a section leaves it out. */
export function isHidden({ id, block }: Hideable, hidden: readonly string[]): boolean {
  return hidden.includes(id) || hidden.includes(block)
}

/** What a section leaves out once one of its parts is shown or hidden. What was hidden with the whole block and is not meant stays hidden by itself. */
export function hiddenAfter(hidden: readonly string[], part: Hideable, parts: readonly Hideable[], shows: boolean): readonly string[] {
  if (!shows) return [...hidden, part.id]
  const others = hidden.filter((id) => id !== part.id && id !== part.block)
  if (!hidden.includes(part.block) || part.id === part.block) return others
  return [...new Set([...others, ...parts.filter(({ id, block }) => block === part.block && id !== part.id).map(({ id }) => id)])]
}
