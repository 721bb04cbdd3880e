/** What is seldom done to a document. */
import { IconArchive, IconArchiveOff, IconBookmark, IconDots, IconFiles, IconInfoCircle, IconTrash } from '@tabler/icons-react'
import { useText } from '../../../lib/i18n.tsx'
import { useGo } from '../../../lib/route.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { useDocument } from '../use-document.ts'
import { useDocumentActs } from '../use-document-acts.ts'

/** At the right end of the version strip. */
export function DocumentMenu() {
  const { view, saved, openForm } = useDocument()
  const text = useText()
  const go = useGo()
  const acts = useDocumentActs()
  const isArchived = view.stage === 'archived'
  const remove = async () => {
    await saved()
    if (await acts.remove(view.id)) go('/policies')
  }
  return (
    <Menu
      position="bottom-end"
      trigger={<IconButton label={text('policies.menu')} icon={<IconDots />} />}
      items={[
        { id: 'details', label: text('command.document-details'), icon: <IconInfoCircle />, onSelect: () => openForm({ kind: 'details' }) },
        { id: 'keep', label: text('command.keep-version'), icon: <IconBookmark />, onSelect: () => openForm({ kind: 'keep-version' }) },
        {
          id: 'duplicate',
          label: text('command.duplicate-document'),
          icon: <IconFiles />,
          onSelect: () => void saved().then(() => acts.duplicate(view.id)),
        },
        null,
        isArchived
          ? {
              id: 'restore',
              label: text('command.unarchive-document'),
              icon: <IconArchiveOff />,
              onSelect: () => void acts.backToDraft(view.id),
            }
          : {
              id: 'archive',
              label: text('command.archive-document'),
              icon: <IconArchive />,
              onSelect: () => openForm({ kind: 'archive' }),
            },
        { id: 'remove', label: text('command.remove-document'), icon: <IconTrash />, danger: true, onSelect: () => void remove() },
      ]}
    />
  )
}
