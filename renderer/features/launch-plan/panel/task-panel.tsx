/** The panel of a task: everything about it in one column, saved as it changes. */
import { contract } from '#shared/contracts/index.ts'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { EditableText } from '../../../ui/editable-text.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Panel, PanelSection } from '../../../ui/panel.tsx'
import { usePlan } from '../use-plan.ts'
import { ChecklistSection } from './checklist-section.tsx'
import { HistorySection } from './history-section.tsx'
import { LinksSection } from './links-section.tsx'
import { NotesSection } from './notes-section.tsx'
import styles from './panel.module.css'
import { PanelActs } from './panel-acts.tsx'
import { PanelFoot } from './panel-foot.tsx'
import { ReadinessSection } from './readiness-section.tsx'
import { TaskProps } from './task-props.tsx'
import { useSaveTask } from './use-save-task.ts'

interface TaskPanelProps {
  readonly task: PlanTask
  readonly isPage: boolean
  readonly onPage: (isPage: boolean) => void
}

/** At the right of the list, or as a page of its own when it is long. */
export function TaskPanel({ task, isPage, onPage }: TaskPanelProps) {
  const { phases } = usePlan()
  const text = useText()
  const errorText = useErrorText()
  const detail = useLive(contract.launchPlan.task, { taskId: task.id })
  const save = useSaveTask(task.id)
  return (
    <Panel crumb={phases.get(task.phaseId)?.name} actions={<PanelActs isPage={isPage} onPage={onPage} />} foot={<PanelFoot task={task} />}>
      <div className={styles.title}>
        <h2 className="visually-hidden">{task.title}</h2>
        <EditableText label={text('plan.field-title')} value={task.title} required onSave={(title) => save.run({ title })} />
        <InlineError>{save.refusal}</InlineError>
      </div>
      <TaskProps task={task} />
      {detail.error !== null && <InlineError>{errorText(detail.error)}</InlineError>}
      {detail.data !== undefined && (
        <>
          <ReadinessSection task={task} detail={detail.data} />
          <PurposeSection taskId={task.id} purpose={detail.data.purpose} doneWhen={detail.data.doneWhen} />
          <PanelSection
            title={text('panel.checklist')}
            end={task.checklistAll > 0 && <span className={styles.count}>{`${task.checklistDone}/${task.checklistAll}`}</span>}
          >
            <ChecklistSection taskId={task.id} items={detail.data.checklist} />
          </PanelSection>
          <NotesSection taskId={task.id} notes={detail.data.notes} />
          <LinksSection taskId={task.id} links={detail.data.links} />
          <HistorySection taskId={task.id} />
        </>
      )}
    </Panel>
  )
}

interface PurposeSectionProps {
  readonly taskId: string
  readonly purpose: string
  readonly doneWhen: string
}

function PurposeSection({ taskId, purpose, doneWhen }: PurposeSectionProps) {
  const text = useText()
  const save = useSaveTask(taskId)
  return (
    <PanelSection title={text('panel.purpose')}>
      <EditableText
        multiline
        label={text('panel.purpose')}
        placeholder={text('panel.purpose-none')}
        value={purpose}
        onSave={(next) => save.run({ purpose: next })}
      />
      <h4 className={styles.sub}>{text('panel.done-when')}</h4>
      <EditableText
        multiline
        label={text('panel.done-when')}
        placeholder={text('panel.done-when-none')}
        value={doneWhen}
        onSave={(next) => save.run({ doneWhen: next })}
      />
      <InlineError>{save.refusal}</InlineError>
    </PanelSection>
  )
}
