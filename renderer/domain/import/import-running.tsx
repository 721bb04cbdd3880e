/** How far reading or writing a file has come, and the way to stop it. */
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Meter } from '../../ui/meter.tsx'
import styles from './import.module.css'

interface ImportRunningProps {
  readonly progress: { readonly step: 'read' | 'check' | 'write' | 'undo'; readonly done: number; readonly all: number } | null
  /** What is being done before the first word of progress. */
  readonly first: 'read' | 'write'
  readonly onCancel: () => void
}

export function ImportRunning({ progress, first, onCancel }: ImportRunningProps) {
  const text = useText()
  const format = useFormat()
  const share = progress === null || progress.all === 0 ? 0 : progress.done / progress.all
  const step = progress?.step ?? first
  return (
    <div className={styles.running} role="status">
      <p>
        {text(`import.running-${step}`)} <span className={styles.quiet}>{format.percent(share)}</span>
      </p>
      <Meter value={share} label={text(`import.running-${step}`)} />
      <Button disabled={step === 'undo'} onClick={onCancel}>
        {text('common.cancel')}
      </Button>
    </div>
  )
}
