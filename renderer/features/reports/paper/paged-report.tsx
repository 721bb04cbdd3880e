/** The sheets of a report on the desk, exactly as they will be printed. */
import { useEffect, useRef, useState } from 'react'
import type { ReportContent } from '#shared/contracts/report-shapes.ts'
import type { ReportPaper } from '#shared/domain/reports/types.ts'
import { paperSizes } from '#shared/export/report/paper-sizes.ts'
import { Scrolled } from '../../../ui/scrolled.tsx'
import { MeasuredColumn } from './measured-column.tsx'
import styles from './paper.module.css'
import { type Choosing, Sheet } from './sheet.tsx'
import { useSheets } from './use-sheets.ts'

interface PagedReportProps {
  /** Names resolved. */
  readonly content: ReportContent
  readonly paper: ReportPaper
  /** Address of the logo. */
  readonly logo: string | null
  readonly zoom: 'page' | 'width' | 'actual'
  /** The page that was asked for last, from 0; `ask` tells two askings of the same one apart. */
  readonly asked: { readonly page: number; readonly ask: number }
  /** The page in sight, from 0, and how many there are. */
  readonly onPages: (page: number, pages: number) => void
  /** Null: no section can be chosen. */
  readonly choosing: Choosing | null
}

/** Fills the box that it is put in, and scrolls inside it. */
export function PagedReport({ content, paper, logo, zoom, asked, onPages, choosing }: PagedReportProps) {
  const { sheets, waiting, column } = useSheets(content, paper)
  const { desk, space } = useDesk()
  const count = sheets?.pages.length ?? 0
  const scale = sheets === null ? 1 : scaleOf(zoom, space, paperSizes[sheets.paper])
  const size = paperSizes[sheets?.paper ?? paper]
  useAsked(desk, asked, count)
  useEffect(() => {
    const element = desk.current
    if (element === null || count === 0) return
    const tell = () => onPages(pageInSight(element), count)
    tell()
    element.addEventListener('scroll', tell, { passive: true })
    return () => element.removeEventListener('scroll', tell)
  }, [desk, count, onPages])
  return (
    <Scrolled ref={desk} className={styles.desk}>
      <div className={styles.stack}>
        {sheets?.pages.map((slices, page) => (
          <div
            key={`${slices[0]?.part}.${slices[0]?.from}`}
            data-page={page}
            className={styles.scaled}
            style={{ width: size.width * scale, height: size.height * scale }}
          >
            <div style={{ transform: `scale(${scale})`, width: size.width }}>
              <Sheet {...{ sheets, page, logo, choosing }} />
            </div>
          </div>
        ))}
      </div>
      <MeasuredColumn manuscript={waiting} column={column} />
    </Scrolled>
  )
}

interface Space {
  readonly width: number
  readonly height: number
}

/** The white and grey around a sheet on the desk. */
const around = { width: 48, height: 40 }

function scaleOf(zoom: PagedReportProps['zoom'], space: Space, size: Space): number {
  const wide = Math.max(0.2, (space.width - around.width) / size.width)
  if (zoom === 'actual') return 1
  return zoom === 'width' ? wide : Math.min(wide, Math.max(0.2, (space.height - around.height) / size.height))
}

function useDesk() {
  const desk = useRef<HTMLDivElement>(null)
  const [space, setSpace] = useState<Space>({ width: 640, height: 800 })
  useEffect(() => {
    const element = desk.current
    if (element === null) return
    const watch = new ResizeObserver(() => setSpace({ width: element.clientWidth, height: element.clientHeight }))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return { desk, space }
}

/** Goes to a page each time it is asked for, and when it has come to be. */
function useAsked(desk: { readonly current: HTMLElement | null }, { page, ask }: PagedReportProps['asked'], count: number): void {
  const done = useRef(0)
  useEffect(() => {
    const sheet = desk.current?.querySelector(`[data-page="${page}"]`)
    if (done.current === ask || count === 0 || !(sheet instanceof HTMLElement)) return
    done.current = ask
    desk.current?.scrollTo({ top: sheet.offsetTop - (desk.current.offsetTop + 12) })
  }, [desk, page, ask, count])
}

/** The sheet that lies over the middle of the desk. */
function pageInSight(desk: HTMLElement): number {
  const middle = desk.getBoundingClientRect().top + desk.clientHeight / 2
  const sheets = [...desk.querySelectorAll('[data-page]')]
  const below = sheets.findIndex((sheet) => sheet.getBoundingClientRect().bottom > middle)
  return below === -1 ? Math.max(0, sheets.length - 1) : below
}
