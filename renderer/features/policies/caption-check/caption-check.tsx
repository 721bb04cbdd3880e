/** Try a caption: what the guideline says of it, while it is typed. */
import { useId, useRef } from 'react'
import { CaptionText } from '../../../domain/caption-check/caption-text.tsx'
import { Findings } from '../../../domain/caption-check/findings.tsx'
import { useFixes } from '../../../domain/caption-check/use-fixes.ts'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import styles from './caption-check.module.css'
import { CaptionOptions } from './caption-options.tsx'
import { useCaption } from './use-caption.ts'

interface CaptionCheckProps {
  /** Try the draft of this document instead of its published version. */
  readonly draftOf?: string
}

/** Caption and options on one side, findings on the other; under each other where it is narrow. */
export function CaptionCheck({ draftOf }: CaptionCheckProps) {
  const trial = useCaption(draftOf)
  const field = useRef<HTMLTextAreaElement>(null)
  const { caption, change, findings, rules } = trial
  const onText = (next: string) => change({ text: next })
  const fixes = useFixes({ caption, findings, checker: rules.checker, onText }, field)
  const text = useText()
  const errorText = useErrorText()
  const summaryId = useId()
  return (
    <div className={styles.room}>
      <div className={styles.pane}>
        <div className={styles.side}>
          <CaptionText
            ref={field}
            caption={caption}
            findings={findings}
            chosen={fixes.chosen}
            label={text('check.caption')}
            describedBy={summaryId}
            onChange={onText}
            onCursor={fixes.chooseAt}
          />
          <CaptionOptions caption={caption} campaigns={rules.campaigns} onChange={change} />
        </div>
        <section className={styles.answer} aria-label={text('check.findings')}>
          {rules.error !== null && <InlineError>{errorText(rules.error)}</InlineError>}
          <Findings
            checked={trial}
            fixes={fixes}
            title={text('check.findings')}
            level={2}
            summaryId={summaryId}
            empty={text('check.empty')}
          />
        </section>
      </div>
    </div>
  )
}
