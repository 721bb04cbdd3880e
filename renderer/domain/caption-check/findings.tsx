/** What the rules say of a caption: how much there is, all fixes at once, and each finding. */
import { useText } from '../../lib/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Keys } from '../../ui/keys.tsx'
import { Note } from '../../ui/reason.tsx'
import { Status } from '../../ui/status.tsx'
import { FindingList } from './finding-list.tsx'
import styles from './findings.module.css'
import type { CheckedCaption } from './use-checked-caption.ts'
import type { Fixes } from './use-fixes.ts'

interface FindingsProps {
  readonly checked: CheckedCaption
  readonly fixes: Fixes
  readonly title: string
  /** Level of the title among the headings around it. */
  readonly level: 2 | 3
  /** Id of the line that counts them, which describes the text field. */
  readonly summaryId: string
  /** Said while there is no text. */
  readonly empty: string
  /** False: the keys are not shown where room is short. */
  readonly showsKeys?: boolean
}

/** Head, then nothing yet, all is well, or the list. */
export function Findings({ checked, fixes, title, level, summaryId, empty, showsKeys = true }: FindingsProps) {
  const text = useText()
  const Title = level === 2 ? 'h2' : 'h3'
  const { findings } = checked
  return (
    <>
      <div className={styles.head}>
        <Title>{title}</Title>
        <p id={summaryId} role="status">
          {findings.length > 0 && text('check.summary', { count: findings.length, fixable: fixes.fixable })}
        </p>
        {fixes.fixable > 1 && (
          <Button variant="link" onClick={fixes.applyAll}>
            {text('check.apply-all', { count: fixes.fixable })}
          </Button>
        )}
      </div>
      <Answer checked={checked} fixes={fixes} empty={empty} showsKeys={showsKeys} />
    </>
  )
}

function Answer({ checked: { caption, findings, rules }, fixes, empty, showsKeys }: Omit<FindingsProps, 'title' | 'level' | 'summaryId'>) {
  const text = useText()
  if (rules.checker === null) return null
  const note = rules.ruleCount === 0 ? <Note>{text('check.no-rules')}</Note> : null
  if (caption.text.trim() === '' && findings.length === 0) {
    return (
      <>
        <p className={styles.nothing}>{empty}</p>
        {note}
      </>
    )
  }
  return (
    <>
      {findings.length === 0 ? (
        <Status kind="done">{text(rules.ruleCount === 0 ? 'check.clean-without-rules' : 'check.clean')}</Status>
      ) : (
        <>
          <FindingList findings={findings} fixes={fixes} notes={rules.notes} />
          {showsKeys && (
            <p className={styles.keys}>
              <Keys value="F8" /> {text('check.key-next')} <Keys value="Mod+." /> {text('check.key-apply')}
            </p>
          )}
        </>
      )}
      {note}
    </>
  )
}
