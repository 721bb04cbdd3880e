/** The menu of a row, opened by the second mouse button or the menu key: the way to every drag without dragging. */
import { Menu } from '@mantine/core'
import { IconArrowRight, IconCalendarEvent, IconCircleCheck, IconCopy, IconTrash } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { useText } from '#renderer/lib/i18n.tsx'
import { Keys } from '#renderer/ui/keys.tsx'
import menu from '#renderer/ui/menu.module.css'
import { useSettled } from '#renderer/ui/settled.tsx'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { usePlan } from '../use-plan.ts'
import { useTaskActs } from '../use-task-acts.ts'
import styles from './row-menu.module.css'

export interface MenuPlace {
  readonly taskId: string
  /** Pixels of the window. */
  readonly x: number
  readonly y: number
}

export function RowMenu({ place, onClose }: { readonly place: MenuPlace | null; readonly onClose: () => void }) {
  const { tasks } = usePlan()
  const text = useText()
  const task = place === null ? undefined : tasks.get(place.taskId)
  if (!useSettled()) return null
  return (
    <Menu
      opened={task !== undefined}
      onClose={onClose}
      position="bottom-start"
      offset={0}
      returnFocus
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: menu.menu, item: menu.item, divider: menu.line }}
    >
      <Menu.Target>
        <button type="button" tabIndex={-1} aria-label={text('timeline.menu')} className={styles.anchor} style={placeToStyle(place)} />
      </Menu.Target>
      <Menu.Dropdown>{task !== undefined && <Choices task={task} />}</Menu.Dropdown>
    </Menu>
  )
}

/** Nothing is seen of what the menu hangs from. */
function placeToStyle(place: MenuPlace | null): CSSProperties {
  return place === null ? { visibility: 'hidden' } : { left: place.x, top: place.y }
}

function Choices({ task }: { readonly task: PlanTask }) {
  const { select, openForm } = usePlan()
  const { toggleDone, duplicate, remove } = useTaskActs()
  const text = useText()
  return (
    <>
      <Menu.Item leftSection={<IconArrowRight aria-hidden="true" />} rightSection={<Keys value="Enter" />} onClick={() => select(task.id)}>
        {text('timeline.menu-open')}
      </Menu.Item>
      <Menu.Item leftSection={<IconCalendarEvent aria-hidden="true" />} onClick={() => openForm({ kind: 'when', taskId: task.id })}>
        {text('timeline.menu-move')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconCircleCheck aria-hidden="true" />}
        rightSection={<Keys value="Space" />}
        onClick={() => toggleDone(task)}
      >
        {text(task.status === 'done' ? 'timeline.menu-undone' : 'timeline.menu-done')}
      </Menu.Item>
      <Menu.Item leftSection={<IconCopy aria-hidden="true" />} onClick={() => duplicate(task)}>
        {text('timeline.menu-duplicate')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        data-danger
        leftSection={<IconTrash aria-hidden="true" />}
        rightSection={<Keys value="Delete" />}
        onClick={() => remove(task)}
      >
        {text('timeline.menu-delete')}
      </Menu.Item>
    </>
  )
}
