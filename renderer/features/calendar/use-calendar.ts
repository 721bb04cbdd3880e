/** What every part of the calendar shares: the period and filters of the address, what stands where, what is selected. */
import { createContext, type Dispatch, type SetStateAction, useCallback, useContext, useMemo, useState } from 'react'
import type { CalendarView, Slot } from '#shared/contracts/calendar.ts'
import { contract } from '#shared/contracts/index.ts'
import { type Day, instantToDay, textToDayOrNull } from '#shared/domain/day.ts'
import { type Network, networks } from '#shared/domain/networks.ts'
import { useLocale } from '../../lib/i18n.tsx'
import { useLive } from '../../lib/live.ts'
import { useGo, useSearchParam } from '../../lib/route.ts'
import { type DayFacts, type Place, viewToFacts } from './logic/day-facts.ts'
import { type CalendarViewName, calendarViews, dayToPeriod, type Period, weekStartOf } from './logic/period.ts'

/** A form that floats; where it stands, its kind decides. */
export type CalendarForm =
  | { readonly kind: 'schedule'; readonly itemId: string | null; readonly day: Day | null; readonly place: Place | null }
  | { readonly kind: 'move'; readonly slotId: string }
  | { readonly kind: 'export' }

/** What stands in the right-hand panel. */
export type Side = 'overview' | 'recurring' | 'none'

/** Where the keys are: a day, and the post on it. */
export interface Cursor {
  readonly day: Day
  readonly slotId: string | null
}

export interface Filters {
  readonly teamId: string | null
  readonly network: Network | null
}

export interface CalendarValue {
  readonly view: CalendarViewName
  readonly setView: (view: CalendarViewName) => void
  readonly period: Period
  readonly today: Day
  /** The day of the address: the first one that is looked at, or where somebody wanted to go. */
  readonly day: Day
  readonly goToDay: (day: Day) => void
  readonly filters: Filters
  readonly setTeam: (teamId: string | null) => void
  readonly setNetwork: (network: string | null) => void
  readonly data: CalendarView
  readonly factsOf: (day: Day) => DayFacts
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  readonly teamName: (teamId: string | null) => string | null
  readonly selected: Slot | null
  readonly select: (slotId: string | null) => void
  /** The day whose posts the panel lists. */
  readonly openDay: Day | null
  readonly setOpenDay: (day: Day | null) => void
  readonly cursor: Cursor | null
  readonly setCursor: (cursor: Cursor) => void
  /** The item of the list "Not scheduled yet" that the keys are on. */
  readonly chosenItem: string | null
  readonly setChosenItem: Dispatch<SetStateAction<string | null>>
  readonly form: CalendarForm | null
  readonly openForm: (form: CalendarForm | null) => void
}

export const CalendarContext = createContext<CalendarValue | null>(null)

/** The calendar in sight. */
export function useCalendar(): CalendarValue {
  const value = useContext(CalendarContext)
  if (value === null) throw new Error('the calendar is only known inside its screen')
  return value
}

/** Goes to the proposals for four weeks: from the day that is looked at on, from tomorrow when that has come. */
export function useFill(): () => void {
  const { day, today } = useCalendar()
  const go = useGo()
  return () => go(day > today ? `/calendar/fill?from=${day}` : '/calendar/fill')
}

/** Day, view and filters of the address; null until the first answer has come. */
export function useCalendarValue(): { readonly value: CalendarValue | null; readonly error: Error | null } {
  const address = useAddress()
  const { day, period, filters } = address
  const live = useLive(
    contract.calendar.view,
    { from: period?.first ?? '', to: period?.last ?? '', ...filters },
    { enabled: period !== null, keep: true },
  )
  const teams = useLive(contract.content.teams, {}).data
  const [slotId, select] = useSearchParam('slot')
  const [on, setOpenDay] = useSearchParam('on')
  const [cursor, setCursor] = useState<Cursor | null>(null)
  const [chosenItem, setChosenItem] = useState<string | null>(null)
  const [form, openForm] = useState<CalendarForm | null>(null)
  const data = live.data
  const factsOf = useMemo(() => (data === undefined ? null : viewToFacts(data)), [data])
  const value = useMemo((): CalendarValue | null => {
    if (data === undefined || factsOf === null || day === null || period === null || teams === undefined) return null
    return {
      ...address,
      day,
      period,
      today: data.today,
      data,
      factsOf,
      teams,
      teamName: (teamId) => teams.find((team) => team.id === teamId)?.name ?? null,
      selected: data.slots.find((slot) => slot.id === slotId) ?? null,
      select,
      openDay: on === null ? null : textToDayOrNull(on),
      setOpenDay,
      cursor,
      setCursor,
      chosenItem,
      setChosenItem,
      form,
      openForm,
    }
  }, [address, day, period, data, factsOf, teams, slotId, select, on, setOpenDay, cursor, chosenItem, form])
  return { value, error: live.error }
}

function useAddress() {
  const locale = useLocale()
  const info = useLive(contract.workspace.info, {})
  const [viewName, setViewName] = useSearchParam('view')
  const [dayText, setDay] = useSearchParam('day')
  const [teamId, setTeam] = useSearchParam('team')
  const [networkName, setNetwork] = useSearchParam('network')
  const view = calendarViews.find((each) => each === viewName) ?? 'month'
  const network = networks.find((each) => each === networkName) ?? null
  const today = info.isPending ? null : (info.data?.demoDay ?? instantToDay(Date.now()))
  const day = textToDayOrNull(dayText ?? '') ?? today
  const period = useMemo(
    () => (day === null ? null : dayToPeriod(view, day, weekStartOf(locale === 'en' ? 'en-GB' : locale))),
    [view, day, locale],
  )
  const filters = useMemo(() => ({ teamId, network }), [teamId, network])
  const setView = useCallback((next: CalendarViewName) => setViewName(next === 'month' ? null : next), [setViewName])
  return useMemo(
    () => ({ view, setView, day, period, goToDay: setDay, filters, setTeam, setNetwork }),
    [view, setView, day, period, setDay, filters, setTeam, setNetwork],
  )
}
