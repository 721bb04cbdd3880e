/** The paper of a report with the company's logo; words that are being typed come to it when the page has time. */
import { type RefObject, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { ReportContent } from '#shared/contracts/report-shapes.ts'
import type { ReportPaper, ReportSectionKind } from '#shared/domain/reports/types.ts'
import { useLive } from '../../../lib/live.ts'
import { PagedReport } from '../paper/paged-report.tsx'
import styles from './paper-view.module.css'
import type { PaperLook } from './use-paper.ts'

interface PaperViewProps {
  readonly content: ReportContent
  readonly size: ReportPaper
  readonly paper: PaperLook
  readonly selected: ReportSectionKind | null
  /** A press on a section; null: none can be chosen. */
  readonly onSelect: ((kind: ReportSectionKind) => void) | null
}

export function PaperView({ content, size, paper, selected, onSelect }: PaperViewProps) {
  const logo = useLive(contract.reports.settings, {}).data?.logo?.url ?? null
  const shown = useDeferredValue(content)
  const choosing = useMemo(() => (onSelect === null ? null : { selected, onSelect }), [selected, onSelect])
  const place = useRef<HTMLDivElement>(null)
  useSelectedInSight(place, selected)
  return (
    <div ref={place} className={styles.place}>
      <PagedReport
        content={shown}
        paper={size}
        logo={logo}
        zoom={paper.zoom}
        asked={paper.asked}
        onPages={paper.onPages}
        choosing={choosing}
      />
    </div>
  )
}

/** Pixels that stay free above a section that is brought into sight. */
const above = 48

/** A section that is chosen elsewhere comes into sight, unless a part of it is there already. */
function useSelectedInSight(place: RefObject<HTMLElement | null>, selected: ReportSectionKind | null): void {
  useEffect(() => {
    const desk = place.current?.firstElementChild
    if (selected === null || !desk) return
    const seen = desk.getBoundingClientRect()
    const parts = [...desk.querySelectorAll('[aria-pressed="true"]')].map((part) => part.getBoundingClientRect())
    const [first] = parts
    if (first === undefined || parts.some(({ top, bottom }) => bottom > seen.top && top < seen.bottom)) return
    // Not by scrollIntoView, which would also scroll inside the sheet.
    desk.scrollBy({ top: first.top - seen.top - above })
  }, [place, selected])
}
