/** What the calendar says of itself: the mix of the period, what needs a decision, what has no day yet. */
import { useText } from '../../../lib/i18n.tsx'
import { Scrolled } from '../../../ui/scrolled.tsx'
import { DecisionsSection } from './decisions-section.tsx'
import { MixSection } from './mix-section.tsx'
import styles from './side.module.css'
import { UnscheduledSection } from './unscheduled-section.tsx'

/** It stands at the right as long as no post is open. */
export function OverviewPanel() {
  const text = useText()
  return (
    <Scrolled className={styles.overview} role="group" aria-label={text('calendar.overview')}>
      <MixSection />
      <DecisionsSection />
      <UnscheduledSection />
    </Scrolled>
  )
}
