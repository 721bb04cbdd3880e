/** What else can be done with an item. */
import {
  IconArchive,
  IconArchiveOff,
  IconDots,
  IconExternalLink,
  IconFiles,
  IconInfinity,
  IconPinned,
  IconSend,
  IconTrash,
} from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import type { ItemView } from '#shared/contracts/library-shapes.ts'
import { useCommandKey } from '../../../lib/commands.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../../ui/menu.tsx'
import { useItemActs } from '../use-item-acts.ts'

interface ItemMenuProps {
  readonly item: ItemView
  /** It has been removed. */
  readonly onGone: () => void
}

export function ItemMenu({ item, onGone }: ItemMenuProps) {
  const text = useText()
  const marks = useMarkEntries(item)
  const stages = useStageEntries(item, onGone)
  return (
    <Menu
      position="bottom-end"
      trigger={<IconButton label={text('library.menu')} icon={<IconDots />} />}
      items={[...marks, null, ...stages]}
    />
  )
}

/** What changes nothing of where the item stands. */
function useMarkEntries(item: ItemView): readonly MenuEntry[] {
  const text = useText()
  const acts = useItemActs()
  const openLink = useCommand(contract.shell.openLink)
  const pinKey = useCommandKey('library.pin')
  const evergreenKey = useCommandKey('library.evergreen')
  const duplicateKey = useCommandKey('library.duplicate')
  const open: MenuEntry = {
    id: 'open',
    label: text('library.open-link'),
    icon: <IconExternalLink />,
    onSelect: () => void openLink({ url: item.url }),
  }
  return [
    ...(item.url === '' ? [] : [open]),
    {
      id: 'pin',
      label: text(item.pinned ? 'library.unpin' : 'library.pin'),
      icon: <IconPinned />,
      keys: pinKey,
      onSelect: () => void acts.togglePin(item),
    },
    {
      id: 'evergreen',
      label: text(item.evergreen ? 'library.not-evergreen' : 'library.make-evergreen'),
      icon: <IconInfinity />,
      keys: evergreenKey,
      onSelect: () => void acts.toggleEvergreen(item),
    },
    {
      id: 'duplicate',
      label: text('library.duplicate'),
      icon: <IconFiles />,
      keys: duplicateKey,
      onSelect: () => void acts.duplicate(item.id),
    },
  ]
}

/** Back to review, into the archive and out of it, away. */
function useStageEntries(item: ItemView, onGone: () => void): readonly MenuEntry[] {
  const text = useText()
  const acts = useItemActs()
  const archiveKey = useCommandKey('library.archive')
  const isArchived = item.stage === 'archived'
  const back: MenuEntry = {
    id: 'review',
    label: text('library.back-to-review'),
    icon: <IconSend />,
    onSelect: () => void acts.setStage([item.id], 'review'),
  }
  return [
    ...(item.stage === 'approved' ? [back] : []),
    {
      id: 'archive',
      label: text(isArchived ? 'library.unarchive' : 'library.archive'),
      icon: isArchived ? <IconArchiveOff /> : <IconArchive />,
      ...(isArchived ? {} : { keys: archiveKey }),
      onSelect: () => void acts.setStage([item.id], isArchived ? 'review' : 'archived'),
    },
    {
      id: 'remove',
      label: text('library.remove'),
      icon: <IconTrash />,
      danger: true,
      onSelect: () => void acts.remove([item.id]).then((isGone) => isGone && onGone()),
    },
  ]
}
