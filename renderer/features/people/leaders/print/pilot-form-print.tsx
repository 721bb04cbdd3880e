/** An empty form for beta testers, to be filled in by hand. */

import { contract } from '#shared/contracts/index.ts'
import { feedbackRatings } from '#shared/domain/people/types.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { useLive } from '../../../../lib/live.ts'
import { PrintSheet } from '../../../../ui/print-sheet.tsx'
import { scaleOf } from '../feedback/ratings.ts'
import styles from './print.module.css'

export function PilotFormPrint() {
  const text = useText()
  const info = useLive(contract.workspace.info, {}).data
  if (!info) return null
  return (
    <PrintSheet isReady title={text('feedback.form-title')} facts={info.programName} about={text('feedback.form-about')}>
      {feedbackRatings.map((rating) => (
        <section key={rating} className={styles.question}>
          <p>
            {text(`feedback.${rating}`)} <span>{text(rating === 'wouldRecommend' ? 'feedback.scale-10' : 'feedback.scale-5')}</span>
          </p>
          <ul>
            {scaleOf(rating).map((value) => (
              <li key={value}>{value}</li>
            ))}
          </ul>
        </section>
      ))}
      {(['worked', 'stopped'] as const).map((field) => (
        <section key={field} className={styles.question}>
          <p>{text(`feedback.${field}`)}</p>
          <div className={styles.lines} />
        </section>
      ))}
      <section className={styles.question}>
        <p>{text('feedback.form-name')}</p>
        <div className={styles.line} />
      </section>
    </PrintSheet>
  )
}
