/** A document as it is printed: the same tree and the same style sheet as the exported files. */

import { useMemo } from 'react'
import type { Block } from '#shared/contracts/document-nodes.ts'
import { documentToHast } from '#shared/export/document/document-to-hast.ts'
import { paperCss } from '#shared/export/document/paper-css.ts'
import type { PaperBrand, Pictures } from '#shared/export/document/paper-types.ts'
import type { Locale } from '#shared/ids.ts'
import { hastToReact } from '../../../lib/hast-view.tsx'
import { paperTextOf } from '../../../lib/paper-text.ts'
import { useAdoptedStyle } from '../../../lib/use-adopted-style.ts'
import styles from './paper.module.css'

interface PaperProps {
  readonly title: string
  readonly locale: Locale
  readonly brand: PaperBrand
  readonly blocks: readonly Block[]
  readonly pictures: Pictures
  /** `sheet`: letters as small as they are printed; `screen`: as large as one reads on a screen. */
  readonly size?: 'sheet' | 'screen'
}

/** Black on white, also in the dark. */
export function Paper({ title, locale, brand, blocks, pictures, size = 'screen' }: PaperProps) {
  useAdoptedStyle(paperCss, '.gw-paper')
  const tree = useMemo(
    () => documentToHast({ title, locale, brand, blocks }, paperTextOf(locale), pictures),
    [title, locale, brand, blocks, pictures],
  )
  return <div className={styles[size]}>{hastToReact([tree])}</div>
}
