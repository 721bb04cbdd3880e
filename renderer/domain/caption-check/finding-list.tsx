/** What the rules say of the caption, in the order of its text, each with its reason and its fix. */
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import type { Finding } from '#shared/domain/guideline-check/types.ts'
import { useReasonText } from '../../lib/errors.ts'
import { useText } from '../../lib/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './findings.module.css'
import type { Fixes } from './use-fixes.ts'

const icons = { must: IconCircleX, should: IconAlertTriangle, hint: IconInfoCircle } as const

interface FindingListProps {
  readonly findings: readonly Finding[]
  readonly fixes: Pick<Fixes, 'chosen' | 'choose' | 'actOf' | 'apply'>
  /** Notes of the guideline, by rule. */
  readonly notes: ReadonlyMap<string, string>
}

export function FindingList({ findings, fixes, notes }: FindingListProps) {
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => (
        <FindingRow
          key={`${finding.message.code} ${finding.start} ${finding.end} ${finding.ruleId} ${JSON.stringify(finding.message.data)}`}
          finding={finding}
          fixes={fixes}
          notes={notes}
        />
      ))}
    </ul>
  )
}

interface FindingRowProps extends Pick<FindingListProps, 'fixes' | 'notes'> {
  readonly finding: Finding
}

function FindingRow({ finding, fixes, notes }: FindingRowProps) {
  const text = useText()
  const reasonText = useReasonText()
  const { severity, message, rule, ruleId, fix } = finding
  const SeverityIcon = icons[severity]
  const note = ruleId === null ? undefined : notes.get(ruleId)
  const sentence = reasonText(message)
  const isChosen = finding === fixes.chosen
  const act = fixes.actOf(finding)
  return (
    <li className={styles.finding} data-severity={severity} data-chosen={isChosen || undefined}>
      <SeverityIcon role="img" aria-label={text(`check.severity-${severity}`)} />
      <div className={styles.words}>
        <button type="button" className={styles.sentence} aria-current={isChosen || undefined} onClick={() => fixes.choose(finding)}>
          {sentence}
        </button>
        <p className={styles.why}>
          {note ?? text(`check.why-${rule}`)} <span>{text(ruleId === null ? 'check.from-everywhere' : 'check.from-guideline')}</span>
        </p>
      </div>
      {act !== null && (
        <Button
          aria-label={`${text(`check.${act}`)}: ${sentence}`}
          {...(fix === null ? {} : { title: fix.trim() })}
          onClick={() => fixes.apply(finding)}
        >
          {text(`check.${act}`)}
        </Button>
      )}
    </li>
  )
}
