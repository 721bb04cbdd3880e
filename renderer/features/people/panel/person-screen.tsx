/** Somebody on a page of their own: what the panel shows at full width, and what is stored about them, to hand over. */
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PersonView } from '#shared/contracts/people-shapes.ts'
import { RecordLog } from '../../../domain/record-log.tsx'
import { useCommands } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo, useRouteParam, useSearchParam } from '../../../lib/route.ts'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Scrolled } from '../../../ui/scrolled.tsx'
import { TabLinks } from '../../../ui/tabs.tsx'
import { Spacer } from '../../../ui/toolbar.tsx'
import { AskedSections } from './asked-section.tsx'
import { ConsentSection } from './consent-section.tsx'
import { NetworksSection } from './networks-section.tsx'
import { NextButton, NextSection } from './next-step.tsx'
import { OwnView } from './own-view.tsx'
import styles from './panel.module.css'
import { PersonHead } from './person-head.tsx'
import { HandOverButton, PersonMenu } from './person-menu.tsx'
import { ProfileSection } from './profile-section.tsx'
import { Stored } from './stored.tsx'
import { TeamsSection } from './teams-section.tsx'

/** The address names the person; the parameter `part` shows what is stored. */
export function PersonScreen() {
  const personId = useRouteParam('personId') ?? ''
  return <PersonPage key={personId} personId={personId} />
}

const parts = ['about', 'stored'] as const

function PersonPage({ personId }: { readonly personId: string }) {
  const text = useText()
  const go = useGo()
  const errorText = useErrorText()
  const [asked] = useSearchParam('part')
  const [, say] = useSearchParam('say')
  const [told, setTold] = useState(false)
  const { data: person, error } = useLive(contract.people.view, { personId })
  const part = parts.find((each) => each === asked) ?? 'about'
  const address = (each: string) => `/people/person/${personId}${each === 'about' ? '' : `?part=${each}`}`
  useCommands({ 'people.record-consent': person === undefined || part !== 'about' ? undefined : () => say('') })
  return (
    <Screen
      crumb={<a href="#/people">{text('nav.people')}</a>}
      title={person?.fields.name ?? text('people.person')}
      toolbar={
        <TabLinks
          label={person?.fields.name ?? text('people.person')}
          items={parts.map((each) => ({ to: address(each), label: text(`people.part-${each}`), current: each === part }))}
        />
      }
      {...(person === undefined
        ? {}
        : {
            actions: <PersonMenu person={person} onGone={() => go('/people')} />,
            panel: part === 'about' && <Side person={person} told={told} onTold={setTold} />,
          })}
      panelLabel={text('people.profile')}
    >
      {error !== null && <InlineError>{errorText(error)}</InlineError>}
      {person !== undefined && part === 'about' && <About person={person} />}
      {person !== undefined && part === 'stored' && <Stored personId={personId} />}
    </Screen>
  )
}

function About({ person }: { readonly person: PersonView }) {
  const text = useText()
  return (
    <Scrolled className={styles.page} role="region" aria-label={person.fields.name}>
      <div className={styles.column}>
        <PersonHead person={person} />
        <ConsentSection person={person} />
        <OwnView person={person} />
        <AskedSections person={person} />
        <RecordLog title={text('people.history')} table="person" rowId={person.id} few={10} many={100} />
      </div>
    </Scrolled>
  )
}

interface SideProps {
  readonly person: PersonView
  readonly told: boolean
  readonly onTold: (told: boolean) => void
}

function Side({ person, told, onTold }: SideProps) {
  const text = useText()
  return (
    <Panel
      crumb={text('people.profile')}
      foot={
        <>
          <NextButton person={person} onNetworks={() => onTold(true)} />
          <Spacer />
          <HandOverButton personId={person.id} />
        </>
      }
    >
      <div className={styles.side}>
        <NextSection person={person} />
        <ProfileSection person={person} />
        <NetworksSection person={person} isOpen={told} onOpen={onTold} />
        <TeamsSection person={person} />
      </div>
    </Panel>
  )
}
