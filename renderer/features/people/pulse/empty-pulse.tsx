/** No round yet: what is asked, and why nobody needs to fear to answer. */
import { IconPlus } from '@tabler/icons-react'
import { pulseDrivers } from '#shared/domain/people/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import styles from './pulse.module.css'

/** `onNew` opens the form. */
export function EmptyPulse({ onNew }: { readonly onNew: () => void }) {
  const text = useText()
  return (
    <EmptyState
      art={<BarsDrawing />}
      title={text('pulse.empty-title')}
      text={
        <>
          <p>{text('pulse.empty-text')}</p>
          <p>{text('pulse.empty-privacy')}</p>
        </>
      }
      actions={
        <Button variant="primary" size="form" icon={<IconPlus />} keys="N" onClick={onNew}>
          {text('pulse.start-first')}
        </Button>
      }
    >
      <ul className={styles.statements}>
        {pulseDrivers.map((driver) => (
          <li key={driver}>
            <p className={styles.name}>{text(`pulse.driver-${driver}`)}</p>
            <p className={styles.quiet}>{text(`pulse.statement-${driver}`)}</p>
          </li>
        ))}
      </ul>
    </EmptyState>
  )
}

/** Widths of bars, one under the other; the second is in the program's colour. */
const bars = [200, 260, 148, 228, 180]

function BarsDrawing() {
  return (
    <svg width="320" height="128" viewBox="0 0 320 128" role="presentation" className={styles.drawing}>
      {bars.map((width, index) => (
        <rect key={width} x="24" y={8 + index * 24} width={width} height="14" rx="7" data-key={index === 1 || undefined} />
      ))}
    </svg>
  )
}
