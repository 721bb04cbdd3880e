/** What a task waits for and what waits for it; links are added by search, changed and removed in a small form. */
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { PlanDependency, PlanTask } from '#shared/contracts/launch-plan.ts'
import { useText } from '../../../lib/i18n.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Prop } from '../../../ui/panel.tsx'
import { usePlan } from '../use-plan.ts'
import { AddDependency, EditDependency } from './dependency-forms.tsx'
import styles from './panel.module.css'

/** Two lines of the panel's facts. */
export function DependsOn({ task }: { readonly task: PlanTask }) {
  const { plan, form, openForm } = usePlan()
  const text = useText()
  const before = plan.dependencies.filter((link) => link.toTaskId === task.id)
  const after = plan.dependencies.filter((link) => link.fromTaskId === task.id)
  const adds = form?.kind === 'dependency' && form.taskId === task.id
  return (
    <>
      <Prop label={text('panel.depends-on')}>
        <div className={styles.stack}>
          {before.map((link) => (
            <Link key={link.id} link={link} otherId={link.fromTaskId} />
          ))}
          <FormPopover
            opened={adds}
            label={text('panel.add-dependency')}
            position="bottom-start"
            onClose={() => openForm(null)}
            anchor={
              <button
                type="button"
                className={styles.value}
                aria-haspopup="dialog"
                aria-expanded={adds}
                onClick={() => openForm({ kind: 'dependency', taskId: task.id })}
              >
                <IconPlus className="icon-s" aria-hidden="true" />
                <span className={styles.muted}>{text('panel.add-dependency')}</span>
              </button>
            }
          >
            <AddDependency task={task} onClose={() => openForm(null)} />
          </FormPopover>
        </div>
      </Prop>
      {after.length > 0 && (
        <Prop label={text('panel.blocks')}>
          <div className={styles.stack}>
            {after.map((link) => (
              <Link key={link.id} link={link} otherId={link.toTaskId} />
            ))}
          </div>
        </Prop>
      )}
    </>
  )
}

function Link({ link, otherId }: { readonly link: PlanDependency; readonly otherId: string }) {
  const { tasks, select } = usePlan()
  const text = useText()
  const [edits, setEdits] = useState(false)
  const title = tasks.get(otherId)?.title ?? ''
  return (
    <div className={styles.line}>
      <button type="button" className={`${styles.name} clip`} title={title} onClick={() => select(otherId)}>
        {title}
        {(link.type !== 'FS' || link.lag > 0) && (
          <span className={styles.muted}> {text(`panel.link-${link.type}`, { lag: link.lag })}</span>
        )}
      </button>
      <FormPopover
        opened={edits}
        label={text('panel.edit-dependency', { title })}
        onClose={() => setEdits(false)}
        anchor={
          <IconButton
            compact
            label={text('panel.edit-dependency', { title })}
            icon={<IconPencil className="icon-s" />}
            onClick={() => setEdits(!edits)}
          />
        }
      >
        <EditDependency link={link} onClose={() => setEdits(false)} />
      </FormPopover>
    </div>
  )
}
