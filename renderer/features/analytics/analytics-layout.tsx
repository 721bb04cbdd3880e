/** The frame of every view of the figures: its tabs; each view brings its own tools and panel. */
import { useText } from '../../lib/i18n.tsx'
import { SectionScreen, type SectionView } from '../../ui/section-screen.tsx'

const analyticsTabs = ['overview', 'launch', 'goals', 'reach', 'mentions', 'files'] as const
type AnalyticsTab = (typeof analyticsTabs)[number]

/** A view of the figures. */
export function AnalyticsLayout({ tab, ...view }: SectionView & { readonly tab: AnalyticsTab }) {
  const text = useText()
  const tabs = analyticsTabs.map((each) => ({
    to: each === 'overview' ? '/analytics' : `/analytics/${each}`,
    current: each === tab,
    label: text(`analytics.tab-${each}`),
  }))
  return <SectionScreen name={text('nav.analytics')} tabs={tabs} {...view} />
}
