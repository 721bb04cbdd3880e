/** Puts a report together: its sections at the left, the paper in the middle, what is chosen at the right. */
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo, useRouteParam } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Note } from '../../../ui/reason.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { useReportExport } from '../export/use-report-export.ts'
import { ReportPanel } from '../panel/report-panel.tsx'
import { PaperView } from '../paper-view/paper-view.tsx'
import { usePaper } from '../paper-view/use-paper.ts'
import styles from './builder.module.css'
import { BuilderToolbar } from './builder-toolbar.tsx'
import { SectionList } from './section-list.tsx'
import { BuilderContext, type ReportView, useOpenBuilder } from './use-builder.ts'
import { useBuilderCommands } from './use-builder-commands.ts'

/** Pixels of the panel. */
const panelWidth = 320

export function BuilderScreen() {
  const text = useText()
  const go = useGo()
  const errorText = useErrorText()
  const reportId = useRouteParam('reportId') ?? ''
  const report = useLive(contract.reports.one, { reportId })
  // Removed or undone while it is open: nothing of it can be changed any more.
  if (report.data !== undefined && report.error === null) return <Builder key={reportId} report={report.data} />
  return (
    <Screen crumb={text('nav.reports')} title="">
      {report.error !== null && (
        <div className={styles.refused}>
          <InlineError actions={<Button onClick={() => go('/reports')}>{text('reports.all')}</Button>}>
            {errorText(report.error)}
          </InlineError>
        </div>
      )}
    </Screen>
  )
}

function Builder({ report }: { readonly report: ReportView }) {
  const text = useText()
  const errorText = useErrorText()
  const builder = useOpenBuilder(report)
  const paper = usePaper()
  const output = useReportExport({ reportId: report.id }, builder.typed.settle)
  const [showsSections, setShowsSections] = useState(false)
  const printKey = useBuilderCommands(builder, output)
  const { content, contentError, selected, tab } = builder
  return (
    <BuilderContext value={builder}>
      <Screen
        crumb={<a href="#/reports">{text('nav.reports')}</a>}
        title={report.name}
        actions={
          <Button icon={<IconPrinter />} aria-keyshortcuts={printKey} onClick={output.print}>
            {text('reports.print')}
          </Button>
        }
        toolbar={<BuilderToolbar paper={paper} showsSections={showsSections} setShowsSections={setShowsSections} />}
        panel={tab !== null && <ReportPanel output={output} pages={paper.pages} />}
        panelLabel={text('reports.panel')}
        panelWidth={panelWidth}
      >
        <div className={styles.work} data-sections={showsSections || undefined}>
          <SectionList pages={paper.pages} />
          <div className={styles.desk}>
            {contentError !== null && (
              <div className={styles.refused}>
                <InlineError>{errorText(contentError)}</InlineError>
              </div>
            )}
            {content?.sections.length === 0 && (
              <div className={styles.refused}>
                <Note>{text('reports.nothing-shown')}</Note>
              </div>
            )}
            {content !== undefined && (
              <PaperView content={content} size={report.paper} paper={paper} selected={selected?.kind ?? null} onSelect={builder.select} />
            )}
          </div>
        </div>
      </Screen>
    </BuilderContext>
  )
}
