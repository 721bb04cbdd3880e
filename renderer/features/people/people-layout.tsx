/** The frame of every view of the people: its tabs, and by default the two ways in which more of them come to the program. */
import { IconFileImport, IconUserPlus } from '@tabler/icons-react'
import { useCommandKey } from '../../lib/commands.tsx'
import { useText } from '../../lib/i18n.tsx'
import { useGo } from '../../lib/route.ts'
import { Button } from '../../ui/button.tsx'
import { SectionScreen, type SectionView } from '../../ui/section-screen.tsx'

const peopleTabs = ['everyone', 'teams', 'leaders', 'invitations', 'training', 'pulse', 'diagnosis'] as const
type PeopleTab = (typeof peopleTabs)[number]

/** A view of the people; page actions are Import and Invite where it brings none of its own. */
export function PeopleLayout({ tab, actions = <WaysIn />, ...view }: SectionView & { readonly tab: PeopleTab }) {
  const text = useText()
  const tabs = peopleTabs.map((each) => ({
    to: each === 'everyone' ? '/people' : `/people/${each}`,
    current: each === tab,
    label: text(`people.tab-${each}`),
  }))
  return <SectionScreen name={text('nav.people')} tabs={tabs} actions={actions} {...view} />
}

function WaysIn() {
  const text = useText()
  const go = useGo()
  return (
    <>
      <Button icon={<IconFileImport />} onClick={() => go('/people/import')}>
        {text('people.import')}
      </Button>
      <Button
        variant="primary"
        icon={<IconUserPlus />}
        keys={useCommandKey('people.invite')}
        onClick={() => go('/people/invitations?new=')}
      >
        {text('people.invite')}
      </Button>
    </>
  )
}
