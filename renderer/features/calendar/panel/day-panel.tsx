/** All posts of one day, for days that have more than their cell can show. */
import { IconPlus, IconX } from '@tabler/icons-react'
import type { Day } from '#shared/domain/day.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PostChip } from '../grid/post-chip.tsx'
import { useDayText } from '../grid/use-day-text.ts'
import { useCalendar } from '../use-calendar.ts'
import styles from './slot-panel.module.css'

/** Posts can be dragged out of it onto other days. */
export function DayPanel({ day }: { readonly day: Day }) {
  const { factsOf, setOpenDay, openForm } = useCalendar()
  const text = useText()
  const format = useFormat()
  const say = useDayText()
  const facts = factsOf(day)
  return (
    <Panel
      crumb={text('calendar.posts', { count: facts.slots.length })}
      actions={<IconButton label={text('common.close')} keys="Escape" icon={<IconX />} onClick={() => setOpenDay(null)} />}
      foot={
        facts.isPast ? undefined : (
          <Button icon={<IconPlus />} onClick={() => openForm({ kind: 'schedule', itemId: null, day, place: null })}>
            {text('calendar.schedule-here')}
          </Button>
        )
      }
    >
      <h2 aria-label={say(facts)}>{format.dayLong(day)}</h2>
      <div className={styles.posts}>
        {facts.slots.map((slot) => (
          <PostChip key={slot.id} slot={slot} showsTime />
        ))}
      </div>
    </Panel>
  )
}
