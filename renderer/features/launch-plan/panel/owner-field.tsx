/** Who does the task: somebody of the program team, or a role as long as nobody is named. */
import { IconChevronDown } from '@tabler/icons-react'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { roles } from '#shared/domain/launch-plan/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { OwnerMark } from '../task-mark.tsx'
import { usePlan } from '../use-plan.ts'
import styles from './panel.module.css'
import { useSaveTask } from './use-save-task.ts'

/** A name that opens the list of people and roles. */
export function OwnerField({ task }: { readonly task: PlanTask }) {
  const { plan, members } = usePlan()
  const text = useText()
  const save = useSaveTask(task.id)
  const member = task.ownerId === null ? undefined : members.get(task.ownerId)
  return (
    <div className={styles.stack}>
      <Menu
        trigger={
          <button type="button" className={styles.person}>
            <OwnerMark task={task} />
            <span>{member?.name ?? text('plan.role-open', { role: text(`role.${task.ownerRole}`) })}</span>
            <IconChevronDown className="icon-s" aria-hidden="true" />
          </button>
        }
        items={[
          ...(plan.members.length > 0 ? [text('panel.people')] : []),
          ...plan.members.map((each) => ({
            id: each.id,
            label: each.name,
            detail: text(`role.${each.role}`),
            checked: each.id === task.ownerId,
            onSelect: () => void save.run({ ownerId: each.id }),
          })),
          text('panel.roles'),
          ...roles.map((role) => ({
            id: role,
            label: text(`role.${role}`),
            checked: task.ownerId === null && role === task.ownerRole,
            onSelect: () => void save.run({ ownerId: null, ownerRole: role }),
          })),
        ]}
      />
      <InlineError>{save.refusal}</InlineError>
    </div>
  )
}
