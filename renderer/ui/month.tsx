/** A month to choose a day from, always open; days off are underlined. */
import '@mantine/dates/styles.layer.css'
import { DatePicker, DatesProvider } from '@mantine/dates'
import 'dayjs/locale/it'
import 'dayjs/locale/ms'
import { useEffect, useState } from 'react'
import { useLocale, useText } from '../lib/i18n.tsx'
import styles from './date-input.module.css'

interface MonthProps {
  /** What is being chosen. */
  readonly label: string
  readonly value: string | null
  /** The day whose month is shown while nothing is chosen; today by default. */
  readonly near?: string
  readonly onChange: (day: string) => void
  /** Day to its name. */
  readonly daysOff: ReadonlyMap<string, string>
}

/** Shows the month of the value; the arrows at its head walk. */
export function Month({ label, value, near, onChange, daysOff }: MonthProps) {
  const locale = useLocale()
  const text = useText()
  const [shown, setShown] = useState(value ?? near)
  useEffect(() => setShown(value ?? near), [value, near])
  return (
    <DatesProvider settings={{ locale, firstDayOfWeek: 1, weekendDays: [6, 0] }}>
      <div className={styles.month} role="group" aria-label={label}>
        <DatePicker
          value={value}
          {...(shown === undefined ? {} : { date: shown })}
          onDateChange={setShown}
          maxLevel="month"
          weekdayFormat={(day) =>
            new Intl.DateTimeFormat(locale, { weekday: 'narrow', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`))
          }
          classNames={{
            day: styles.day,
            weekday: styles.weekday,
            calendarHeader: styles.header,
            calendarHeaderLevel: styles.level,
            calendarHeaderControl: styles.step,
          }}
          ariaLabels={{ nextMonth: text('common.next-month'), previousMonth: text('common.previous-month') }}
          getDayProps={(day) => ({ 'data-off': daysOff.has(day) || undefined, title: daysOff.get(day) })}
          onChange={(day) => {
            if (day !== null) onChange(day)
          }}
        />
      </div>
    </DatesProvider>
  )
}
