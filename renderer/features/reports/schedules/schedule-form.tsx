/** When a report is made again, of which days, as which files, and where they go. */
import { IconFolder, IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { ScheduleFields } from '#shared/contracts/reports.ts'
import { nextDue, schedulePeriodToSpan } from '#shared/domain/reports/schedule.ts'
import { reportFormats, schedulePeriods, scheduleRhythms } from '#shared/domain/reports/types.ts'
import { usePeriodText } from '../../../domain/period-choices.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import forms from '../../../ui/forms.module.css'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { ReportLine } from '../list/report-line.ts'
import type { Schedule } from './schedule-card.tsx'
import styles from './schedules.module.css'
import { useRhythmWords, useWeekdayName } from './use-rhythm-words.ts'

interface ScheduleFormProps {
  /** Null: a new one. */
  readonly schedule: Schedule | null
  readonly reports: readonly ReportLine[]
  /** What a new one is for. */
  readonly reportId: string
  readonly today: string
  readonly onClose: () => void
}

interface PartProps {
  readonly fields: ScheduleFields
  readonly change: (some: Partial<ScheduleFields>) => void
}

export function ScheduleForm({ schedule, reports, reportId, today, onClose }: ScheduleFormProps) {
  const text = useText()
  const [fields, setFields] = useState(() => toFields(schedule, reportId))
  const change = (some: Partial<ScheduleFields>) => setFields((kept) => ({ ...kept, ...some }))
  const { run, refusal } = useRefusable(contract.reports.saveSchedule, () => text('reports.said-scheduled'))
  const remove = useCommand(contract.reports.removeSchedule, { done: () => text('reports.said-unscheduled') })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const saved = await run({ ...(schedule === null ? {} : { scheduleId: schedule.id }), fields })
    if (saved !== undefined) onClose()
  }
  const isComplete = fields.reportId !== '' && fields.formats.length > 0 && fields.folder !== ''
  return (
    <Panel
      crumb={text('reports.schedule')}
      actions={<IconButton label={text('common.close')} keys="Escape" icon={<IconX />} onClick={onClose} />}
    >
      <form className={forms.fields} onSubmit={(event) => void submit(event)}>
        <Fields {...{ fields, change, reports, today }} />
        <InlineError>{refusal}</InlineError>
        <div className={styles.acts}>
          <Button variant="primary" type="submit" disabled={!isComplete}>
            {text('reports.save-schedule')}
          </Button>
          {schedule !== null && (
            <Button
              variant="danger"
              onClick={() => void remove({ scheduleId: schedule.id }).then((done) => done !== undefined && onClose())}
            >
              {text('reports.remove-schedule')}
            </Button>
          )}
        </div>
      </form>
    </Panel>
  )
}

type FieldsProps = PartProps & Pick<ScheduleFormProps, 'reports' | 'today'>

function Fields({ fields, change, reports, today }: FieldsProps) {
  const text = useText()
  return (
    <>
      <SelectField
        label={text('reports.schedule-report')}
        value={fields.reportId}
        options={reports.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => change({ reportId: id })}
      />
      <When fields={fields} change={change} />
      <SelectField
        label={text('reports.schedule-days')}
        value={fields.period}
        options={schedulePeriods.map((value) => ({ value, label: text(`reports.schedule-period-${value}`) }))}
        onChange={(period) => change({ period })}
      />
      <NextTime fields={fields} today={today} />
      <Formats fields={fields} change={change} />
      <Folder fields={fields} change={change} />
      <Checkbox label={text('reports.schedule-active')} checked={fields.active} onChange={(active) => change({ active })} />
      <p className={forms.hint}>{text('reports.schedule-while-open')}</p>
    </>
  )
}

function toFields(schedule: Schedule | null, reportId: string): ScheduleFields {
  if (schedule === null)
    return { reportId, rhythm: 'monthly', weekday: 1, week: 1, period: 'last-month', formats: ['pdf'], folder: '', active: true }
  const { rhythm, weekday, week, period, formats, folder, active } = schedule
  return { reportId: schedule.reportId, rhythm, weekday, week, period, formats, folder, active }
}

const days = ['1', '2', '3', '4', '5', '6', '7'] as const
const weeks = ['1', '2', '3', '4', '5'] as const

function When({ fields, change }: PartProps) {
  const text = useText()
  const weekdayName = useWeekdayName()
  return (
    <>
      <SelectField
        label={text('reports.rhythm')}
        value={fields.rhythm}
        options={scheduleRhythms.map((value) => ({ value, label: text(`reports.rhythm-${value}`) }))}
        onChange={(rhythm) => change({ rhythm })}
      />
      <div className={forms.row}>
        {fields.rhythm !== 'weekly' && (
          <SelectField
            label={text('reports.week')}
            value={String(fields.week)}
            options={weeks.map((value) => ({ value, label: text(`reports.week-${value}`, { weekday: String(fields.weekday) }) }))}
            onChange={(week) => change({ week: Number(week) })}
          />
        )}
        <SelectField
          label={text('reports.weekday')}
          value={String(fields.weekday)}
          options={days.map((value) => ({ value, label: weekdayName(Number(value)) }))}
          onChange={(weekday) => change({ weekday: Number(weekday) })}
        />
      </div>
    </>
  )
}

/** The next day and the days that the report will then tell of. */
function NextTime({ fields, today }: { readonly fields: ScheduleFields; readonly today: string }) {
  const text = useText()
  const format = useFormat()
  const words = useRhythmWords()
  const periodText = usePeriodText()
  const day = nextDue(fields, today)
  const next = { rhythm: words(fields), day: format.dayFull(day) }
  return (
    <p className={styles.next} aria-live="polite">
      {fields.period === 'since-launch'
        ? text('reports.next-words', next)
        : text('reports.next-words-of', { ...next, days: periodText(schedulePeriodToSpan(fields.period, day, null)) })}
    </p>
  )
}

function Formats({ fields, change }: PartProps) {
  const text = useText()
  return (
    <fieldset className={styles.formats}>
      <legend>{text('reports.schedule-formats')}</legend>
      {reportFormats.map((format) => (
        <Checkbox
          key={format}
          label={text(`reports.format-${format}`)}
          checked={fields.formats.includes(format)}
          onChange={(isOn) => change({ formats: reportFormats.filter((each) => (each === format ? isOn : fields.formats.includes(each))) })}
        />
      ))}
    </fieldset>
  )
}

function Folder({ fields, change }: PartProps) {
  const text = useText()
  const choose = useCommand(contract.reports.chooseFolder)
  const ask = async () => {
    const chosen = await choose({})
    if (chosen) change({ folder: chosen.folder })
  }
  return (
    <div className={styles.folder}>
      <TextField label={text('reports.folder')} value={fields.folder} onChange={(folder) => change({ folder })} />
      <Button size="form" icon={<IconFolder />} onClick={() => void ask()}>
        {text('reports.choose-folder')}
      </Button>
    </div>
  )
}
