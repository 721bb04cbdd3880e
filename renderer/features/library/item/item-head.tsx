/** What an item is: its picture, whose it is and from when, title, summary and link, and its whole text to read. */
import { IconBook2, IconChevronDown, IconPinned } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useId, useState } from 'react'
import type { ItemView } from '#shared/contracts/library-shapes.ts'
import { instantToDay } from '#shared/domain/day.ts'
import { ItemPicture } from '../../../domain/item-picture.tsx'
import { KindMark } from '../../../domain/kind-mark.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import styles from './item.module.css'
import { NewerNote } from './newer-note.tsx'
import { OpenOutside } from './open-outside.tsx'

const ReadView = lazy(() => import('./read-view.tsx').then((module) => ({ default: module.ReadView })))

interface ItemHeadProps {
  readonly item: ItemView
  /** Buttons behind the title. */
  readonly acts?: ReactNode
}

/** The text is shown where it is asked for. */
export function ItemHead({ item, acts }: ItemHeadProps) {
  const text = useText()
  const [reads, setReads] = useState(false)
  const id = useId()
  return (
    <header className={styles.head}>
      {(item.hasPicture || item.imageUrl !== '') && <ItemPicture item={item} size="large" alt={item.imageAlt} />}
      <div className={styles.about}>
        <ItemOrigin item={item} />
        <div className={styles.titleLine}>
          <h2>{item.title}</h2>
          {acts}
        </div>
        {item.summary !== '' && <p className={styles.summary}>{item.summary}</p>}
        <p className={styles.lineEnd}>
          {item.url !== '' && <OpenOutside url={item.url} />}
          {item.html !== '' && (
            <Button
              variant="link"
              icon={reads ? <IconChevronDown /> : <IconBook2 />}
              aria-expanded={reads}
              aria-controls={id}
              onClick={() => setReads(!reads)}
            >
              {text(reads ? 'library.hide-text' : 'library.read-text')}
            </Button>
          )}
        </p>
        <NewerNote item={item} />
      </div>
      <div id={id} className={styles.reading} hidden={!reads}>
        {reads && (
          <Suspense>
            <ReadView html={item.html} lang={item.locale} />
          </Suspense>
        )}
      </div>
    </header>
  )
}

/** "Company · Aurelia Journal · 10 Feb, 08:40" */
export function ItemOrigin({ item }: { readonly item: ItemView }) {
  const text = useText()
  const format = useFormat()
  const at = `${format.dayShort(instantToDay(item.publishedAt))}, ${format.time(item.publishedAt)}`
  const others = item.origins.filter((origin) => origin.sourceId !== item.sourceId)
  return (
    <p className={styles.origin}>
      <KindMark kind={item.kind} />
      {[item.from, item.author, at]
        .filter((part, index, parts) => part !== '' && parts.indexOf(part) === index)
        .map((part) => (
          <span key={part}>· {part}</span>
        ))}
      {others.length > 0 && <span>· {text('library.also-in', { sources: format.list(others.map(({ name }) => name)) })}</span>}
      {item.pinned && (
        <span className={styles.pin}>
          <IconPinned className="icon-s" aria-hidden="true" /> {text('library.pinned')}
        </span>
      )}
    </p>
  )
}
