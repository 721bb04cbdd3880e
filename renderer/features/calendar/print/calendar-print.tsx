/** The calendar as it goes on paper: a sheet a month, light, with words and letters where the screen has colours. */
import { type ReactNode, useEffect } from 'react'
import type { CalendarView } from '#shared/contracts/calendar.ts'
import { contract } from '#shared/contracts/index.ts'
import { addDays, type Day, textToDayOrNull } from '#shared/domain/day.ts'
import { networkNames, networks } from '#shared/domain/networks.ts'
import { useFormat } from '../../../lib/format.ts'
import { useLocale, useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { type DayFacts, viewToFacts } from '../logic/day-facts.ts'
import { daysToWeeks, dayToPeriod, weekNumberOf, weekStartOf } from '../logic/period.ts'
import { ownZone, zoneToCity } from '../logic/times.ts'
import styles from './calendar-print.module.css'

/** The address names the days and the filters; every month between them becomes a sheet. */
export function CalendarPrint() {
  const locale = useLocale()
  const [fromText] = useSearchParam('from')
  const [toText] = useSearchParam('to')
  const [teamId] = useSearchParam('team')
  const [networkName] = useSearchParam('network')
  const from = textToDayOrNull(fromText ?? '')
  const to = textToDayOrNull(toText ?? '')
  const network = networks.find((each) => each === networkName) ?? null
  const start = weekStartOf(locale === 'en' ? 'en-GB' : locale)
  const first = from === null ? null : dayToPeriod('month', from, start).first
  const last = to === null ? null : dayToPeriod('month', to, start).last
  const isAsked = first !== null && last !== null
  const view = useLive(contract.calendar.view, { from: first ?? '', to: last ?? '', teamId, network }, { enabled: isAsked }).data
  const info = useLive(contract.workspace.info, {}).data
  const teams = useLive(contract.content.teams, {}).data
  if (from === null || to === null || view === undefined || !info || teams === undefined) return null
  const filters = [teams.find(({ id }) => id === teamId)?.name, network === null ? undefined : networkNames[network]].filter(
    (each) => each !== undefined,
  )
  return (
    <Sheets program={info.programName} filters={filters}>
      {monthsBetween(from, to).map((month) => (
        <MonthSheet key={month} month={month} weekStart={start} view={view} program={[info.programName, ...filters].join(' · ')} />
      ))}
    </Sheets>
  )
}

function monthsBetween(from: Day, to: Day): readonly Day[] {
  const months: Day[] = []
  for (let month = `${from.slice(0, 7)}-01`; month <= to; month = `${addDays(month, 31).slice(0, 7)}-01`) months.push(month)
  return months
}

interface SheetsProps {
  readonly program: string
  readonly filters: readonly string[]
  readonly children: ReactNode
}

/** Says when everything is drawn: the window that prints waits for the mark. */
function Sheets({ program, filters, children }: SheetsProps) {
  const text = useText()
  const title = [program, text('nav.calendar'), ...filters].join(': ')
  useEffect(() => {
    document.title = title
    let isShown = true
    void document.fonts.ready.then(() => {
      if (isShown) document.documentElement.dataset['ready'] = 'true'
    })
    return () => {
      isShown = false
      delete document.documentElement.dataset['ready']
    }
  }, [title])
  return <main className={styles.sheets}>{children}</main>
}

interface MonthSheetProps {
  readonly month: Day
  readonly weekStart: number
  readonly view: CalendarView
  readonly program: string
}

function MonthSheet({ month, weekStart, view, program }: MonthSheetProps) {
  const text = useText()
  const format = useFormat()
  const period = dayToPeriod('month', month, weekStart)
  const weeks = daysToWeeks(period.first, period.last)
  const factsOf = viewToFacts(view)
  return (
    <section className={styles.sheet}>
      <header className={styles.head}>
        <h1>{format.monthLong(month)}</h1>
        <p>{text('calendar.printed', { program, day: format.dayFull(view.today) })}</p>
      </header>
      <table className={styles.month}>
        <thead>
          <tr>
            <th className={styles.number}>
              <span className="visually-hidden">{text('calendar.week')}</span>
            </th>
            {weeks[0]?.map((day) => (
              <th key={day}>{format.weekdayLong(day)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((days) => (
            <tr key={days[0]}>
              <th className={styles.number} scope="row">
                {text('calendar.week-number', { number: weekNumberOf(days) })}
              </th>
              {days.map((day) => (
                <PrintedDay key={day} facts={factsOf(day)} isOutside={day < period.from || day > period.to} isFirst={day === days[0]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.key}>{text('calendar.print-key')}</p>
    </section>
  )
}

interface PrintedDayProps {
  readonly facts: DayFacts
  readonly isOutside: boolean
  /** Of its week. */
  readonly isFirst: boolean
}

function PrintedDay({ facts, isOutside, isFirst }: PrintedDayProps) {
  const text = useText()
  const { day, slots, waiting, holidays, milestones, campaigns, gap } = facts
  // Named where the line begins, in every week anew.
  const named = isFirst ? campaigns : campaigns.filter(({ startsOn }) => startsOn === day)
  const notes = [...holidays.map(({ name }) => name), ...milestones.map(({ title }) => title)]
  return (
    <td
      data-outside={isOutside || undefined}
      data-gap={(gap !== null && slots.length === 0) || undefined}
      data-weekend={facts.isWeekend || undefined}
    >
      <p className={styles.day}>
        <b>{Number(day.slice(8))}</b> {notes.join(', ')}
      </p>
      {campaigns.length > 0 && <p className={styles.campaign}>{named.map(({ name }) => name).join(', ') || '\u00a0'}</p>}
      {gap?.isFirst && slots.length === 0 && (
        <p className={styles.empty}>
          {text('calendar.empty')} {text('calendar.empty-for', { count: gap.workingDays })}
        </p>
      )}
      {slots.map((slot) => (
        <p key={slot.id} className={styles.post} data-kind={slot.kind}>
          <span>
            {slot.zone === ownZone() ? slot.time : `${slot.time} ${zoneToCity(slot.zone)}`} {networkNames[slot.network]}
          </span>{' '}
          {slot.title}
        </p>
      ))}
      {waiting.map((place) => (
        <p key={`${place.recurringSlotId} ${place.time}`} className={styles.waiting}>
          {place.time} {networkNames[place.network]}
        </p>
      ))}
    </td>
  )
}
