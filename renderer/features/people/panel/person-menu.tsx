/** What else can be done with somebody: hand over what is stored, and erase them. */
import { IconDots, IconDownload, IconEraser, IconFileText, IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import type { PersonView } from '#shared/contracts/people-shapes.ts'
import { EraseDialog } from '../../../domain/people/erase-dialog.tsx'
import { useCommandKey } from '../../../lib/commands.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useGo, useSearchParam } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { handOverFormats, useHandOver } from './use-hand-over.ts'

interface PersonMenuProps {
  readonly person: PersonView
  /** They were erased. */
  readonly onGone: () => void
}

export function PersonMenu({ person, onGone }: PersonMenuProps) {
  const text = useText()
  const go = useGo()
  const [, say] = useSearchParam('say')
  const [erases, setErases] = useState(false)
  const handOver = useHandOver(person.id)
  const key = useCommandKey('people.record-consent')
  return (
    <>
      <Menu
        position="bottom-end"
        trigger={<IconButton label={text('people.more')} icon={<IconDots />} />}
        items={[
          { id: 'say', label: text('consent.record-ask'), icon: <IconSignature />, keys: key, onSelect: () => say('') },
          null,
          {
            id: 'stored',
            label: text('people.show-stored'),
            icon: <IconFileText />,
            onSelect: () => go(`/people/person/${person.id}?part=stored`),
          },
          ...handOverFormats.map((format) => ({
            id: format,
            label: text(`people.hand-over-${format}`),
            icon: <IconDownload />,
            onSelect: () => handOver(format),
          })),
          null,
          { id: 'erase', label: text('people.erase-ask'), icon: <IconEraser />, danger: true, onSelect: () => setErases(true) },
        ]}
      />
      <EraseDialog opened={erases} personIds={[person.id]} name={person.fields.name} onClose={() => setErases(false)} onErased={onGone} />
    </>
  )
}

/** The same ways to hand over, as a button of their own. */
export function HandOverButton({ personId }: { readonly personId: string }) {
  const text = useText()
  const handOver = useHandOver(personId)
  return (
    <Menu
      position="top-end"
      trigger={
        <Button variant="quiet" icon={<IconDownload />}>
          {text('people.hand-over')}
        </Button>
      }
      items={handOverFormats.map((format) => ({ id: format, label: text(`people.hand-over-${format}`), onSelect: () => handOver(format) }))}
    />
  )
}
