/** One block as it stands on paper. */

import { useMemo } from 'react'
import type { BlockNode } from '#shared/contracts/document-nodes.ts'
import { blockToHast } from '#shared/export/document/document-to-hast.ts'
import { paperCss } from '#shared/export/document/paper-css.ts'
import type { Pictures } from '#shared/export/document/paper-types.ts'
import type { Locale } from '#shared/ids.ts'
import { hastToReact } from '../../../lib/hast-view.tsx'
import { paperTextOf } from '../../../lib/paper-text.ts'
import { useAdoptedStyle } from '../../../lib/use-adopted-style.ts'
import styles from './paper.module.css'

interface BlockViewProps {
  readonly node: BlockNode
  /** Of the text, not of the interface. */
  readonly locale: Locale
  readonly pictures: Pictures
}

/** Static; nothing in it can be focused but links. */
export function BlockView({ node, locale, pictures }: BlockViewProps) {
  useAdoptedStyle(paperCss, '.gw-paper')
  const nodes = useMemo(() => blockToHast(node, { text: paperTextOf(locale), pictures }), [node, locale, pictures])
  return (
    <div className={`gw-paper ${styles.block}`} lang={locale}>
      <div className="gw-body">{hastToReact(nodes)}</div>
    </div>
  )
}
