/** One report that is made again: when next, what came of the last time, and the ways to mend it. */
import { IconFolder, IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useReasonText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useMoment } from '../../../lib/use-moment.ts'
import { Button } from '../../../ui/button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Status } from '../../../ui/status.tsx'
import styles from './schedules.module.css'
import { useRhythmWords } from './use-rhythm-words.ts'

export type Schedule = OutputOf<(typeof contract)['reports']['schedules']>[number]

interface ScheduleCardProps {
  readonly schedule: Schedule
  readonly isOpen: boolean
  readonly onOpen: () => void
}

export function ScheduleCard({ schedule, isOpen, onOpen }: ScheduleCardProps) {
  const text = useText()
  const words = useRhythmWords()
  const { id, reportName, period, formats, folder, elsewhere, last } = schedule
  const [isRunning, setRunning] = useState(false)
  const run = useCommand(contract.reports.runSchedule, { done: () => ({ text: text('reports.said-run'), undo: false }) })
  const showFile = useCommand(contract.reports.showFile)
  const runNow = async () => {
    setRunning(true)
    await run({ scheduleId: id })
    setRunning(false)
  }
  const [file] = last?.files ?? []
  return (
    <article className={styles.card} data-open={isOpen || undefined}>
      <h2>{reportName}</h2>
      <p>
        {words(schedule)}, {text(`reports.schedule-period-${period}`)},{' '}
        {formats.map((format) => text(`reports.format-${format}`)).join(', ')}
      </p>
      <p className={styles.quiet}>{folder}</p>
      <Next schedule={schedule} />
      <LastRun schedule={schedule} onMend={onOpen} />
      <div className={styles.acts}>
        {elsewhere === '' && (
          <Button icon={<IconPlayerPlay />} disabled={isRunning} onClick={() => void runNow()}>
            {text(isRunning ? 'reports.running' : 'reports.run-now')}
          </Button>
        )}
        {file !== undefined && (
          <Button icon={<IconFolder />} onClick={() => void showFile({ path: file })}>
            {text('plan.show-in-folder')}
          </Button>
        )}
        <Button aria-label={text('reports.change-schedule-of', { name: reportName })} onClick={onOpen}>
          {text('reports.change-schedule')}
        </Button>
      </div>
    </article>
  )
}

function Next({ schedule: { nextDay, elsewhere } }: { readonly schedule: Schedule }) {
  const text = useText()
  const format = useFormat()
  if (elsewhere !== '') return <Status kind="fact">{text('reports.elsewhere', { computer: elsewhere })}</Status>
  if (nextDay === null) return <Status kind="declined">{text('reports.switched-off')}</Status>
  return <Status kind="waiting">{text('reports.next-on', { day: format.dayFull(nextDay) })}</Status>
}

function LastRun({ schedule: { last }, onMend }: { readonly schedule: Schedule; readonly onMend: () => void }) {
  const text = useText()
  const moment = useMoment()
  const reasonText = useReasonText('error')
  if (last === null) return null
  if (last.error !== null)
    return (
      <InlineError actions={<Button onClick={onMend}>{text('reports.mend-schedule')}</Button>}>
        {text('reports.last-failed', { moment: moment(last.at), why: reasonText(last.error) })}
      </InlineError>
    )
  return <Status kind="done">{text('reports.last-went-well', { moment: moment(last.at), count: last.files.length })}</Status>
}
