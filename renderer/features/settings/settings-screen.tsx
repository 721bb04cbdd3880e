/** Settings: this computer's, the program's, its people, its calendar, the keys, and the app itself. */
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../lib/i18n.tsx'
import { useLive } from '../../lib/live.ts'
import { useSearchParam } from '../../lib/route.ts'
import { Screen } from '../../ui/screen.tsx'
import { Scrolled } from '../../ui/scrolled.tsx'
import { TabLinks } from '../../ui/tabs.tsx'
import { About } from './about.tsx'
import { CalendarSettings } from './calendar.tsx'
import { ConsentSettings } from './consent-settings.tsx'
import { ContentSettingsPage } from './content-settings.tsx'
import { FigureSettingsPage } from './figures.tsx'
import { General } from './general.tsx'
import { People } from './people.tsx'
import { Program } from './program.tsx'
import styles from './settings.module.css'
import { Shortcuts } from './shortcuts.tsx'

const sections = ['general', 'program', 'people', 'consent', 'content', 'figures', 'calendar', 'shortcuts', 'about'] as const

/** One section at a time; the address says which. */
export function SettingsScreen() {
  const text = useText()
  const [wanted] = useSearchParam('section')
  const section = sections.find((each) => each === wanted) ?? 'general'
  const tabs = sections.map((each) => ({ to: `/settings?section=${each}`, label: text(`settings.${each}`), current: each === section }))
  return (
    <Screen
      crumb={text('nav.settings')}
      title={text(`settings.${section}`)}
      toolbar={<TabLinks label={text('nav.settings')} items={tabs} />}
    >
      <Scrolled className={styles.page}>
        <div className={styles.column}>
          <Section name={section} />
        </div>
      </Scrolled>
    </Screen>
  )
}

function Section({ name }: { readonly name: (typeof sections)[number] }) {
  const settings = useLive(contract.settings.get, {}).data
  const info = useLive(contract.workspace.info, {}).data
  if (settings === undefined || !info) return null
  switch (name) {
    case 'general':
      return <General settings={settings} />
    case 'program':
      return <Program info={info} />
    case 'people':
      return <People settings={settings} path={info.path} />
    case 'consent':
      return <ConsentSettings />
    case 'content':
      return <ContentSettingsPage />
    case 'figures':
      return <FigureSettingsPage />
    case 'calendar':
      return <CalendarSettings info={info} />
    case 'shortcuts':
      return <Shortcuts settings={settings} />
    case 'about':
      return <About path={info.path} />
  }
}
