/** A report as the window that nobody sees draws it: sheet by sheet for the printer, or its charts as pictures. */
import { useMemo } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { ReportContent } from '#shared/contracts/report-shapes.ts'
import { ReportSource } from '#shared/contracts/reports.ts'
import { type ReportPaper, reportPapers } from '#shared/domain/reports/types.ts'
import { paperSizes } from '#shared/export/report/paper-sizes.ts'
import { useLive } from '../../../lib/live.ts'
import { useSearchParam, useSearchValue } from '../../../lib/route.ts'
import { useAdoptedStyle } from '../../../lib/use-adopted-style.ts'
import { usePrintReady } from '../../../lib/use-print-ready.ts'
import page from '../../../ui/print-page.module.css'
import { useChartPictures } from './chart-pictures.ts'
import { MeasuredColumn } from './measured-column.tsx'
import styles from './paper.module.css'
import { Sheet } from './sheet.tsx'
import { useSheets } from './use-sheets.ts'

/** The parameters: `source` as in the contract, `paper`, and `pictures` where only the charts are wanted. */
export function ReportPrint() {
  const asked = useSearchValue('source')
  const [askedPaper] = useSearchParam('paper')
  const [pictures] = useSearchParam('pictures')
  const source = useMemo(() => ReportSource.parse(typeof asked === 'string' ? JSON.parse(asked) : asked), [asked])
  const content = useLive(contract.reports.content, source).data
  const settings = useLive(contract.reports.settings, {}).data
  if (content === undefined || settings === undefined) return null
  if (pictures !== null) return <Pictures content={content} />
  const paper = reportPapers.find((one) => one === askedPaper) ?? 'a4-portrait'
  return <Sheets content={content} paper={paper} logo={settings.logo?.url ?? null} />
}

function Sheets({ content, paper, logo }: { readonly content: ReportContent; readonly paper: ReportPaper; readonly logo: string | null }) {
  const { sheets, waiting, column } = useSheets(content, paper)
  useAdoptedStyle(`@page { size: ${paperSizes[paper].css}; margin: 0; }`, '@page')
  usePrintReady({ title: content.name, lang: content.locale, isReady: sheets !== null })
  return (
    <main>
      <div className={`${page.page} ${styles.print}`}>
        {sheets?.pages.map((slices, page) => (
          <Sheet key={`${slices[0]?.part}.${slices[0]?.from}`} {...{ sheets, page, logo }} choosing={null} />
        ))}
      </div>
      <MeasuredColumn manuscript={waiting} column={column} />
    </main>
  )
}

/** The window that prints takes the pictures from here. */
function Pictures({ content }: { readonly content: ReportContent }) {
  const pictures = useChartPictures(content)
  usePrintReady({ title: content.name, lang: content.locale, isReady: pictures !== null })
  return (
    <main>
      {pictures?.map(({ name, url }) => (
        <img key={name} src={url} alt={name} />
      ))}
    </main>
  )
}
