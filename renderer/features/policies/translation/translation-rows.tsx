/** The blocks of a translation, each beside its original. */
import { useMemo } from 'react'
import type { Translation } from '#shared/contracts/document-shapes.ts'
import { usePictures } from '../paper/use-pictures.ts'
import { rowId } from './row-id.ts'
import styles from './translation.module.css'
import { TranslationRow } from './translation-row.tsx'

interface TranslationRowsProps {
  readonly translation: Translation
  readonly onCurrent: (blockId: string) => void
}

/** In the order of the original. */
export function TranslationRows({ translation, onCurrent }: TranslationRowsProps) {
  const originals = useMemo(
    () => translation.blocks.map((block) => ({ id: block.blockId, position: block.position, node: block.original })),
    [translation],
  )
  const pictures = usePictures(originals)
  return (
    <ol className={styles.rows}>
      {translation.blocks.map((block) => (
        <li key={block.blockId} id={rowId(block.blockId)} onFocus={() => onCurrent(block.blockId)}>
          <TranslationRow translation={translation} block={block} pictures={pictures} />
        </li>
      ))}
    </ol>
  )
}
