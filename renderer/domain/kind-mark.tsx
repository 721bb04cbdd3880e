/** Whose story an item tells, as a coloured square and a word: the same colours wherever content is shown. */
import type { ContentKind } from '#shared/domain/content/types.ts'
import { useText } from '../lib/i18n.tsx'
import styles from './marks.module.css'

/** The colour of each kind, for bars, blocks and squares. */
export const kindColours: Readonly<Record<ContentKind, string>> = {
  company: 'var(--cat-1)',
  'third-party': 'var(--cat-2)',
  employee: 'var(--cat-3)',
}

/** One line. */
export function KindMark({ kind }: { readonly kind: ContentKind }) {
  const text = useText()
  return (
    <span className={styles.kind}>
      <span className={styles.square} style={{ background: kindColours[kind] }} />
      {text(`content.kind-${kind}`)}
    </span>
  )
}
