/** How far reading or writing has come, and the way to stop it. */
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { Meter } from '../../../ui/meter.tsx'
import styles from './roster.module.css'
import type { RosterState } from './use-roster.ts'

interface RosterRunningProps {
  readonly running: NonNullable<RosterState['running']>
  readonly onCancel: () => void
}

export function RosterRunning({ running: { work, progress }, onCancel }: RosterRunningProps) {
  const text = useText()
  const format = useFormat()
  const share = progress === null || progress.all === 0 ? 0 : progress.done / progress.all
  const step = progress?.step ?? (work === 'bring-in' ? 'write' : 'read')
  return (
    <div className={styles.running} role="status">
      <p>
        {text(`roster.running-${step}`)} <span className={styles.quiet}>{format.percent(share)}</span>
      </p>
      <Meter value={share} label={text(`roster.running-${step}`)} />
      <Button disabled={step === 'undo'} onClick={onCancel}>
        {text('common.cancel')}
      </Button>
    </div>
  )
}
