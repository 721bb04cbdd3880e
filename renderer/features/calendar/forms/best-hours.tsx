/** When posts did best so far, as far as that can honestly be said. */
import { IconClockHour9 } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { addDays } from '#shared/domain/day.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import forms from '../../../ui/forms.module.css'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { useCalendar } from '../use-calendar.ts'
import styles from './best-hours.module.css'

/** A button of the toolbar. */
export function BestHours() {
  const text = useText()
  return (
    <Popover
      label={text('calendar.best-hours')}
      position="bottom-end"
      width={304}
      trigger={<IconButton label={text('calendar.best-hours')} icon={<IconClockHour9 />} />}
    >
      <Hours />
    </Popover>
  )
}

const aMonday = '2027-01-04'
const shown = 5

function Hours() {
  const { filters } = useCalendar()
  const text = useText()
  const format = useFormat()
  const found = useLive(contract.calendar.bestHours, { network: filters.network }).data
  const { basis, enough, hours } = found ?? { basis: 0, enough: false, hours: [] }
  return (
    <div className={styles.hours}>
      <h2 tabIndex={-1} data-autofocus>
        {text('calendar.best-hours')}
      </h2>
      {found !== undefined && !enough && <p>{text(basis === 0 ? 'calendar.no-results' : 'calendar.few-results', { count: basis })}</p>}
      {enough && (
        <>
          <ol>
            {hours.slice(0, shown).map(({ weekday, hour, posts, clicks }) => (
              <li key={`${weekday} ${hour}`}>
                <b>{`${format.weekday(addDays(aMonday, weekday - 1))} ${String(hour).padStart(2, '0')}:00`}</b>
                <span>{text('calendar.clicks-a-post', { clicks: format.number(Math.round(clicks)), posts })}</span>
              </li>
            ))}
          </ol>
          <p className={forms.hint}>{text('calendar.results-basis', { count: basis })}</p>
        </>
      )}
    </div>
  )
}
