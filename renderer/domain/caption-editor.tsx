/** A caption that is written for an item: the field with its underlines, then what the rules say of it. */
import { useId, useRef } from 'react'
import type { Caption } from '#shared/domain/guideline-check/types.ts'
import { useText } from '../lib/i18n.tsx'
import { CaptionText } from './caption-check/caption-text.tsx'
import { Findings } from './caption-check/findings.tsx'
import { useCheckedCaption } from './caption-check/use-checked-caption.ts'
import { useFixes } from './caption-check/use-fixes.ts'
import styles from './caption-editor.module.css'

interface CaptionEditorProps {
  /** Should keep its identity while nothing of it changes. */
  readonly caption: Caption
  /** Name of the field, for those who do not see where it stands. */
  readonly label: string
  readonly onText: (text: string) => void
  /** The field has lost the focus. */
  readonly onLeave?: () => void
}

/** Checked after every key; nothing is saved here. */
export function CaptionEditor({ caption: typed, label, onText, onLeave }: CaptionEditorProps) {
  const text = useText()
  const field = useRef<HTMLTextAreaElement>(null)
  const checked = useCheckedCaption(typed)
  const { caption, findings, rules } = checked
  const fixes = useFixes({ caption, findings, checker: rules.checker, onText }, field)
  const summaryId = useId()
  return (
    <div className={styles.editor}>
      <CaptionText
        ref={field}
        caption={caption}
        findings={findings}
        chosen={fixes.chosen}
        label={label}
        hideLabel
        describedBy={summaryId}
        onChange={onText}
        onCursor={fixes.chooseAt}
        {...(onLeave === undefined ? {} : { onLeave })}
      />
      <section className={styles.findings} aria-label={text('check.of-caption')}>
        <Findings
          checked={checked}
          fixes={fixes}
          title={text('check.of-caption')}
          level={3}
          summaryId={summaryId}
          empty={text('check.empty-caption')}
          showsKeys={false}
        />
      </section>
    </div>
  )
}
