/** One block as it stands on paper. */
import { useMemo } from 'react'
import type { BlockNode } from '#shared/contracts/document-nodes.ts'
import { blockToHast } from '#shared/export/document/document-to-hast.ts'
import type { Pictures } from '#shared/export/document/paper-types.ts'
import type { Locale } from '#shared/ids.ts'
import { hastToReact } from './hast-view.tsx'
import styles from './paper.module.css'
import { paperTextOf } from './paper-text.ts'
import { usePaperStyle } from './use-paper-style.ts'

interface BlockViewProps {
  readonly node: BlockNode
  /** Of the text, not of the interface. */
  readonly locale: Locale
  readonly pictures: Pictures
}

/** Static; nothing in it can be focused but links. */
export function BlockView({ node, locale, pictures }: BlockViewProps) {
  usePaperStyle()
  const nodes = useMemo(() => blockToHast(node, { text: paperTextOf(locale), pictures }), [node, locale, pictures])
  return (
    <div className={`gw-paper ${styles.block}`} lang={locale}>
      <div className="gw-body">{hastToReact(nodes)}</div>
    </div>
  )
}
