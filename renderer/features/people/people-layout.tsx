/** The frame of every view of the people: its tabs, and by default the two ways in which more of them come to the program. */
import { IconFileImport, IconUserPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useCommandKey } from '../../lib/commands.tsx'
import { useText } from '../../lib/i18n.tsx'
import { useGo } from '../../lib/route.ts'
import { Button } from '../../ui/button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { TabLinks } from '../../ui/tabs.tsx'
import { Spacer } from '../../ui/toolbar.tsx'
import styles from './people-layout.module.css'

const peopleTabs = ['everyone', 'teams', 'leaders', 'invitations', 'training', 'pulse', 'diagnosis'] as const
type PeopleTab = (typeof peopleTabs)[number]

interface PeopleLayoutProps {
  readonly tab: PeopleTab
  /** Page actions of the header; by default Import and Invite. */
  readonly actions?: ReactNode
  /** At the right end of the toolbar. */
  readonly tools?: ReactNode
  readonly panel?: ReactNode
  readonly panelLabel?: string
  readonly panelWidth?: number
  readonly children: ReactNode
}

/** A view of the people. */
export function PeopleLayout({ tab, actions = <WaysIn />, tools, panel, panelLabel, panelWidth, children }: PeopleLayoutProps) {
  const text = useText()
  const isFirst = tab === 'everyone'
  return (
    <Screen
      {...(isFirst ? {} : { crumb: text('nav.people') })}
      title={isFirst ? text('nav.people') : text(`people.tab-${tab}`)}
      actions={actions}
      toolbar={
        <>
          <div className={styles.tabs}>
            <TabLinks
              label={text('nav.people')}
              items={peopleTabs.map((each) => ({
                to: each === 'everyone' ? '/people' : `/people/${each}`,
                current: each === tab,
                label: text(`people.tab-${each}`),
              }))}
            />
          </div>
          <Spacer />
          {tools}
        </>
      }
      panel={panel}
      {...(panelLabel === undefined ? {} : { panelLabel })}
      {...(panelWidth === undefined ? {} : { panelWidth })}
    >
      {children}
    </Screen>
  )
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
