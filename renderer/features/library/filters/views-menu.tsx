/** Saved views: a filter under a name, chosen again with one press. */
import { IconBookmark, IconBookmarkPlus, IconPencil, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useCommands } from '../../../lib/commands.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { TextField } from '../../../ui/fields.tsx'
import { FormActs } from '../../../ui/form-acts.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import forms from '../../../ui/forms.module.css'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Menu, type MenuEntry } from '../../../ui/menu.tsx'
import { tabToAddress } from '../library-layout.tsx'
import { filterToText } from '../logic/filter-text.ts'
import { filterIn, type ItemTab } from '../logic/tabs.ts'
import type { LibraryFilter } from '../use-library-filter.ts'

interface ViewsMenuProps {
  readonly tab: ItemTab
  readonly asked: LibraryFilter
}

/** A view is shown over everything, for it says itself which statuses it wants. */
export function ViewsMenu({ tab, asked }: ViewsMenuProps) {
  const text = useText()
  const go = useGo()
  const views = useLive(contract.library.savedViews, {}).data ?? []
  const [names, setNames] = useState(false)
  const now = filterToText(filterIn(tab, asked.filter))
  const current = views.find((view) => filterToText(view.filter) === now)
  const remove = useCommand(contract.library.removeView, { done: () => text('library.said-view-removed') })
  useCommands({ 'library.save-view': () => setNames(true) })
  const toEntry = (view: (typeof views)[number]): MenuEntry => ({
    id: view.id,
    label: view.name,
    checked: view.id === current?.id,
    onSelect: () => go(filterToAddress(view.filter)),
  })
  const own: readonly MenuEntry[] =
    current === undefined
      ? [{ id: 'save', label: text('library.save-view'), icon: <IconBookmarkPlus />, onSelect: () => setNames(true) }]
      : [
          { id: 'rename', label: text('library.rename-view'), icon: <IconPencil />, onSelect: () => setNames(true) },
          {
            id: 'remove',
            label: text('library.remove-view'),
            icon: <IconTrash />,
            danger: true,
            onSelect: () => void remove({ viewId: current.id }),
          },
        ]
  return (
    <FormPopover
      opened={names}
      label={text(current === undefined ? 'library.save-view' : 'library.rename-view')}
      onClose={() => setNames(false)}
      anchor={
        <Menu
          position="bottom-end"
          trigger={<IconButton label={text('library.views')} icon={<IconBookmark />} active={current !== undefined} />}
          items={[...(views.length === 0 ? [] : [text('library.views'), ...views.map(toEntry), null]), ...own]}
        />
      }
    >
      <ViewForm key={current?.id} view={current} filter={filterIn(tab, asked.filter)} onClose={() => setNames(false)} />
    </FormPopover>
  )
}

function filterToAddress(filter: LibraryFilter['filter']): string {
  const kept = filterToText(filter)
  return `${tabToAddress('all')}${kept === null ? '' : `?filter=${encodeURIComponent(kept)}`}`
}

interface ViewFormProps {
  readonly view: { readonly id: string; readonly name: string } | undefined
  readonly filter: LibraryFilter['filter']
  readonly onClose: () => void
}

function ViewForm({ view, filter, onClose }: ViewFormProps) {
  const text = useText()
  const [name, setName] = useState(view?.name ?? '')
  const { run, refusal } = useRefusable(contract.library.saveView, () => text('library.said-view-saved'))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if ((await run({ ...(view === undefined ? {} : { viewId: view.id }), name: name.trim(), filter })) !== undefined) onClose()
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <TextField autoFocus label={text('library.view-name')} value={name} onChange={setName} />
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('library.save')} disabled={name.trim() === ''} onCancel={onClose} />
    </form>
  )
}
