/** What people have answered to a wave, as totals; single answers are written down in the list under it. */
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import styles from './invitations.module.css'
import type { Wave } from './types.ts'

/** Nothing for messages that ask nothing. */
export function AnswersSection({ wave: { kind, figures } }: { readonly wave: Wave }) {
  const text = useText()
  const format = useFormat()
  if (kind !== 'invitation' && kind !== 'reminder') return null
  return (
    <PanelSection title={text('outreach.step-answers')}>
      <dl className={styles.figures}>
        {(['joined', 'declined', 'waiting'] as const).map((figure) => (
          <div key={figure}>
            <dd>{format.number(figures[figure])}</dd>
            <dt>{text(`outreach.column-${figure}`)}</dt>
          </div>
        ))}
      </dl>
    </PanelSection>
  )
}
