/** What belongs to this computer: language, light or dark, and when it may notify. */
import { contract } from '#shared/contracts/index.ts'
import type { Settings } from '#shared/contracts/settings.ts'
import { locales } from '#shared/locales.ts'
import { localeNames, useText } from '../../lib/i18n.tsx'
import { useCommand } from '../../lib/live.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Group } from './group.tsx'
import styles from './settings.module.css'
import { TimeField } from './time-field.tsx'

const themes = ['system', 'light', 'dark'] as const

/** Every change holds at once. */
export function General({ settings }: { readonly settings: Settings }) {
  const text = useText()
  const update = useCommand(contract.settings.update)
  const change = (fields: Partial<Settings>) => void update({ fields })
  return (
    <>
      <Group title={text('settings.language')} lead={text('settings.language-lead')}>
        <Segmented
          label={text('settings.language')}
          value={settings.locale}
          options={locales.map((locale) => ({ value: locale, label: localeNames[locale], lang: locale }))}
          onChange={(locale) => change({ locale })}
        />
      </Group>
      <Group title={text('settings.theme')}>
        <Segmented
          label={text('settings.theme')}
          value={settings.theme}
          options={themes.map((theme) => ({ value: theme, label: text(`settings.theme-${theme}`) }))}
          onChange={(theme) => change({ theme })}
        />
      </Group>
      <Reminders settings={settings} onChange={change} />
    </>
  )
}

interface RemindersProps {
  readonly settings: Settings
  readonly onChange: (fields: Partial<Settings>) => void
}

function Reminders({ settings, onChange: change }: RemindersProps) {
  const text = useText()
  return (
    <Group title={text('settings.notifications')} lead={text('settings.notifications-lead')}>
      <div className={styles.line}>
        <Checkbox
          label={text('settings.notify')}
          checked={settings.notifications}
          onChange={(notifications) => change({ notifications })}
        />
      </div>
      <div className={styles.line}>
        <TimeField
          label={text('settings.remind-at')}
          value={settings.remindAt}
          disabled={!settings.notifications}
          onCommit={(remindAt) => change({ remindAt })}
        />
        <TimeField
          label={text('settings.quiet-from')}
          value={settings.quietFrom}
          disabled={!settings.notifications}
          onCommit={(quietFrom) => change({ quietFrom })}
        />
        <TimeField
          label={text('settings.quiet-to')}
          value={settings.quietTo}
          disabled={!settings.notifications}
          onCommit={(quietTo) => change({ quietTo })}
        />
      </div>
    </Group>
  )
}
