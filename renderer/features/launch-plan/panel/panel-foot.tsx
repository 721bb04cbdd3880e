/** The panel's foot: what can be done now. While a condition is open there is no primary button, only the one that asks why. */
import { IconArrowsMove, IconCopy, IconDiamond, IconDots, IconFiles, IconPlayerPlay, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/fields.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import forms from '../../../ui/forms.module.css'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../../ui/menu.tsx'
import { usePlan } from '../use-plan.ts'
import { useTaskActs } from '../use-task-acts.ts'
import styles from './panel.module.css'

/** At most three buttons and the menu. */
export function PanelFoot({ task }: { readonly task: PlanTask }) {
  const { openForm } = usePlan()
  const text = useText()
  const acts = useTaskActs()
  const isDone = task.status === 'done'
  const isReady = task.ready && !isDone
  return (
    <div className={styles.foot}>
      {isReady && (
        <Button variant="primary" keys="X" onClick={() => acts.setStatus(task, 'done')}>
          {text('plan.mark-done')}
        </Button>
      )}
      {isReady && task.status === 'todo' && <Button onClick={() => acts.setStatus(task, 'doing')}>{text('plan.start')}</Button>}
      {isDone && <Button onClick={() => acts.setStatus(task, 'doing')}>{text('plan.reopen')}</Button>}
      {!isDone && !isReady && <Button onClick={() => openForm({ kind: 'when', taskId: task.id })}>{text('plan.move-ask')}</Button>}
      {!isDone && !isReady && <CompleteAnyway task={task} />}
      <span className={styles.space} />
      <MoreMenu task={task} />
    </div>
  )
}

function MoreMenu({ task }: { readonly task: PlanTask }) {
  const text = useText()
  const acts = useTaskActs()
  const isMilestone = task.kind === 'milestone'
  return (
    <Menu
      position="top-end"
      trigger={<IconButton label={text('panel.more')} icon={<IconDots />} />}
      items={[
        ...useOpenTaskEntries(task),
        {
          id: 'duplicate',
          label: text('command.duplicate-task'),
          icon: <IconFiles />,
          keys: 'Mod+D',
          onSelect: () => acts.duplicate(task),
        },
        { id: 'copy', label: text('command.copy-task'), icon: <IconCopy />, onSelect: () => acts.copy(task) },
        {
          id: 'milestone',
          label: text(isMilestone ? 'panel.make-task' : 'panel.make-milestone'),
          icon: <IconDiamond />,
          onSelect: () => acts.setMilestone(task, !isMilestone),
        },
        null,
        {
          id: 'delete',
          label: text('command.delete-task'),
          icon: <IconTrash />,
          keys: 'Delete',
          danger: true,
          onSelect: () => acts.remove(task),
        },
      ]}
    />
  )
}

function useOpenTaskEntries(task: PlanTask): readonly (MenuEntry | null)[] {
  const { openForm } = usePlan()
  const text = useText()
  const acts = useTaskActs()
  if (task.status === 'done') return []
  const start = {
    id: 'start',
    label: text('command.start-task'),
    icon: <IconPlayerPlay />,
    keys: 'S',
    onSelect: () => acts.setStatus(task, 'doing'),
  }
  const move = {
    id: 'move',
    label: text('command.move-task'),
    icon: <IconArrowsMove />,
    keys: 'M',
    onSelect: () => openForm({ kind: 'when', taskId: task.id }),
  }
  return [...(task.status === 'todo' ? [start] : []), move, null]
}

function CompleteAnyway({ task }: { readonly task: PlanTask }) {
  const { form, openForm } = usePlan()
  const text = useText()
  const opened = form?.kind === 'override' && form.taskId === task.id
  const close = () => openForm(null)
  return (
    <FormPopover
      opened={opened}
      label={text('panel.complete-why')}
      position="top-start"
      onClose={close}
      anchor={<Button onClick={() => openForm({ kind: 'override', taskId: task.id })}>{text('panel.complete-anyway-ask')}</Button>}
    >
      <OverrideForm task={task} onClose={close} />
    </FormPopover>
  )
}

function OverrideForm({ task, onClose }: { readonly task: PlanTask; readonly onClose: () => void }) {
  const text = useText()
  const [reason, setReason] = useState('')
  const { run, refusal } = useRefusable(contract.launchPlan.setStatus, () => text('plan.said-done'))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await run({ taskId: task.id, status: 'done', reason: reason.trim() })) onClose()
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <p className={forms.hint}>{text('panel.complete-open', { count: task.conditionsAll - task.conditionsMet })}</p>
      <TextArea label={text('panel.reason')} value={reason} onChange={setReason} rows={3} error={refusal} />
      <div className={forms.acts}>
        <Button onClick={onClose}>{text('common.cancel')}</Button>
        <Button type="submit" disabled={reason.trim() === ''}>
          {text('panel.complete-anyway')}
        </Button>
      </div>
    </form>
  )
}
