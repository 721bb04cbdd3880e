/** The day by which a task must be done. It looks like the other facts; pressing it opens a month. */
import { lazy, Suspense, useState } from 'react'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Status } from '../../../ui/status.tsx'
import planForms from '../plan-forms.module.css'
import { usePlan } from '../use-plan.ts'
import styles from './panel.module.css'
import { useSaveTask } from './use-save-task.ts'

const Month = lazy(() => import('../../../ui/month.tsx').then((module) => ({ default: module.Month })))

/** A deadline moves nothing; it only says when the plan passes it. */
export function DeadlineField({ task }: { readonly task: PlanTask }) {
  const text = useText()
  const format = useFormat()
  const [edits, setEdits] = useState(false)
  return (
    <div className={styles.stack}>
      <FormPopover
        opened={edits}
        label={text('panel.deadline')}
        position="bottom-start"
        startsAtTitle
        onClose={() => setEdits(false)}
        anchor={
          <button type="button" className={styles.value} aria-haspopup="dialog" aria-expanded={edits} onClick={() => setEdits(!edits)}>
            <span data-empty={task.deadline === null || undefined}>
              {task.deadline === null ? text('panel.deadline-none') : format.day(task.deadline)}
            </span>
          </button>
        }
      >
        <DeadlineForm task={task} onClose={() => setEdits(false)} />
      </FormPopover>
      {task.deadline !== null && task.due > task.deadline && <Status kind="attention">{text('panel.past-deadline')}</Status>}
    </div>
  )
}

function DeadlineForm({ task, onClose }: { readonly task: PlanTask; readonly onClose: () => void }) {
  const { plan } = usePlan()
  const text = useText()
  const save = useSaveTask(task.id)
  const set = async (deadline: string | null) => {
    if (await save.run({ deadline })) onClose()
  }
  return (
    <div className={forms.fields}>
      <div className={planForms.month}>
        <Suspense>
          <Month
            label={text('panel.deadline')}
            value={task.deadline}
            near={task.due}
            daysOff={new Map(plan.daysOff.map((off) => [off.day, off.name]))}
            onChange={(deadline) => void set(deadline)}
          />
        </Suspense>
      </div>
      <InlineError>{save.refusal}</InlineError>
      {task.deadline !== null && (
        <div className={forms.acts}>
          <Button onClick={() => void set(null)}>{text('panel.deadline-clear')}</Button>
        </div>
      )}
    </div>
  )
}
