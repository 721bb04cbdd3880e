/** The heavy half of DateField: Mantine's date input and the day names of three languages. */
import '@mantine/core/styles/Input.layer.css'
import '@mantine/dates/styles.layer.css'
import { DatesProvider, DateInput as MantineDateInput } from '@mantine/dates'
import 'dayjs/locale/it'
import 'dayjs/locale/ms'
import { IconCalendar } from '@tabler/icons-react'
import { type FormEvent, type KeyboardEvent, useEffect, useState } from 'react'
import { typedToDay } from '../lib/day-text.ts'
import { useLocale, useText } from '../lib/i18n.tsx'
import styles from './date-input.module.css'
import { type FieldProps, useFieldLook } from './fields.tsx'

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, or null for none. */
  readonly value: string | null
  /** Null: what was typed is no day of the calendar; the field says so and keeps it. */
  readonly onChange: (day: string | null) => void
  /** With it the field can be emptied. */
  readonly onClear?: () => void
  /** Days on which nobody works; shown underlined, still to be chosen. */
  readonly daysOff?: ReadonlySet<string>
  /** Earlier days cannot be picked; those that are typed are reported, for the form to refuse. */
  readonly minDay?: string
  /** True: weekday and month are cut short, for fields side by side. */
  readonly short?: boolean
}

/** A day that can be typed or picked from a calendar. */
export function DateInput({ value, onChange, onClear, daysOff, minDay, short = false, ...field }: DateFieldProps) {
  const locale = useLocale()
  const text = useText()
  const typing = useTyping(value, locale, () => onChange(null))
  const error = typing.refused === null ? field.error : text('error.day-missing', { day: typing.refused })
  const look = useFieldLook({ ...field, error })
  return (
    <DatesProvider settings={{ locale, firstDayOfWeek: 1, weekendDays: [6, 0] }}>
      <MantineDateInput
        {...look}
        classNames={{
          ...look.classNames,
          input: `${look.classNames.input} ${styles.dated}`,
          day: styles.day,
          weekday: styles.weekday,
          calendarHeader: styles.header,
          calendarHeaderLevel: styles.level,
          calendarHeaderControl: styles.step,
        }}
        value={typing.isDay ? value : null}
        valueFormat={field.compact || short ? 'ddd D MMM YYYY' : 'dddd D MMMM YYYY'}
        excludeDate={(day) => minDay !== undefined && day < minDay}
        {...typing.handlers}
        fixOnBlur={typing.isDay}
        dateParser={(typed) => typedToDay(typed, locale)}
        leftSection={<IconCalendar aria-hidden="true" />}
        leftSectionWidth={32}
        clearable={onClear !== undefined}
        clearButtonProps={{ 'aria-label': text('common.clear') }}
        popoverProps={{ classNames: { dropdown: styles.dropdown }, transitionProps: { duration: 120 }, offset: 4 }}
        getDayProps={(day) => ({ 'data-off': daysOff?.has(day) || undefined })}
        onChange={(day) => {
          if (day === null) onClear?.()
          else onChange(day)
        }}
      />
    </DatesProvider>
  )
}

/** Follows what is typed: once it is left, or Enter is pressed, while it is no day, it is refused instead of forgotten. */
function useTyping(value: string | null, locale: string, onRefused: () => void) {
  const [typed, setTyped] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const isDayOrEmpty = (words: string) => words.trim() === '' || typedToDay(words, locale) !== null
  const isDay = isDayOrEmpty(typed)
  // A day that came from elsewhere, such as the calendar beside the field, takes the place of what was typed.
  useEffect(() => {
    if (value === null) return
    setTyped('')
    setRefused(null)
  }, [value])
  const refuse = () => {
    setRefused(typed.trim())
    onRefused()
  }
  const handlers = {
    onInput: (event: FormEvent<HTMLInputElement>) => {
      const words = event.currentTarget.value
      setTyped(words)
      if (isDayOrEmpty(words)) setRefused(null)
    },
    onBlur: () => {
      if (!isDay) refuse()
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (isDay || event.key !== 'Enter') return
      event.preventDefault()
      refuse()
    },
  }
  return { isDay, refused, handlers }
}
