/** The panel's list of facts: dates, baseline, owner, deadline, dependencies, slack, what it counts as, and where the task is done. */

import { IconChevronDown } from '@tabler/icons-react'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { screens } from '#shared/domain/launch-plan/types.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useGo } from '../../../lib/route.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Prop, Props } from '../../../ui/panel.tsx'
import { screenToPath } from '../logic/screen-path.ts'
import { DeadlineField } from './deadline-field.tsx'
import { DependsOn } from './depends-on.tsx'
import { OwnerField } from './owner-field.tsx'
import styles from './panel.module.css'
import { TagsField } from './tags-field.tsx'
import { useSaveTask } from './use-save-task.ts'
import { WhenField } from './when-field.tsx'

/** Each value is edited where it stands. */
export function TaskProps({ task }: { readonly task: PlanTask }) {
  const text = useText()
  return (
    <Props>
      <Prop label={text('panel.when')}>
        <WhenField task={task} />
      </Prop>
      {task.baselineStart !== null && task.baselineDue !== null && (
        <Prop label={text('panel.baseline')}>
          <Baseline start={task.baselineStart} due={task.baselineDue} slip={task.slip} />
        </Prop>
      )}
      <Prop label={text('panel.owner')}>
        <OwnerField task={task} />
      </Prop>
      <Prop label={text('panel.deadline')}>
        <DeadlineField task={task} />
      </Prop>
      <DependsOn task={task} />
      <Prop label={text('panel.slack')}>
        <Slack task={task} />
      </Prop>
      <Prop label={text('panel.tags')}>
        <TagsField task={task} />
      </Prop>
      <Prop label={text('panel.done-in')}>
        <ScreenField task={task} />
      </Prop>
    </Props>
  )
}

function Baseline({ start, due, slip }: { readonly start: string; readonly due: string; readonly slip: number }) {
  const text = useText()
  const format = useFormat()
  return (
    <span className={styles.pair}>
      {format.range(start, due)}
      {slip > 0 && <span className={styles.late}>{text('plan.days-later', { days: slip })}</span>}
      {slip < 0 && <span className={styles.muted}>{text('plan.days-earlier', { days: -slip })}</span>}
    </span>
  )
}

function Slack({ task }: { readonly task: PlanTask }) {
  const text = useText()
  const format = useFormat()
  if (task.critical) return text('panel.slack-none')
  return format.days(task.slack)
}

function ScreenField({ task }: { readonly task: PlanTask }) {
  const text = useText()
  const go = useGo()
  const save = useSaveTask(task.id)
  return (
    <>
      <button type="button" className={styles.name} onClick={() => go(screenToPath(task.screen))}>
        {text(`nav.${task.screen}`)}
      </button>
      <Menu
        trigger={<IconButton compact label={text('panel.change-screen')} icon={<IconChevronDown />} />}
        items={screens.map((screen) => ({
          id: screen,
          label: text(`nav.${screen}`),
          checked: screen === task.screen,
          onSelect: () => void save.run({ screen }),
        }))}
      />
    </>
  )
}
