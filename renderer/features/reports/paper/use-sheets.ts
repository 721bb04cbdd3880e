/** A report divided into sheets, by the real height of everything on it. */
import './paper-letters.css'
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ReportContent } from '#shared/contracts/report-shapes.ts'
import type { ReportPaper } from '#shared/domain/reports/types.ts'
import { createDrawing, type ReportDrawing } from '#shared/export/report/drawing.ts'
import { columnHeight, columnWidth, sheetEdges } from '#shared/export/report/paper-sizes.ts'
import { type ReportPart, reportToParts } from '#shared/export/report/parts.ts'
import { reportCss } from '#shared/export/report/report-css.ts'
import { paperTextOf } from '../../../lib/paper-text.ts'
import { useAdoptedStyle } from '../../../lib/use-adopted-style.ts'
import { type Measured, paginate, type Slice } from './paginate.ts'

/** What is to be laid out. */
export interface Manuscript {
  readonly content: ReportContent
  readonly paper: ReportPaper
  readonly drawing: ReportDrawing
  readonly parts: readonly ReportPart[]
}

export interface Sheets extends Manuscript {
  readonly pages: readonly (readonly Slice[])[]
  /** Dots of a letter, by which all others are measured. */
  readonly letter: number
}

interface Laying {
  /** What is shown; null: nothing was laid out yet. While something new is measured, what was there before. */
  readonly sheets: Sheets | null
  /** What has to be drawn into `column`, out of sight, to be measured. */
  readonly waiting: Manuscript | null
  readonly column: RefObject<HTMLDivElement | null>
}

export function useSheets(content: ReportContent, paper: ReportPaper): Laying {
  useAdoptedStyle(reportCss, '.gr-report')
  const hasLetters = useLetters()
  const column = useRef<HTMLDivElement>(null)
  const manuscript = useMemo(() => {
    const drawing = createDrawing(content, paperTextOf(content.locale), columnWidth(paper))
    return { content, paper, drawing, parts: reportToParts(content, drawing) }
  }, [content, paper])
  const [sheets, setSheets] = useState<Sheets | null>(null)
  const isLaid = sheets?.parts === manuscript.parts
  useLayoutEffect(() => {
    if (isLaid || !hasLetters || column.current === null) return
    setSheets({ ...manuscript, ...layOut(column.current, manuscript) })
  }, [isLaid, hasLetters, manuscript])
  return { sheets, waiting: isLaid ? null : manuscript, column }
}

/** True once the letters are there, without which lines would break elsewhere, or where it is known that they are not to be had. */
function useLetters(): boolean {
  const [hasLetters, setHasLetters] = useState(false)
  useEffect(() => {
    let isShown = true
    const wanted = ['400', '500', '600'].map((weight) => document.fonts.load(`${weight} 14px Inter`, 'aàĀ'))
    void Promise.allSettled(wanted).then(() => {
      if (isShown) setHasLetters(true)
    })
    return () => {
      isShown = false
    }
  }, [])
  return hasLetters
}

/** Smaller ones only where they spare a sheet: hardly anybody sees the difference of the first, and one page that must be one is worth the second. */
const letters = { usual: [14, 13.6, 13.2], compact: [12.5, 12, 11.5, 11, 10.5] } as const
/** Of a sheet, so much filled is no reason to spare it. */
const wellFilled = 0.2

function layOut(column: HTMLElement, { parts, paper, drawing }: Manuscript): Pick<Sheets, 'pages' | 'letter'> {
  const others = columnHeight(paper)
  const tries = drawing.isCompact ? letters.compact : letters.usual
  let best: Pick<Sheets, 'pages' | 'letter'> | null = null
  for (const letter of tries) {
    column.style.fontSize = `${letter}px`
    const measured = measure(column, parts)
    const pages = paginate(measured, { first: others + sheetEdges.underHead, others })
    if (best !== null && pages.length >= best.pages.length) continue
    const isFilled = best !== null || heightOf(pages.at(-1) ?? [], measured) > others * wellFilled
    best = { letter, pages }
    if (pages.length === 1 || (isFilled && !drawing.isCompact)) break
  }
  return best ?? { letter: tries[0], pages: [] }
}

function heightOf(slices: readonly Slice[], measured: readonly Measured[]): number {
  return slices.reduce((sum, { part, from, to }) => {
    const { height = 0, pieces = [] } = measured[part] ?? {}
    return sum + (from === 0 && to >= pieces.length ? height : pieces.slice(from, to).reduce((all, one) => all + one, 0))
  }, 0)
}

function measure(column: HTMLElement, parts: readonly ReportPart[]): readonly Measured[] {
  return [...column.children].map((element, at) => ({
    height: element.getBoundingClientRect().height,
    pieces: [...element.querySelectorAll('[data-piece]')].map((piece) => piece.getBoundingClientRect().height),
    isHeading: parts[at]?.isHeading ?? false,
    give: parts[at]?.give ?? 0,
  }))
}
