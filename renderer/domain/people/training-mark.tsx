/** What training has come to for somebody, in one or two words. */
import type { PersonRow } from '#shared/contracts/people-shapes.ts'
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { Status } from '../../ui/status.tsx'
import styles from './people.module.css'

/** A dash for who has not been invited to a session; only a session that is missing after its time asks for attention. */
export function TrainingMark({ training }: { readonly training: PersonRow['training'] }) {
  const text = useText()
  const format = useFormat()
  if (training.state === 'none') return <span className={styles.none}>–</span>
  if (training.state === 'overdue') return <Status kind="attention">{text('people.training-overdue')}</Status>
  const day = training.day === null ? '' : format.dayShort(training.day)
  return <>{text(`people.training-${training.state}`, { day })}</>
}
