/** Reports that are made again by themselves while the app runs. */
import { IconPlus } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { useCommands } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo, useSearchParam } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Cards } from '../../../ui/section-screen.tsx'
import { ReportsLayout } from '../reports-layout.tsx'
import { ScheduleCard } from './schedule-card.tsx'
import { ScheduleForm } from './schedule-form.tsx'
import styles from './schedules.module.css'

/** `schedule` in the address: which one is open, or `new`; `report` is what a new one is for. */
export function SchedulesScreen() {
  const text = useText()
  const go = useGo()
  const errorText = useErrorText()
  const [openId, open] = useSearchParam('schedule')
  const [forReport] = useSearchParam('report')
  const schedules = useLive(contract.reports.schedules, {})
  const reports = useLive(contract.reports.list, {}).data
  const today = useLive(contract.workspace.info, {}).data?.today
  const close = () => go('/reports/schedules')
  useCommands({ 'reports.new-in-list': () => open('new'), 'reports.close': openId === null ? undefined : close })
  const opened = schedules.data?.find(({ id }) => id === openId)
  const isKnown = reports !== undefined && today !== undefined && (openId === 'new' || opened !== undefined)
  return (
    <ReportsLayout
      tab="schedules"
      actions={
        <Button icon={<IconPlus />} aria-keyshortcuts="N" disabled={reports?.length === 0} onClick={() => open('new')}>
          {text('reports.new-schedule')}
        </Button>
      }
      panel={
        isKnown && (
          <ScheduleForm
            key={openId}
            schedule={opened ?? null}
            reports={reports}
            reportId={(reports.find(({ id }) => id === forReport) ?? reports[0])?.id ?? ''}
            today={today}
            onClose={close}
          />
        )
      }
      panelLabel={text('reports.schedule')}
    >
      <Cards>
        {schedules.error !== null && <InlineError>{errorText(schedules.error)}</InlineError>}
        {schedules.data?.length === 0 && <NoSchedules hasReports={reports?.length !== 0} onNew={() => open('new')} />}
        {schedules.data?.map((schedule) => (
          <ScheduleCard key={schedule.id} schedule={schedule} isOpen={schedule.id === openId} onOpen={() => open(schedule.id)} />
        ))}
      </Cards>
    </ReportsLayout>
  )
}

/** Without any report there is nothing to make again. */
function NoSchedules({ hasReports, onNew }: { readonly hasReports: boolean; readonly onNew: () => void }) {
  const text = useText()
  const go = useGo()
  return (
    <div className={styles.none}>
      <p>{text('reports.no-schedules')}</p>
      {hasReports ? (
        <Button onClick={onNew}>{text('reports.make-schedule')}</Button>
      ) : (
        <Button onClick={() => go('/reports?new=')}>{text('command.new-report')}</Button>
      )}
    </div>
  )
}
