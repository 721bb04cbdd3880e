/** One of the four answers as a small mark: yes, somewhat, no, not known. */
import { IconCircleCheckFilled, IconCircleDashed, IconCircleHalf2, IconCircleMinus } from '@tabler/icons-react'
import { useReasonText } from '../../../../lib/errors.ts'
import { useText } from '../../../../lib/i18n.tsx'
import styles from '../leaders.module.css'
import type { Candidate } from './types.ts'

type Answer = Candidate['answers'][number]

const icons = { open: IconCircleDashed, 0: IconCircleMinus, 1: IconCircleHalf2, 2: IconCircleCheckFilled } as const

function levelOf(score: number | null): keyof typeof icons {
  return score === 0 || score === 1 || score === 2 ? score : 'open'
}

/** Its name says question, answer and where it comes from. */
export function QuestionMark({ answer }: { readonly answer: Answer }) {
  const text = useText()
  const reasonText = useReasonText()
  const level = levelOf(answer.score)
  const MarkIcon = icons[level]
  const label = `${text(`leaders.question-${answer.question}`)}: ${text(`leaders.score-${level}`)}. ${reasonText(answer.reason)}`
  return (
    <span className={styles.mark} data-level={level} role="img" aria-label={label} title={label}>
      <MarkIcon aria-hidden="true" />
    </span>
  )
}

/** The same with its words. */
export function QuestionLine({ answer }: { readonly answer: Answer }) {
  const text = useText()
  const reasonText = useReasonText()
  const level = levelOf(answer.score)
  const MarkIcon = icons[level]
  return (
    <li className={styles.question}>
      <span className={styles.mark} data-level={level}>
        <MarkIcon aria-hidden="true" />
      </span>
      <div>
        <p>
          {text(`leaders.question-${answer.question}`)} <b>{text(`leaders.score-${level}`)}</b>
        </p>
        <p className={styles.quiet}>{reasonText(answer.reason)}</p>
      </div>
    </li>
  )
}
