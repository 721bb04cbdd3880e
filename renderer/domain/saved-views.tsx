/** Saved views of a list: a filter under a name, chosen again with one press. */
import { IconBookmark, IconBookmarkPlus, IconPencil, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useCommands } from '../lib/commands.tsx'
import { useText } from '../lib/i18n.tsx'
import { TextField } from '../ui/fields.tsx'
import { FormActs } from '../ui/form-acts.tsx'
import { FormPopover } from '../ui/form-popover.tsx'
import forms from '../ui/forms.module.css'
import { IconButton } from '../ui/icon-button.tsx'
import { InlineError } from '../ui/inline-error.tsx'
import { Menu, type MenuEntry } from '../ui/menu.tsx'

interface View {
  readonly id: string
  readonly name: string
}

interface SavedViewsProps {
  readonly views: readonly View[]
  /** The one that the list shows now. */
  readonly current: View | undefined
  readonly onOpen: (viewId: string) => void
  /** Keeps what the list shows under that name, or renames the current view; false: refused. */
  readonly onSave: (name: string) => Promise<boolean>
  readonly onRemove: (viewId: string) => void
  /** Why the last saving was refused. */
  readonly refusal: string | null
  /** Id of the command that asks for a name. */
  readonly command: string
}

/** A menu, and the form that asks for a name beside it. */
export function SavedViews({ views, current, onOpen, onSave, onRemove, refusal, command }: SavedViewsProps) {
  const text = useText()
  const [names, setNames] = useState(false)
  useCommands({ [command]: () => setNames(true) })
  const toEntry = (view: View): MenuEntry => ({
    id: view.id,
    label: view.name,
    checked: view.id === current?.id,
    onSelect: () => onOpen(view.id),
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
            onSelect: () => onRemove(current.id),
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
      <NameForm key={current?.id} name={current?.name ?? ''} refusal={refusal} onSave={onSave} onClose={() => setNames(false)} />
    </FormPopover>
  )
}

interface NameFormProps extends Pick<SavedViewsProps, 'onSave' | 'refusal'> {
  readonly name: string
  readonly onClose: () => void
}

function NameForm({ name: before, refusal, onSave, onClose }: NameFormProps) {
  const text = useText()
  const [name, setName] = useState(before)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await onSave(name.trim())) onClose()
  }
  return (
    <form className={forms.fields} onSubmit={(event) => void submit(event)}>
      <TextField autoFocus label={text('library.view-name')} value={name} onChange={setName} />
      <InlineError>{refusal}</InlineError>
      <FormActs submit={text('library.save')} disabled={name.trim() === ''} onCancel={onClose} />
    </form>
  )
}
