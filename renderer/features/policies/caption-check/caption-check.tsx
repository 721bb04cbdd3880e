/** Try a caption: what the guideline says of it, while it is typed. */
import { useId, useRef } from 'react'
import { lengthOn, limits } from '#shared/domain/guideline-check/limits.ts'
import { networkNames } from '#shared/domain/networks.ts'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Keys } from '../../../ui/keys.tsx'
import { Note } from '../../../ui/reason.tsx'
import { Status } from '../../../ui/status.tsx'
import styles from './caption-check.module.css'
import { CaptionOptions } from './caption-options.tsx'
import { CaptionText } from './caption-text.tsx'
import { FindingList } from './finding-list.tsx'
import { type CaptionOnTrial, useCaption } from './use-caption.ts'
import { type Fixes, useFixes } from './use-fixes.ts'

interface CaptionCheckProps {
  /** Try the draft of this document instead of its published version. */
  readonly draftOf?: string
}

/** Caption and options on one side, findings on the other; under each other where it is narrow. */
export function CaptionCheck({ draftOf }: CaptionCheckProps) {
  const trial = useCaption(draftOf)
  const field = useRef<HTMLTextAreaElement>(null)
  const fixes = useFixes(trial, field)
  const text = useText()
  const errorText = useErrorText()
  const summaryId = useId()
  const { caption, change, findings, error } = trial
  const length = lengthOn(caption.network, caption.text)
  const most = limits[caption.network].characters
  return (
    <div className={styles.room}>
      <div className={styles.pane}>
        <div className={styles.side}>
          <CaptionText
            ref={field}
            value={caption.text}
            lang={caption.locale}
            findings={findings}
            chosen={fixes.chosen}
            counter={{ words: text('check.counter', { length, most, network: networkNames[caption.network] }), isOver: length > most }}
            describedBy={summaryId}
            onChange={(next) => change({ text: next })}
            onCursor={fixes.chooseAt}
          />
          <CaptionOptions caption={caption} campaigns={trial.campaigns} onChange={change} />
        </div>
        <section className={styles.answer} aria-label={text('check.findings')}>
          {error !== null && <InlineError>{errorText(error)}</InlineError>}
          <Head id={summaryId} trial={trial} fixes={fixes} />
          <Answer trial={trial} fixes={fixes} />
        </section>
      </div>
    </div>
  )
}

interface AnswerProps {
  readonly trial: CaptionOnTrial
  readonly fixes: Fixes
}

function Head({ id, trial: { findings }, fixes }: AnswerProps & { readonly id: string }) {
  const text = useText()
  return (
    <div className={styles.head}>
      <h2>{text('check.findings')}</h2>
      <p id={id} role="status">
        {findings.length > 0 && text('check.summary', { count: findings.length, fixable: fixes.fixable })}
      </p>
      {fixes.fixable > 1 && (
        <Button variant="link" onClick={fixes.applyAll}>
          {text('check.apply-all', { count: fixes.fixable })}
        </Button>
      )}
    </div>
  )
}

/** What there is to say: nothing yet, all is well, or the list. */
function Answer({ trial: { caption, findings, checker, ruleCount, notes }, fixes }: AnswerProps) {
  const text = useText()
  if (checker === null) return null
  const note = ruleCount === 0 ? <Note>{text('check.no-rules')}</Note> : null
  if (caption.text.trim() === '' && findings.length === 0) {
    return (
      <>
        <p className={styles.nothing}>{text('check.empty')}</p>
        {note}
      </>
    )
  }
  return (
    <>
      {findings.length === 0 ? (
        <Status kind="done">{text(ruleCount === 0 ? 'check.clean-without-rules' : 'check.clean')}</Status>
      ) : (
        <>
          <FindingList findings={findings} chosen={fixes.chosen} notes={notes} onChoose={fixes.choose} onApply={fixes.apply} />
          <p className={styles.keys}>
            <Keys value="F8" /> {text('check.key-next')} <Keys value="Mod+." /> {text('check.key-apply')}
          </p>
        </>
      )}
      {note}
    </>
  )
}
