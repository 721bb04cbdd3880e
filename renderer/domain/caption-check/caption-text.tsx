/** The field a caption is typed in: a plain text field over a drawing of the same text that carries the underlines. */
import { type Ref, useId, useMemo } from 'react'
import { lengthOn, limits } from '#shared/domain/guideline-check/limits.ts'
import type { Caption, Finding } from '#shared/domain/guideline-check/types.ts'
import { networkNames } from '#shared/domain/networks.ts'
import { useText } from '../../lib/i18n.tsx'
import styles from './caption-text.module.css'
import { textToSegments } from './segments.ts'

interface CaptionTextProps {
  readonly caption: Caption
  readonly findings: readonly Finding[]
  readonly chosen: Finding | null
  readonly describedBy: string
  /** Name of the field; `hideLabel`: only spoken. */
  readonly label: string
  readonly hideLabel?: boolean
  readonly onChange: (value: string) => void
  /** The cursor stands here now. */
  readonly onCursor: (offset: number) => void
  /** The field has lost the focus. */
  readonly onLeave?: () => void
  readonly ref: Ref<HTMLTextAreaElement>
}

/** Grows with its text; wave = better otherwise, double line = must change, dots = worth a look. */
export function CaptionText({
  caption,
  findings,
  chosen,
  describedBy,
  label,
  hideLabel = false,
  onChange,
  onCursor,
  onLeave,
  ref,
}: CaptionTextProps) {
  const id = useId()
  return (
    <div className={styles.caption}>
      <label className={hideLabel ? 'visually-hidden' : styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.field}>
        <div className={styles.sheet}>
          <Drawing caption={caption} findings={findings} chosen={chosen} />
          <textarea
            id={id}
            ref={ref}
            className={styles.input}
            lang={caption.locale}
            value={caption.text}
            rows={6}
            spellCheck={false}
            aria-describedby={describedBy}
            onChange={(event) => onChange(event.currentTarget.value)}
            onBlur={onLeave}
            onSelect={(event) => {
              if (event.currentTarget.selectionStart === event.currentTarget.selectionEnd) onCursor(event.currentTarget.selectionStart)
            }}
          />
        </div>
        <Counter caption={caption} />
      </div>
    </div>
  )
}

/** The same letters, unseen, under which the findings are drawn. */
function Drawing({ caption: { text: value, locale }, findings, chosen }: Pick<CaptionTextProps, 'caption' | 'findings' | 'chosen'>) {
  const segments = useMemo(() => textToSegments(value, findings, chosen), [value, findings, chosen])
  return (
    <div className={styles.drawing} aria-hidden="true" lang={locale}>
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
  )
}

function Counter({ caption: { network, text: value } }: Pick<CaptionTextProps, 'caption'>) {
  const text = useText()
  const length = lengthOn(network, value)
  const most = limits[network].characters
  return (
    <span className={styles.counter} data-over={length > most || undefined}>
      {text('check.counter', { length, most, network: networkNames[network] })}
    </span>
  )
}
