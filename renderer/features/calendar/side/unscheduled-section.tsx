/** Approved items that have no day yet, those first that the mix lacks: to be dragged onto a day. */
import { type KeyboardEvent, useRef } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useCommandKey } from '../../../lib/commands.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { Keys } from '../../../ui/keys.tsx'
import styles from './side.module.css'
import { UnscheduledItem } from './unscheduled-item.tsx'

const page = 30

/** Up and Down walk it, S or Enter schedules. */
export function UnscheduledSection() {
  const text = useText()
  const format = useFormat()
  const go = useGo()
  const key = useCommandKey('calendar.schedule')
  const list = useRef<HTMLUListElement>(null)
  const found = useLive(contract.calendar.unscheduled, { limit: page }).data
  if (found === undefined) return null
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const items = [...(list.current?.querySelectorAll('button') ?? [])]
    const next = items[items.findIndex((each) => each.matches(':focus')) + by]
    if (by === 0 || next === undefined) return
    event.preventDefault()
    next.focus()
  }
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>
        {text('calendar.unscheduled')}
        <span className={styles.count}>{format.number(found.total)}</span>
      </h2>
      {found.total === 0 ? (
        <div className={styles.none}>
          <p className={styles.hint}>{text('calendar.all-scheduled')}</p>
          <Button onClick={() => go('/library')}>{text('calendar.open-library')}</Button>
        </div>
      ) : (
        <>
          <ul ref={list} className={styles.items} onKeyDown={onKeyDown}>
            {found.items.map((item) => (
              <UnscheduledItem key={item.itemId} item={item} />
            ))}
          </ul>
          {found.total > found.items.length && (
            <p className={styles.hint}>{text('calendar.more-unscheduled', { count: found.total - found.items.length })}</p>
          )}
          <p className={styles.hint}>
            {text('calendar.drag-hint')} {key !== undefined && <Keys value={key} />}
          </p>
        </>
      )}
    </section>
  )
}
