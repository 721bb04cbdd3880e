/** Somebody more in the pilot group, chosen by name. */
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { PersonPicker } from '../../../../domain/people/person-picker.tsx'
import { useText } from '../../../../lib/i18n.tsx'
import { FormPopover } from '../../../../ui/form-popover.tsx'
import { IconButton } from '../../../../ui/icon-button.tsx'
import type { Pilot } from './use-pilot.ts'

export function AddSeat({ pilot }: { readonly pilot: Pilot }) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <FormPopover
      opened={isOpen}
      label={text('pilot.add-person')}
      onClose={() => setOpen(false)}
      anchor={
        <IconButton label={text('pilot.add-person')} icon={<IconUserPlus />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} />
      }
    >
      <PersonPicker
        label={text('leaders.person')}
        value={[]}
        onChange={([personId]) => {
          if (personId === undefined) return
          pilot.add(personId)
          setOpen(false)
        }}
      />
    </FormPopover>
  )
}
