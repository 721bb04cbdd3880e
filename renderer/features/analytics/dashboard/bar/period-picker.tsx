/** Which days the figures are of: one of those with a name, or any two. */
import { IconCalendar, IconChevronDown } from '@tabler/icons-react'
import { PeriodChoices, usePeriodText } from '../../../../domain/period-choices.tsx'
import { useText } from '../../../../lib/i18n.tsx'
import { Button } from '../../../../ui/button.tsx'
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
  const days = usePeriodText()
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

function Choices({ onClose }: { readonly onClose: () => void }) {
  const text = useText()
  const { span, preset, setPeriod, periods } = useDashboard()
  const offered = presets.filter((each) => each !== 'since-launch' || (periods.launch !== null && periods.launch <= periods.today))
  const choose = (period: Parameters<typeof setPeriod>[0]) => {
    setPeriod(period)
    onClose()
  }
  return (
    <PeriodChoices
      period={span}
      named={offered.map((name) => ({ name, label: text(`analytics.preset-${name}`) }))}
      chosen={preset}
      onName={choose}
      onPeriod={choose}
    />
  )
}
