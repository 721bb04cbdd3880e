/** Runs of empty days and crowded days, each with the button that mends it. */
import { IconCalendarPlus, IconStack2 } from '@tabler/icons-react'
import { useState } from 'react'
import type { CalendarView } from '#shared/contracts/calendar.ts'
import { addDays, weekdayOf } from '#shared/domain/day.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useGo } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { SpreadForm } from '../forms/spread-form.tsx'
import { groupBy } from '../logic/group.ts'
import { useCalendar } from '../use-calendar.ts'
import styles from './side.module.css'

/** The next ones of each; the calendar itself shows all. */
const shown = 2

/** Nothing of it is there when nothing needs deciding. */
export function DecisionsSection() {
  const { data } = useCalendar()
  const text = useText()
  if (data.gaps.length + data.overloads.length === 0) return null
  const crowded = [...groupBy(data.overloads, ({ day }) => day).values()].flatMap((each) => each[0] ?? [])
  const left = Math.max(0, data.gaps.length - shown) + Math.max(0, crowded.length - shown)
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{text('calendar.needs-decision')}</h2>
      {data.gaps.slice(0, shown).map((gap) => (
        <Gap key={gap.from} gap={gap} />
      ))}
      {crowded.slice(0, shown).map((overload) => (
        <Overload key={overload.day} overload={overload} />
      ))}
      {left > 0 && <p className={styles.hint}>{text('calendar.more-decisions', { count: left })}</p>}
    </section>
  )
}

function Gap({ gap }: { readonly gap: CalendarView['gaps'][number] }) {
  const { data } = useCalendar()
  const text = useText()
  const format = useFormat()
  const go = useGo()
  const monday = addDays(gap.from, 1 - weekdayOf(gap.from))
  const milestone = data.milestones.find(({ day }) => day >= monday && day <= addDays(gap.to, 7 - weekdayOf(gap.to)))
  return (
    <div className={styles.decision}>
      <IconCalendarPlus aria-hidden="true" />
      <div>
        <p>{text('calendar.gap', { range: format.rangeLong(gap.from, gap.to) })}</p>
        <p className={styles.detail}>
          {milestone === undefined
            ? text('calendar.gap-days', { days: format.days(gap.workingDays) })
            : text('calendar.gap-week-of', { title: milestone.title })}
        </p>
        <Button onClick={() => go(`/calendar/fill?from=${gap.from}&to=${gap.to}`)}>{text('calendar.fill-gap')}</Button>
      </div>
    </div>
  )
}

function Overload({ overload }: { readonly overload: CalendarView['overloads'][number] }) {
  const { teamName } = useCalendar()
  const text = useText()
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const { day, posts, limit, teamId } = overload
  const team = teamName(teamId)
  return (
    <div className={styles.decision}>
      <IconStack2 aria-hidden="true" />
      <div>
        <p>{text('calendar.crowded', { count: posts, day: format.dayShort(day) })}</p>
        <p className={styles.detail}>
          {team === null ? text('calendar.too-many', { limit }) : text('calendar.too-many-team', { team, posts, limit })}
        </p>
        <FormPopover
          opened={isOpen}
          label={text('calendar.spread-title', { day: format.day(day) })}
          position="left-start"
          onClose={() => setOpen(false)}
          startsAtTitle
          anchor={
            <Button aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {text('calendar.spread')}
            </Button>
          }
        >
          <SpreadForm day={day} onClose={() => setOpen(false)} />
        </FormPopover>
      </div>
    </div>
  )
}
