/** Which days the figures are of: one of those with a name, or any two. */
import { IconCalendar, IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '../../../../lib/format.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { FormPopover } from '../../../../ui/form-popover.tsx'
import { presets } from '../logic/period.ts'
import { useDashboard } from '../use-dashboard.ts'
import styles from './bar.module.css'

interface PeriodPickerProps {
  readonly isOpen: boolean
  readonly setOpen: (isOpen: boolean) => void
}

/** The button says the days, whatever they are called. */
export function PeriodPicker({ isOpen, setOpen }: PeriodPickerProps) {
  const text = useText()
  const days = useSpanText()
  const { span } = useDashboard()
  return (
    <FormPopover
      position="bottom-start"
      opened={isOpen}
      label={text('analytics.period')}
      onClose={() => setOpen(false)}
      anchor={
        <Button icon={<IconCalendar />} aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span className={styles.days}>{days(span)}</span>
          <IconChevronDown className="icon-s" aria-hidden="true" />
        </Button>
      }
    >
      <Choices onClose={() => setOpen(false)} />
    </FormPopover>
  )
}

/** "25 Jan – 11 Apr 2027". */
export function useSpanText(): (span: { readonly from: string; readonly to: string }) => string {
  const format = useFormat()
  return ({ from, to }) =>
    from.slice(0, 4) === to.slice(0, 4) ? `${format.range(from, to)} ${to.slice(0, 4)}` : `${format.dayYear(from)} – ${format.dayYear(to)}`
}

function Choices({ onClose }: { readonly onClose: () => void }) {
  const text = useText()
  const { span, preset, setPeriod, periods } = useDashboard()
  const [from, setFrom] = useState<string | null>(span.from)
  const [to, setTo] = useState<string | null>(span.to)
  const isPeriod = from !== null && to !== null && from <= to
  const offered = presets.filter((each) => each !== 'since-launch' || (periods.launch !== null && periods.launch <= periods.today))
  return (
    <div className={styles.choices}>
      <div role="group" aria-label={text('analytics.period')}>
        {offered.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.choice}
            aria-pressed={each === preset}
            onClick={() => {
              setPeriod(each)
              onClose()
            }}
          >
            {text(`analytics.preset-${each}`)}
            {each === preset && <IconCheck className="icon-s" aria-hidden="true" />}
          </button>
        ))}
      </div>
      <form
        className={styles.own}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPeriod) return
          setPeriod({ from, to })
          onClose()
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
    </div>
  )
}
