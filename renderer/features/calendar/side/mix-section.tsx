/** The content mix of the period in sight: three shares against their targets, calls to action, and what would mend it. */

import { useState } from 'react'
import type { Mix } from '#shared/contracts/calendar.ts'
import { contract } from '#shared/contracts/index.ts'
import { useReasonText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { Reason } from '../../../ui/reason.tsx'
import { useCalendar } from '../use-calendar.ts'
import { MixMeters } from './mix-meters.tsx'
import styles from './side.module.css'
import { UnscheduledItem } from './unscheduled-item.tsx'

/** They say of calls to action what is to be said. */
const aboutCalls: readonly string[] = ['mix.advertising', 'mix.stream']

/** Counts what the filters leave. */
export function MixSection() {
  const { period, filters, view } = useCalendar()
  const text = useText()
  const format = useFormat()
  const mix = useLive(contract.calendar.mix, { from: period.from, to: period.to, ...filters }, { keep: true }).data
  if (mix === undefined) return null
  const name = view === 'week' ? format.range(period.from, period.to) : format.monthLong(period.from)
  return (
    <section>
      <h2 className={styles.title}>
        {text('calendar.mix', { period: name })}
        <span className={styles.count}>{text('calendar.posts', { count: mix.posts })}</span>
      </h2>
      <MixMeters mix={mix} />
      {mix.posts > 0 && <MixVerdict mix={mix} />}
    </section>
  )
}

function MixVerdict({ mix }: { readonly mix: Mix }) {
  const text = useText()
  const format = useFormat()
  const reasonText = useReasonText('rule')
  const [isOpen, setOpen] = useState(false)
  const { callsToAction, alarms, remedies } = mix
  const values = { share: format.percent(callsToAction.share, 0), limit: format.percent(callsToAction.limit, 0) }
  return (
    <>
      {alarms.map((alarm, index) => (
        <Reason
          key={`${alarm.code} ${alarm.data['kind'] ?? ''}`}
          tone="warn"
          actions={
            index === 0 &&
            remedies.length > 0 && (
              <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
                {text(isOpen ? 'calendar.hide-remedies' : 'calendar.show-remedies', { count: remedies.length })}
              </Button>
            )
          }
        >
          {reasonText(alarm)}
        </Reason>
      ))}
      {isOpen && (
        <ul className={styles.items}>
          {remedies.map((item) => (
            <UnscheduledItem key={item.itemId} item={item} />
          ))}
        </ul>
      )}
      {alarms.every(({ code }) => !aboutCalls.includes(code)) && <Reason tone="good">{text('calendar.calls-fine', values)}</Reason>}
      {mix.onTarget && alarms.length === 0 && <Reason tone="good">{text('calendar.mix-on-target')}</Reason>}
    </>
  )
}
