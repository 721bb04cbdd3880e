/** The heavy half of DateField: Mantine's date input and the day names of three languages. */
import '@mantine/core/styles/Input.layer.css'
import '@mantine/dates/styles.layer.css'
import { DatesProvider, DateInput as MantineDateInput } from '@mantine/dates'
import 'dayjs/locale/it'
import 'dayjs/locale/ms'
import { IconCalendar } from '@tabler/icons-react'
import { typedToDay } from '../lib/day-text.ts'
import { useLocale } from '../lib/i18n.tsx'
import styles from './date-input.module.css'
import { type FieldProps, useFieldLook } from './fields.tsx'

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, or null for none. */
  readonly value: string | null
  readonly onChange: (day: string) => void
  /** With it the field can be emptied. */
  readonly onClear?: () => void
  /** Days on which nobody works; shown underlined, still to be chosen. */
  readonly daysOff?: ReadonlySet<string>
  readonly minDay?: string
}

/** A day that can be typed or picked from a calendar. */
export function DateInput({ value, onChange, onClear, daysOff, minDay, ...field }: DateFieldProps) {
  const locale = useLocale()
  const look = useFieldLook(field)
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
        value={value}
        valueFormat={field.compact ? 'ddd D MMM YYYY' : 'dddd D MMMM YYYY'}
        minDate={minDay}
        dateParser={(typed) => typedToDay(typed, locale)}
        leftSection={<IconCalendar aria-hidden="true" />}
        leftSectionWidth={32}
        clearable={onClear !== undefined}
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
