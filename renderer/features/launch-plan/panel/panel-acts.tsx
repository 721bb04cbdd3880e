/** The buttons of the panel's head: walk the list, open as a page, close. */
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2, IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useText } from '../../../lib/i18n.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { tasksInOrder, walk } from '../logic/plan-order.ts'
import { usePlan } from '../use-plan.ts'

interface PanelActsProps {
  readonly isPage: boolean
  readonly onPage: (isPage: boolean) => void
}

/** The arrows follow the order in which the screen lists its tasks. */
export function PanelActs({ isPage, onPage }: PanelActsProps) {
  const { plan, order, select, selectedId } = usePlan()
  const text = useText()
  const step = (by: 1 | -1) => () => {
    const seen = selectedId !== null && order.current.includes(selectedId) ? order.current : tasksInOrder(plan).map((task) => task.id)
    select(walk(seen, selectedId, by))
  }
  return (
    <>
      <IconButton label={text('command.previous-task')} keys="K" icon={<IconChevronUp />} onClick={step(-1)} />
      <IconButton label={text('command.next-task')} keys="J" icon={<IconChevronDown />} onClick={step(1)} />
      <IconButton
        label={text(isPage ? 'panel.as-panel' : 'panel.as-page')}
        icon={isPage ? <IconArrowsDiagonalMinimize2 /> : <IconArrowsDiagonal />}
        onClick={() => onPage(!isPage)}
      />
      <IconButton label={text('command.close-panel')} keys="Escape" icon={<IconX />} onClick={() => select(null)} />
    </>
  )
}
