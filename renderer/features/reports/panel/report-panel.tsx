/** At the right of the paper: what is chosen, the report as a whole, what to look at before it is sent, and the files. */
import { IconX } from '@tabler/icons-react'
import { useText } from '../../../lib/i18n.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { useBuilder } from '../builder/use-builder.ts'
import { ExportFoot } from '../export/export-foot.tsx'
import type { ReportExport } from '../export/use-report-export.ts'
import { Checks } from './checks.tsx'
import { ReportTab } from './report-tab.tsx'
import { SectionTab } from './section-tab.tsx'

const tabs = ['section', 'report'] as const

export function ReportPanel({ output, pages }: { readonly output: ReportExport; readonly pages: number }) {
  const text = useText()
  const { selected, tab, setTab } = useBuilder()
  const shown = tab ?? 'report'
  return (
    <Panel
      crumb={
        <Tabs
          label={text('reports.panel')}
          value={shown}
          items={tabs.map((value) => ({ value, label: text(`reports.panel-${value}`) }))}
          onChange={setTab}
          controls="report-panel"
        />
      }
      actions={<IconButton label={text('common.close')} keys="Escape" icon={<IconX />} onClick={() => setTab(null)} />}
      foot={<ExportFoot output={output} />}
    >
      <div id="report-panel" role="tabpanel">
        {shown === 'report' && <ReportTab />}
        {shown === 'section' &&
          (selected === null ? <p>{text('reports.choose-section')}</p> : <SectionTab key={selected.id} section={selected} />)}
      </div>
      <Checks pages={pages} />
    </Panel>
  )
}
