/** An approved item to be put on a day: dragged, or by its form. */
import { IconGripVertical } from '@tabler/icons-react'
import { type CSSProperties, useEffect } from 'react'
import type { ContentKind } from '#shared/domain/content/types.ts'
import { kindColours } from '../../../domain/kind-mark.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useCalendar } from '../use-calendar.ts'
import { usePostDrag } from '../use-post-drag.tsx'
import styles from './side.module.css'

interface UnscheduledItemProps {
  readonly item: { readonly itemId: string; readonly title: string; readonly kind: ContentKind }
}

/** Pressing it opens the form. */
export function UnscheduledItem({ item }: UnscheduledItemProps) {
  const { openForm, setChosenItem, chosenItem } = useCalendar()
  const drag = usePostDrag()
  const text = useText()
  const { itemId, title, kind } = item
  // Once it has a day it leaves the list, and what leaves loses the focus without a word.
  useEffect(() => () => setChosenItem((chosen) => (chosen === itemId ? null : chosen)), [itemId, setChosenItem])
  return (
    <li>
      <button
        type="button"
        className={styles.item}
        style={{ '--c': kindColours[kind] } as CSSProperties}
        title={title}
        aria-label={`${title}, ${text(`content.kind-${kind}`)}`}
        aria-haspopup="dialog"
        data-chosen={chosenItem === itemId || undefined}
        data-dragged={drag.load?.id === itemId || undefined}
        onFocus={() => setChosenItem(itemId)}
        onBlur={() => setChosenItem(null)}
        onPointerDown={(event) => drag.start(event, { kind: 'item', id: itemId, title, colour: kindColours[kind] })}
        onClick={() => !drag.wasDragged() && openForm({ kind: 'schedule', itemId, day: null, place: null })}
      >
        <IconGripVertical className="icon-s" aria-hidden="true" />
        <span className="clip">{title}</span>
      </button>
    </li>
  )
}
