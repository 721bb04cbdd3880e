/** The days on which nobody works: places, their holidays, days of one's own, and that somebody has checked them. */
import { IconCalendarCheck } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import type { WorkspaceInfo } from '#shared/contracts/workspace.ts'
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { useCommand, useLive } from '../../lib/live.ts'
import { Button } from '../../ui/button.tsx'
import { Status } from '../../ui/status.tsx'
import { DaysOff } from './days-off.tsx'
import { Group } from './group.tsx'
import { Places } from './places.tsx'
import styles from './settings.module.css'

/** Needs a plan, whose calendar it is. */
export function CalendarSettings({ info }: { readonly info: WorkspaceInfo }) {
  const text = useText()
  const plan = useLive(contract.launchPlan.view, {}).data
  if (plan === undefined) return null
  if (plan === null) return <p className={styles.lead}>{text('calendar.no-plan')}</p>
  return (
    <>
      <Group title={text('calendar.places')} lead={text('calendar.places-lead')}>
        <Places planId={plan.id} />
      </Group>
      <Group title={text('calendar.days-off')} lead={text('calendar.days-off-lead')}>
        <DaysOff planId={plan.id} daysOff={plan.daysOff} from={plan.start} to={plan.end} />
      </Group>
      <Group title={text('calendar.checked')} lead={text('calendar.checked-lead')}>
        <Checked on={info.calendarCheckedOn} />
      </Group>
    </>
  )
}

function Checked({ on }: { readonly on: string | null }) {
  const text = useText()
  const format = useFormat()
  const update = useCommand(contract.workspace.update, { done: () => text('calendar.checked-now') })
  return (
    <div className={styles.line}>
      {on === null ? (
        <Status kind="attention">{text('calendar.not-checked')}</Status>
      ) : (
        <Status kind="done">{text('calendar.checked-on', { day: format.dayFull(on) })}</Status>
      )}
      <Button icon={<IconCalendarCheck />} onClick={() => void update({ fields: { calendarChecked: true } })}>
        {text(on === null ? 'calendar.check' : 'calendar.check-again')}
      </Button>
    </div>
  )
}
