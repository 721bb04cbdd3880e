/** What the calendar says of itself: the mix of the period, what needs a decision, what has no day yet. */
import { useText } from '../../../lib/i18n.tsx'
import { DecisionsSection } from './decisions-section.tsx'
import { MixSection } from './mix-section.tsx'
import styles from './side.module.css'
import { UnscheduledSection } from './unscheduled-section.tsx'

/** It stands at the right as long as no post is open. */
export function OverviewPanel() {
  const text = useText()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={styles.overview} tabIndex={0} role="group" aria-label={text('calendar.overview')}>
      <MixSection />
      <DecisionsSection />
      <UnscheduledSection />
    </div>
  )
}
