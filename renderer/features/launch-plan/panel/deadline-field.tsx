/** The day by which a task must be done. It looks like the other facts until it is pressed. */
import { useState } from 'react'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Status } from '../../../ui/status.tsx'
import { usePlan } from '../use-plan.ts'
import styles from './panel.module.css'
import { useSaveTask } from './use-save-task.ts'

/** A deadline moves nothing; it only says when the plan passes it. */
export function DeadlineField({ task }: { readonly task: PlanTask }) {
  const { calendar } = usePlan()
  const text = useText()
  const format = useFormat()
  const [edits, setEdits] = useState(false)
  const save = useSaveTask(task.id)
  const set = async (deadline: string | null) => {
    if (await save.run({ deadline })) setEdits(false)
  }
  if (edits) {
    return (
      <DateField
        label={text('panel.deadline')}
        hideLabel
        compact
        value={task.deadline}
        error={save.refusal}
        daysOff={calendar.daysOff}
        onChange={(deadline) => void set(deadline)}
        onClear={() => void set(null)}
      />
    )
  }
  const words = task.deadline === null ? text('panel.deadline-none') : format.day(task.deadline)
  return (
    <div className={styles.stack}>
      <button type="button" className={styles.value} onClick={() => setEdits(true)}>
        <span data-empty={task.deadline === null || undefined}>{words}</span>
      </button>
      {task.deadline !== null && task.due > task.deadline && <Status kind="attention">{text('panel.past-deadline')}</Status>}
    </div>
  )
}
