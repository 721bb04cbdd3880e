/** A message as somebody gets it, paragraph by paragraph. */
import { contract } from '#shared/contracts/index.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Note } from '../../../ui/reason.tsx'
import styles from './texts.module.css'
import type { MessageText } from './types.ts'

interface TextPreviewProps {
  readonly shown: MessageText
  readonly fields: { readonly subject: string; readonly body: string }
  readonly personId: string | null
}

export function TextPreview({ shown: { kind, channel, locale, round }, fields, personId }: TextPreviewProps) {
  const text = useText()
  const format = useFormat()
  const filled = useLive(contract.outreach.preview, { kind, channel, locale, round, fields, personId, waveId: null }, { keep: true }).data
  if (filled === undefined) return null
  return (
    <article className={styles.letter} lang={locale}>
      {filled.missing.length > 0 && (
        <Note tone="warn">{text('outreach.text-missing', { names: format.list(filled.missing.map((name) => `{${name}}`)) })}</Note>
      )}
      <h2 dir="auto">{filled.subject}</h2>
      <div className={styles.words} dir="auto">
        {filled.text}
      </div>
    </article>
  )
}
