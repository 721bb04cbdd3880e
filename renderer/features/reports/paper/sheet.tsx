/** One sheet of a report: the line at its head, its part of the text, the number of its page. */
import { Fragment } from 'react'
import type { ReportSectionKind } from '#shared/domain/reports/types.ts'
import { brandStyle, reportClasses } from '#shared/export/report/drawing.ts'
import { footLine, headLine } from '#shared/export/report/lines.ts'
import { paperSizes } from '#shared/export/report/paper-sizes.ts'
import type { ReportPart } from '#shared/export/report/parts.ts'
import { hastToReact, styleToReact } from '../../../lib/hast-view.tsx'
import type { Slice } from './paginate.ts'
import styles from './paper.module.css'
import type { Sheets } from './use-sheets.ts'

/** How a section is chosen by pressing on it. */
export interface Choosing {
  readonly selected: ReportSectionKind | null
  readonly onSelect: (kind: ReportSectionKind) => void
}

interface SheetProps {
  readonly sheets: Sheets
  /** From 0. */
  readonly page: number
  readonly logo: string | null
  /** Null: nothing can be chosen. */
  readonly choosing: Choosing | null
}

export function Sheet({ sheets, page, logo, choosing }: SheetProps) {
  const { content, paper, drawing, pages, parts, letter } = sheets
  const { width, height } = paperSizes[paper]
  const isFirst = page === 0
  const number = drawing.text.message('report-paper.page', { page: page + 1, pages: pages.length })
  return (
    <div
      className={[...reportClasses(drawing), styles.sheet].join(' ')}
      lang={content.locale}
      style={{ ...styleToReact(brandStyle(drawing)), width, height, fontSize: letter }}
    >
      {hastToReact([headLine(content, drawing, { logo: isFirst ? logo : null, isHidden: !isFirst })])}
      <div className={isFirst ? styles.first : styles.column}>
        {sectionsOf(pages[page] ?? [], parts).map(({ section, slices }, at) => (
          <Fragment key={slices[0]?.part}>
            <SheetSection
              title={content.sections.find(({ kind }) => kind === section)?.title ?? ''}
              {...{ section, slices, parts, choosing }}
              isOnTop={at === 0 && !isFirst}
            />
          </Fragment>
        ))}
      </div>
      {hastToReact([footLine(content, number)])}
    </div>
  )
}

interface Group {
  readonly section: ReportSectionKind | null
  readonly slices: readonly Slice[]
}

/** Neighbours of one section, which are chosen together. */
function sectionsOf(slices: readonly Slice[], parts: readonly ReportPart[]): readonly Group[] {
  const groups: { readonly section: ReportSectionKind | null; readonly slices: Slice[] }[] = []
  for (const slice of slices) {
    const section = parts[slice.part]?.section ?? null
    const last = groups.at(-1)
    if (last?.section === section) last.slices.push(slice)
    else groups.push({ section, slices: [slice] })
  }
  return groups
}

interface SheetSectionProps extends Group {
  readonly title: string
  readonly parts: readonly ReportPart[]
  readonly choosing: Choosing | null
  /** Of a sheet that is not the first one. */
  readonly isOnTop: boolean
}

function SheetSection({ section, slices, title, parts, choosing, isOnTop }: SheetSectionProps) {
  return (
    <div className={styles.section}>
      {slices.map((slice, at) => (
        <Part key={slice.part} part={parts[slice.part]} slice={slice} isOnTop={isOnTop && at === 0} />
      ))}
      {choosing !== null && section !== null && (
        <button
          type="button"
          className={styles.choose}
          aria-label={title}
          aria-pressed={choosing.selected === section}
          onClick={() => choosing.onSelect(section)}
        />
      )}
    </div>
  )
}

interface PartProps {
  readonly part: ReportPart | undefined
  /** Without: all of it. */
  readonly slice?: Slice
  readonly isOnTop?: boolean
}

/** A part, or the pieces of it that are on this sheet. */
export function Part({ part, slice, isOnTop = false }: PartProps) {
  if (part === undefined) return null
  const { pieces, isHeading, id, frame } = part
  const from = slice?.from ?? 0
  const to = Math.min(slice?.to ?? pieces.length, pieces.length)
  const names = ['gr-part', isHeading ? 'gr-is-heading' : '', id === 'head' ? 'gr-is-head' : '', isOnTop ? styles.top : '']
  return (
    <div className={names.filter((name) => name !== '').join(' ')}>
      {hastToReact([frame(pieces.slice(from, to), { isFirst: from === 0, isLast: to === pieces.length, cut: slice?.cut ?? 0 })])}
    </div>
  )
}
