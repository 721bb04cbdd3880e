/** The calendar: what goes out on which day, how mixed it is, and what still has no day. */
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { networks } from '#shared/domain/networks.ts'
import { useCommandKey } from '../../lib/commands.tsx'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { useLive } from '../../lib/live.ts'
import { Button } from '../../ui/button.tsx'
import { FormPopover } from '../../ui/form-popover.tsx'
import { InlineError } from '../../ui/inline-error.tsx'
import { Screen } from '../../ui/screen.tsx'
import styles from './calendar.module.css'
import { CalendarToolbar } from './calendar-toolbar.tsx'
import { MoveForm } from './forms/move-form.tsx'
import { ScheduleForm } from './forms/schedule-form.tsx'
import { MonthView } from './grid/month-view.tsx'
import { WeekView } from './grid/week-view.tsx'
import { AgendaView } from './list/agenda-view.tsx'
import { NothingApproved } from './nothing-approved.tsx'
import { DayPanel } from './panel/day-panel.tsx'
import { SlotPanel } from './panel/slot-panel.tsx'
import { OverviewPanel } from './side/overview-panel.tsx'
import { RecurringPanel } from './side/recurring-panel.tsx'
import { CalendarContext, type CalendarValue, type Side, useCalendar, useCalendarValue, useFill } from './use-calendar.ts'
import { useCalendarCommands } from './use-calendar-commands.ts'
import { type Drop, type Load, PostDragArea } from './use-post-drag.tsx'
import { type Lane, useSlotActs } from './use-slot-acts.ts'

/** Month, week or list, as the address says. */
export function CalendarScreen() {
  const text = useText()
  const errorText = useErrorText()
  const { value, error } = useCalendarValue()
  if (value === null) {
    return (
      <Screen title={text('nav.calendar')}>
        <div className={styles.notice}>{error !== null && <InlineError>{errorText(error)}</InlineError>}</div>
      </Screen>
    )
  }
  return (
    <CalendarContext value={value}>
      <OpenCalendar value={value} />
    </CalendarContext>
  )
}

function OpenCalendar({ value }: { readonly value: CalendarValue }) {
  const title = usePeriodTitle(value)
  const [side, setSide] = useState<Side>(() => (matchMedia('(min-width: 1180px)').matches ? 'overview' : 'none'))
  const acts = useSlotActs()
  useCalendarCommands()
  const drop = (load: Load, { day, lane, placeId }: Drop) => {
    const facts = value.factsOf(day)
    if (load.kind === 'item') {
      void acts.put(load.id, day, facts.waiting.find((place) => place.recurringSlotId === placeId) ?? null, readLane(lane))
      return
    }
    const slot = value.data.slots.find(({ id }) => id === load.id)
    if (slot !== undefined) void acts.move(slot, day, readLane(lane))
  }
  const isBare = useIsBare(value)
  return (
    <PostDragArea onDrop={drop}>
      <Screen
        title={title}
        actions={<Actions />}
        toolbar={<CalendarToolbar side={side} setSide={setSide} />}
        panel={
          !isBare && (side !== 'none' || value.selected !== null || value.openDay !== null) && <RightSide side={side} setSide={setSide} />
        }
        panelLabel={value.selected?.title ?? title}
      >
        {isBare ? <NothingApproved /> : <Body />}
      </Screen>
    </PostDragArea>
  )
}

/** "team:…" (nothing behind it: everybody) and "network:…", as the rows of the week are marked. */
function readLane(lane: string): Lane {
  const [kind, id = ''] = lane.split(':')
  if (kind === 'team') return { teamId: id === '' ? null : id }
  const network = networks.find((each) => kind === 'network' && each === id)
  return network === undefined ? {} : { network }
}

/** Nothing approved and nothing ever scheduled: a grid of empty days would help nobody. */
function useIsBare({ data }: CalendarValue): boolean {
  const unscheduled = useLive(contract.calendar.unscheduled, { limit: 1 }).data
  const counts = useLive(contract.library.counts, {}).data
  return data.slots.length + data.waiting.length === 0 && unscheduled?.total === 0 && counts?.approved === 0
}

function Body() {
  const { view } = useCalendar()
  if (view === 'list') return <AgendaView />
  return view === 'week' ? <WeekView /> : <MonthView />
}

function RightSide({ side, setSide }: { readonly side: Side; readonly setSide: (side: Side) => void }) {
  const { selected, openDay } = useCalendar()
  if (selected !== null) return <SlotPanel slot={selected} />
  if (openDay !== null) return <DayPanel day={openDay} />
  if (side === 'recurring') return <RecurringPanel onClose={() => setSide('overview')} />
  return <OverviewPanel />
}

/** "February 2027", "8 – 14 February 2027". */
function usePeriodTitle({ view, period }: CalendarValue): string {
  const format = useFormat()
  const title = view === 'week' ? `${format.rangeLong(period.from, period.to)} ${period.to.slice(0, 4)}` : format.monthLong(period.from)
  return title.charAt(0).toLocaleUpperCase() + title.slice(1)
}

/** The page's two acts; the forms that schedule and move float below the second. */
function Actions() {
  const { form, openForm, data, chosenItem, cursor } = useCalendar()
  const text = useText()
  const fill = useFill()
  const key = useCommandKey('calendar.schedule')
  const close = () => openForm(null)
  const moved = form?.kind === 'move' ? data.slots.find(({ id }) => id === form.slotId) : undefined
  const isScheduling = form?.kind === 'schedule'
  return (
    <>
      <Button size="form" icon={<IconCalendarPlus />} onClick={fill}>
        {text('calendar.fill-weeks')}
      </Button>
      <FormPopover
        opened={isScheduling || moved !== undefined}
        label={text(isScheduling ? 'calendar.schedule-title' : 'calendar.move-title')}
        startsAtTitle={!isScheduling || form.itemId !== null}
        onClose={close}
        anchor={
          <Button
            variant="primary"
            size="form"
            icon={<IconPlus />}
            aria-haspopup="dialog"
            aria-expanded={isScheduling}
            {...(key === undefined ? {} : { 'aria-keyshortcuts': key })}
            onClick={() =>
              openForm(isScheduling ? null : { kind: 'schedule', itemId: chosenItem, day: futureDay(cursor?.day, data.today), place: null })
            }
          >
            {text('calendar.schedule')}
          </Button>
        }
      >
        {isScheduling && (
          <ScheduleForm
            key={`${form.itemId} ${form.day} ${form.place?.recurringSlotId}`}
            itemId={form.itemId}
            day={form.day}
            place={form.place}
            onClose={close}
          />
        )}
        {moved !== undefined && <MoveForm key={moved.id} slot={moved} onClose={close} />}
      </FormPopover>
    </>
  )
}

function futureDay(day: string | undefined, today: string): string | null {
  return day !== undefined && day >= today ? day : null
}
