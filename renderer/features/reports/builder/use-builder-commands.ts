/** What the open report carries out of its commands; files are saved by the foot of the panel. */
import { useCommandKey, useCommands } from '../../../lib/commands.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { keyToAria } from '../../../lib/keys.ts'
import { useGo } from '../../../lib/route.ts'
import type { ReportExport } from '../export/use-report-export.ts'
import { useReportActs } from '../use-report-acts.ts'
import type { Builder } from './use-builder.ts'

/** The key that prints, as assistive technology reads it. */
export function useBuilderCommands(builder: Builder, output: ReportExport): string | undefined {
  const text = useText()
  const go = useGo()
  const acts = useReportActs()
  const printKey = useCommandKey('reports.print')
  const { report, selected, select, moveBy, tab, setTab, typed } = builder
  const at = report.sections.findIndex(({ id }) => id === selected?.id)
  const step = (by: 1 | -1) => {
    const next = report.sections[Math.min(report.sections.length - 1, Math.max(0, at + by))]
    if (next !== undefined) select(next.kind)
  }
  const whyNot = selected === null ? text('reports.no-section-chosen') : null
  const settled = (act: () => unknown) => () => typed.settle().then(act)
  useCommands({
    'reports.next': () => step(1),
    'reports.previous': () => step(-1),
    'reports.section-up': { run: () => selected && moveBy(selected.id, -1), whyNot },
    'reports.section-down': { run: () => selected && moveBy(selected.id, 1), whyNot },
    'reports.panel': () => setTab(tab === null ? 'report' : null),
    'reports.close': tab === null ? undefined : () => setTab(null),
    'reports.print': output.print,
    'reports.freeze': settled(() => acts.freeze(report.id)),
    'reports.duplicate': settled(() => acts.duplicate(report.id)),
    'reports.remove': () => acts.remove(report.id).then((isGone) => isGone && go('/reports')),
  })
  return printKey === undefined ? undefined : keyToAria(printKey)
}
