/** Which days something is of: one of the periods with a name, or any two days. */
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { Period } from '#shared/contracts/figures-shapes.ts'
import { useFormat } from '../lib/format.ts'
import { useText } from '../lib/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import styles from './period-choices.module.css'

interface PeriodChoicesProps<Name extends string> {
  readonly period: Period
  readonly named: readonly { readonly name: Name; readonly label: string }[]
  /** The name of the period that is shown; null: it has none. */
  readonly chosen: Name | null
  readonly onName: (name: Name) => void
  readonly onPeriod: (period: Period) => void
}

/** Stands in a `FormPopover`. */
export function PeriodChoices<Name extends string>({ period, named, chosen, onName, onPeriod }: PeriodChoicesProps<Name>) {
  const text = useText()
  return (
    <div className={styles.choices}>
      <div role="group" aria-label={text('analytics.period')}>
        {named.map(({ name, label }) => (
          <button key={name} type="button" className={styles.choice} aria-pressed={name === chosen} onClick={() => onName(name)}>
            {label}
            {name === chosen && <IconCheck className="icon-s" aria-hidden="true" />}
          </button>
        ))}
      </div>
      <OwnDays period={period} onPeriod={onPeriod} />
    </div>
  )
}

function OwnDays({ period, onPeriod }: Pick<PeriodChoicesProps<string>, 'period' | 'onPeriod'>) {
  const text = useText()
  const [from, setFrom] = useState<string | null>(period.from)
  const [to, setTo] = useState<string | null>(period.to)
  const isPeriod = from !== null && to !== null && from <= to
  return (
    <form
      className={styles.own}
      onSubmit={(event) => {
        event.preventDefault()
        if (isPeriod) onPeriod({ from, to })
      }}
    >
      <DateField compact label={text('analytics.from')} value={from} onChange={setFrom} />
      <DateField
        compact
        label={text('analytics.to')}
        value={to}
        onChange={setTo}
        {...(from !== null && to !== null && from > to ? { error: text('analytics.ends-before') } : {})}
      />
      <Button type="submit" variant="primary" disabled={!isPeriod}>
        {text('analytics.show-period')}
      </Button>
    </form>
  )
}

/** "25 Jan – 11 Apr 2027". */
export function usePeriodText(): (period: Period) => string {
  const format = useFormat()
  return ({ from, to }) =>
    from.slice(0, 4) === to.slice(0, 4) ? `${format.range(from, to)} ${to.slice(0, 4)}` : `${format.dayYear(from)} – ${format.dayYear(to)}`
}
