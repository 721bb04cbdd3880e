/** What is typed shows on the paper before it is saved, and stays in its field as it was typed until the report says otherwise. */
import type { ReportContent, ReportSection } from '#shared/contracts/report-shapes.ts'
import type { ReportSectionKind } from '#shared/domain/reports/types.ts'

/** As `SectionFields` has it: an empty title is the section's own, an empty comment says nothing, null is what the figures give. */
export interface Typed {
  readonly title?: string
  readonly comment?: string | null
}

/** `isStored`: the report was seen to hold it. */
export interface Overlay extends Typed {
  readonly isStored?: boolean
}

interface Stored {
  readonly id: string
  readonly title: string
  readonly comment: string | null
}

/** What is still typed over the sections of a newer report. What the report held and holds no longer was undone or changed elsewhere. */
export function stillTyped(typed: ReadonlyMap<string, Overlay>, sections: readonly Stored[]): ReadonlyMap<string, Overlay> {
  const stored = new Map(sections.map((section) => [section.id, section]))
  return new Map(
    [...typed].flatMap(([id, words]) => {
      const section = stored.get(id)
      if (section === undefined) return []
      if (isHeld(words, section)) return [[id, { ...words, isStored: true }] as const]
      return words.isStored ? [] : [[id, words] as const]
    }),
  )
}

/** Spaces at the ends are not stored: they belong to a word that is still to come. */
function isHeld({ title, comment }: Typed, stored: Stored): boolean {
  const isTitleHeld = title === undefined || title.trim() === stored.title
  return isTitleHeld && (comment === undefined || (comment?.trim() ?? null) === stored.comment)
}

/** The same content where nothing was typed. The title of the first section is the headline of the whole report. */
export function withTyped(content: ReportContent, typed: Readonly<Partial<Record<ReportSectionKind, Typed>>>): ReportContent {
  if (Object.keys(typed).length === 0) return content
  const sections = content.sections.map((section) => {
    const words = typed[section.kind]
    if (words === undefined) return section
    const title = (section.kind !== 'headline' && words.title) || section.title
    return { ...section, title, blocks: blocksWith(section, words.comment) }
  })
  return { ...content, headline: typed.headline?.title || content.headline, sections }
}

function blocksWith({ kind, blocks }: ReportSection, comment: string | null | undefined): ReportSection['blocks'] {
  if (comment === undefined || comment === null) return blocks
  const others: ReportSection['blocks'] = blocks.filter((block) => block.kind !== 'prose')
  if (comment.trim() === '') return others
  const place = Math.max(
    0,
    blocks.findIndex((block) => block.kind === 'prose'),
  )
  return others.toSpliced(place, 0, { kind: 'prose', id: `${kind}.comment`, text: comment.trim(), origin: 'written' })
}
