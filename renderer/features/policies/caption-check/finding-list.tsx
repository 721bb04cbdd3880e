/** What the rules say of the caption, in the order of its text, each with its reason and its fix. */
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import type { Finding } from '#shared/domain/guideline-check/types.ts'
import { useReasonText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import styles from './caption-check.module.css'

const icons = { must: IconCircleX, should: IconAlertTriangle, hint: IconInfoCircle } as const

interface FindingListProps {
  readonly findings: readonly Finding[]
  readonly chosen: Finding | null
  /** Notes of the guideline, by rule. */
  readonly notes: ReadonlyMap<string, string>
  readonly onChoose: (finding: Finding) => void
  readonly onApply: (finding: Finding) => void
}

export function FindingList({ findings, chosen, ...rest }: FindingListProps) {
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => (
        <FindingRow
          key={`${finding.message.code} ${finding.start} ${finding.end} ${finding.ruleId} ${JSON.stringify(finding.message.data)}`}
          finding={finding}
          isChosen={finding === chosen}
          {...rest}
        />
      ))}
    </ul>
  )
}

interface FindingRowProps extends Pick<FindingListProps, 'notes' | 'onChoose' | 'onApply'> {
  readonly finding: Finding
  readonly isChosen: boolean
}

function FindingRow({ finding, isChosen, notes, onChoose, onApply }: FindingRowProps) {
  const text = useText()
  const reasonText = useReasonText()
  const { severity, message, rule, ruleId, fix } = finding
  const SeverityIcon = icons[severity]
  const note = ruleId === null ? undefined : notes.get(ruleId)
  const sentence = reasonText(message)
  return (
    <li className={styles.finding} data-severity={severity} data-chosen={isChosen || undefined}>
      <SeverityIcon role="img" aria-label={text(`check.severity-${severity}`)} />
      <div className={styles.words}>
        <button type="button" className={styles.sentence} aria-current={isChosen || undefined} onClick={() => onChoose(finding)}>
          {sentence}
        </button>
        <p className={styles.why}>
          {note ?? text(`check.why-${rule}`)} <span>{text(ruleId === null ? 'check.from-everywhere' : 'check.from-guideline')}</span>
        </p>
      </div>
      {fix !== null && (
        <Button aria-label={`${text(actOf(finding))}: ${sentence}`} title={fix.trim()} onClick={() => onApply(finding)}>
          {text(actOf(finding))}
        </Button>
      )}
    </li>
  )
}

function actOf({ start, end, fix }: Finding): 'check.remove' | 'check.insert' | 'check.replace' {
  if (fix === '') return 'check.remove'
  return start === end ? 'check.insert' : 'check.replace'
}
