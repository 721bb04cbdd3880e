/** The field a caption is typed in: a plain text field over a drawing of the same text that carries the underlines. */
import { type Ref, useId, useMemo } from 'react'
import type { Finding } from '#shared/domain/guideline-check/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import styles from './caption-check.module.css'
import { textToSegments } from './segments.ts'

interface CaptionTextProps {
  readonly value: string
  readonly lang: string
  readonly findings: readonly Finding[]
  readonly chosen: Finding | null
  readonly counter: { readonly words: string; readonly isOver: boolean }
  readonly describedBy: string
  readonly onChange: (value: string) => void
  /** The cursor stands here now. */
  readonly onCursor: (offset: number) => void
  readonly ref: Ref<HTMLTextAreaElement>
}

/** Grows with its text; wave = better otherwise, double line = must change, dots = worth a look. */
export function CaptionText({ value, lang, findings, chosen, counter, describedBy, onChange, onCursor, ref }: CaptionTextProps) {
  const text = useText()
  const id = useId()
  const segments = useMemo(() => textToSegments(value, findings, chosen), [value, findings, chosen])
  return (
    <div className={styles.caption}>
      <label className={styles.label} htmlFor={id}>
        {text('check.caption')}
      </label>
      <div className={styles.field}>
        <div className={styles.sheet}>
          <div className={styles.drawing} aria-hidden="true" lang={lang}>
            {segments.map((segment) => (
              <span
                key={`${segment.start} ${segment.text === ''}`}
                data-severity={segment.severity ?? undefined}
                data-missing={segment.text === '' || undefined}
                data-chosen={segment.chosen || undefined}
              >
                {segment.text}
              </span>
            ))}
            {'\u200b'}
          </div>
          <textarea
            id={id}
            ref={ref}
            className={styles.input}
            lang={lang}
            value={value}
            rows={6}
            spellCheck={false}
            aria-describedby={describedBy}
            onChange={(event) => onChange(event.currentTarget.value)}
            onSelect={(event) => {
              if (event.currentTarget.selectionStart === event.currentTarget.selectionEnd) onCursor(event.currentTarget.selectionStart)
            }}
          />
        </div>
        <span className={styles.counter} data-over={counter.isOver || undefined}>
          {counter.words}
        </span>
      </div>
    </div>
  )
}
