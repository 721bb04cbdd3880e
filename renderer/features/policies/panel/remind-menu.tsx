/** Reminding those who have not confirmed: a mail, or their names to paste somewhere; Groundswell itself sends nothing. */
import { IconBell, IconClipboard, IconMail, IconUserCheck } from '@tabler/icons-react'
import type { Reader } from '#shared/contracts/document-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useToast } from '../../../lib/toast.tsx'
import { Button } from '../../../ui/button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { reminderToLink } from '../logic/reminder.ts'
import { useDocument } from '../use-document.ts'
import { useCopyReaders } from './use-copy-readers.ts'

/** The mail opens in the user's own program; too many addresses go to the clipboard instead. */
export function RemindMenu({ missing }: { readonly missing: readonly Reader[] }) {
  const { view } = useDocument()
  const text = useText()
  const toast = useToast()
  const copy = useCopyReaders()
  const openLink = useCommand(contract.shell.openLink)
  const mark = useCommand(contract.documents.markReminded, {
    done: (_, { readerIds }) => text('policies.said-reminded', { count: readerIds.length }),
  })
  const markAll = (readers: readonly Reader[]) => mark({ readerIds: readers.map((reader) => reader.id) })
  const mail = async () => {
    const values = { title: view.title, version: view.version ?? '' }
    const link = reminderToLink(missing, text('policies.mail-subject', values), text('policies.mail-body', values))
    if (link === null) {
      await copy.lines(missing)
      toast.done({ text: text('policies.said-mail-copied', { count: missing.length }), undo: false })
    } else if (await openLink({ url: link })) await markAll(missing.filter((reader) => reader.email !== ''))
  }
  return (
    <Menu
      trigger={<Button icon={<IconBell />}>{text('policies.remind')}</Button>}
      items={[
        text('policies.remind-whom', { count: missing.length }),
        { id: 'mail', label: text('policies.remind-mail'), icon: <IconMail />, onSelect: () => void mail() },
        { id: 'copy', label: text('policies.remind-copy'), icon: <IconClipboard />, onSelect: () => void copy.lines(missing) },
        { id: 'mark', label: text('policies.remind-mark'), icon: <IconUserCheck />, onSelect: () => void markAll(missing) },
      ]}
    />
  )
}
