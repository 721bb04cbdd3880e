/** What can be done with many people at once. */
import { IconSchool, IconSignature, IconTrash, IconUsersPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { EraseDialog } from '../../../domain/people/erase-dialog.tsx'
import { everybody, personFilterToText } from '../../../domain/people/filter-text.ts'
import { useCommandKey } from '../../../lib/commands.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useGo, useSearchParam } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { BulkToolbar } from '../../../ui/grid/bulk-toolbar.tsx'
import { ConsentForm } from '../consent/consent-form.tsx'
import { BulkForm } from './bulk-form.tsx'
import type { PersonList } from './person-pages.ts'

/** The job that erases takes no more. */
const mostErased = 500

/** Each act takes all ticked people; the ticks stay where more may be wanted of them. */
export function BulkBar({ list: { selection } }: { readonly list: PersonList }) {
  const text = useText()
  const format = useFormat()
  const go = useGo()
  const [erases, setErases] = useState(false)
  const { size, ids } = selection
  const ticked = () => encodeURIComponent(personFilterToText({ ...everybody, personIds: [...ids] }) ?? '')
  return (
    <BulkToolbar
      label={text('people.bulk')}
      said={text('people.ticked', { count: size, number: format.number(size) })}
      untickLabel={text('people.untick')}
      onUntick={selection.clear}
    >
      <Change personIds={ids} />
      <RecordConsent personIds={ids} onDone={selection.clear} />
      <Button icon={<IconUsersPlus />} onClick={() => go(`/people/invitations?new=&audience=${ticked()}`)}>
        {text('people.bulk-invite')}
      </Button>
      <Button icon={<IconSchool />} onClick={() => go(`/people/training?invite=${ticked()}`)}>
        {text('people.bulk-train')}
      </Button>
      <Button
        variant="quiet"
        icon={<IconTrash />}
        disabled={size > mostErased}
        title={size > mostErased ? text('people.erase-most', { count: mostErased }) : undefined}
        onClick={() => setErases(true)}
      >
        {text('people.erase-ask')}
      </Button>
      <EraseDialog opened={erases} personIds={ids} onClose={() => setErases(false)} onErased={selection.clear} />
    </BulkToolbar>
  )
}

function Change({ personIds }: { readonly personIds: readonly string[] }) {
  const text = useText()
  const [changes, setChanges] = useState(false)
  return (
    <FormPopover
      opened={changes}
      label={text('people.bulk-change', { count: personIds.length })}
      position="bottom-start"
      onClose={() => setChanges(false)}
      anchor={
        <Button aria-expanded={changes} onClick={() => setChanges(!changes)}>
          {text('people.bulk-change-ask')}
        </Button>
      }
    >
      <BulkForm personIds={personIds} onClose={() => setChanges(false)} />
    </FormPopover>
  )
}

/** The parameter `say` opens the form: the key of the command sets it. */
function RecordConsent({ personIds, onDone }: { readonly personIds: readonly string[]; readonly onDone: () => void }) {
  const text = useText()
  const [said, say] = useSearchParam('say')
  const key = useCommandKey('people.record-consent')
  return (
    <FormPopover
      opened={said !== null}
      label={text('consent.record-ask')}
      position="bottom-start"
      onClose={() => say(null)}
      anchor={
        <Button icon={<IconSignature />} keys={key} aria-expanded={said !== null} onClick={() => say(said === null ? '' : null)}>
          {text('consent.record-ask')}
        </Button>
      }
    >
      <ConsentForm personIds={personIds} onDone={onDone} onClose={() => say(null)} />
    </FormPopover>
  )
}
