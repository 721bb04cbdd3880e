/** The panel of somebody: consent first, then what they see of themselves, then the rest, and at the foot the next kind thing to do. */
import { IconArrowsDiagonal, IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PersonView } from '#shared/contracts/people-shapes.ts'
import { RecordLog } from '../../../domain/record-log.tsx'
import { useCommandKey } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Spacer } from '../../../ui/toolbar.tsx'
import { AskedSections } from './asked-section.tsx'
import { ConsentSection } from './consent-section.tsx'
import { NetworksSection } from './networks-section.tsx'
import { NextButton, NextSection } from './next-step.tsx'
import { OwnView } from './own-view.tsx'
import { PersonHead } from './person-head.tsx'
import { HandOverButton, PersonMenu } from './person-menu.tsx'
import { ProfileSection } from './profile-section.tsx'
import { TeamsSection } from './teams-section.tsx'

interface PersonPanelProps {
  readonly personId: string
  /** Among those that the list shows; null: not in sight of it. */
  readonly place: { readonly number: number; readonly all: number } | null
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
}

export function PersonPanel({ personId, place, onStep, onClose }: PersonPanelProps) {
  const text = useText()
  const format = useFormat()
  const go = useGo()
  const errorText = useErrorText()
  const { data: person, error } = useLive(contract.people.view, { personId })
  const [told, setTold] = useState(false)
  const keys = { next: useCommandKey('people.next'), previous: useCommandKey('people.previous'), page: useCommandKey('people.open-page') }
  return (
    <Panel
      crumb={place !== null && text('people.place', { number: format.number(place.number), all: format.number(place.all) })}
      actions={
        <>
          <IconButton label={text('command.previous-person')} icon={<IconChevronUp />} keys={keys.previous} onClick={() => onStep(-1)} />
          <IconButton label={text('command.next-person')} icon={<IconChevronDown />} keys={keys.next} onClick={() => onStep(1)} />
          {person !== undefined && <PersonMenu person={person} onGone={onClose} />}
          <IconButton
            label={text('command.open-person')}
            icon={<IconArrowsDiagonal />}
            keys={keys.page}
            onClick={() => go(`/people/person/${personId}`)}
          />
          <IconButton label={text('command.close-panel')} icon={<IconX />} keys="Escape" onClick={onClose} />
        </>
      }
      {...(person === undefined
        ? {}
        : {
            foot: (
              <>
                <NextButton person={person} onNetworks={() => setTold(true)} />
                <Spacer />
                <HandOverButton personId={personId} />
              </>
            ),
          })}
    >
      {error !== null && <InlineError>{errorText(error)}</InlineError>}
      {person !== undefined && <Parts person={person} told={told} onTold={setTold} />}
    </Panel>
  )
}

interface PartsProps {
  readonly person: PersonView
  readonly told: boolean
  readonly onTold: (told: boolean) => void
}

function Parts({ person, told, onTold }: PartsProps) {
  const text = useText()
  return (
    <>
      <PersonHead person={person} />
      <ConsentSection person={person} />
      <OwnView person={person} />
      <NetworksSection person={person} isOpen={told} onOpen={onTold} />
      <NextSection person={person} />
      <TeamsSection person={person} />
      <AskedSections person={person} />
      <ProfileSection person={person} />
      <RecordLog title={text('people.history')} table="person" rowId={person.id} few={3} many={50} />
    </>
  )
}
