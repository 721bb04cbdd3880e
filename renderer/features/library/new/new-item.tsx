/** The button for a new item, with its form. */
import { IconPlus } from '@tabler/icons-react'
import { useCommands } from '../../../lib/commands.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useSearchParam } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { NewItemForm } from './new-item-form.tsx'

/** The parameter `new` opens the form; a link in it is filled in. */
export function NewItem() {
  const text = useText()
  const [asked, ask] = useSearchParam('new')
  useCommands({ 'library.new-here': () => ask('') })
  return (
    <FormPopover
      opened={asked !== null}
      label={text('library.new-item')}
      onClose={() => ask(null)}
      anchor={
        <Button icon={<IconPlus />} aria-keyshortcuts="N" onClick={() => ask(asked === null ? '' : null)}>
          {text('library.new')}
        </Button>
      }
    >
      <NewItemForm link={asked ?? ''} onClose={() => ask(null)} />
    </FormPopover>
  )
}
