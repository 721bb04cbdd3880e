/** The buttons of a panel beside a list: up, down, close. */
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useText } from '../../../lib/i18n.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'

interface PanelActsProps {
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
}

export function PanelActs({ onStep, onClose }: PanelActsProps) {
  const text = useText()
  return (
    <>
      <IconButton label={text('leaders.previous')} keys="K" icon={<IconChevronUp />} onClick={() => onStep(-1)} />
      <IconButton label={text('leaders.next')} keys="J" icon={<IconChevronDown />} onClick={() => onStep(1)} />
      <IconButton label={text('command.close-panel')} keys="Escape" icon={<IconX />} onClick={onClose} />
    </>
  )
}
