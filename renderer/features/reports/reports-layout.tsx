/** The frame of what lies around the reports: the list of them, when they are made again, how they look. */
import { useText } from '../../lib/i18n.tsx'
import { SectionScreen, type SectionView } from '../../ui/section-screen.tsx'

const reportTabs = ['list', 'schedules', 'look'] as const
type ReportTab = (typeof reportTabs)[number]

/** A view beside the builder. */
export function ReportsLayout({ tab, ...view }: SectionView & { readonly tab: ReportTab }) {
  const text = useText()
  const tabs = reportTabs.map((each) => ({
    to: each === 'list' ? '/reports' : `/reports/${each}`,
    current: each === tab,
    label: text(`reports.tab-${each}`),
  }))
  return <SectionScreen name={text('nav.reports')} tabs={tabs} {...view} />
}
