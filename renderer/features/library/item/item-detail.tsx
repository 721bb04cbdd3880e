/** An item with everything that a decision about it needs. */
import type { ReactNode } from 'react'
import type { ItemView } from '#shared/contracts/library-shapes.ts'
import { Captions } from './captions.tsx'
import styles from './item.module.css'
import { ItemFacts } from './item-facts.tsx'
import { ItemHead } from './item-head.tsx'
import { NoteList } from './note-list.tsx'

interface ItemDetailProps {
  readonly item: ItemView
  /** Buttons behind the title. */
  readonly acts?: ReactNode
}

export function ItemDetail({ item, acts }: ItemDetailProps) {
  return (
    <>
      <ItemHead item={item} acts={acts} />
      <div className={styles.body}>
        <Captions key={item.id} item={item} />
        <ItemFacts item={item} />
        {item.notes.length > 0 && <NoteList notes={item.notes} />}
      </div>
    </>
  )
}
