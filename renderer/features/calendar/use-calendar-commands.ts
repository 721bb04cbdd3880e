/** What the calendar carries out of its commands: periods, views, and what can be done with the post or the day the keys are on. */
import { contract } from '#shared/contracts/index.ts'
import { useCommands } from '../../lib/commands.tsx'
import { useText } from '../../lib/i18n.tsx'
import { useCommand } from '../../lib/live.ts'
import { stepPeriod } from './logic/period.ts'
import { useCalendar, useFill } from './use-calendar.ts'
import { useSlotActs } from './use-slot-acts.ts'

/** Binds them while the calendar is shown. */
export function useCalendarCommands(): void {
  const { view, setView, period, today, goToDay, filters, data, selected, select, openDay, setOpenDay, cursor, chosenItem, openForm } =
    useCalendar()
  const text = useText()
  const acts = useSlotActs()
  const fill = useFill()
  const print = useCommand(contract.calendar.print)
  const slot = selected ?? data.slots.find(({ id }) => id === cursor?.slotId) ?? null
  const day = cursor !== null && cursor.day >= today ? cursor.day : null
  const whyNotSlot = slot === null ? text('calendar.no-post-chosen') : null
  const isPanelOpen = selected !== null || openDay !== null
  useCommands({
    'calendar.schedule': () => openForm({ kind: 'schedule', itemId: chosenItem, day: chosenItem === null ? day : null, place: null }),
    'calendar.fill': fill,
    'calendar.move': {
      run: () => slot !== null && openForm({ kind: 'move', slotId: slot.id }),
      whyNot: whyNotSlot ?? (slot?.past ? text('calendar.past-stays') : null),
    },
    'calendar.unschedule': { run: () => slot !== null && acts.remove(slot), whyNot: whyNotSlot },
    'calendar.today': () => goToDay(today),
    'calendar.previous': () => goToDay(stepPeriod(view, period.from, -1)),
    'calendar.next': () => goToDay(stepPeriod(view, period.from, 1)),
    'calendar.month': () => setView('month'),
    'calendar.week': () => setView('week'),
    'calendar.list': () => setView('list'),
    'calendar.export': () => openForm({ kind: 'export' }),
    'calendar.print': () => print({ from: period.from, to: period.to, ...filters }),
    'calendar.close-panel': isPanelOpen ? () => (selected === null ? setOpenDay(null) : select(null)) : undefined,
  })
}
