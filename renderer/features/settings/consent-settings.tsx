/** How the program deals with people: what they are told before they agree, what is kept and how long, how they are written to. */
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PeopleSettings } from '#shared/contracts/people-shapes.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { useSaidExported } from '../../domain/export-choices.tsx'
import { useErrorText } from '../../lib/errors.ts'
import { localeNames, useLocale, useText } from '../../lib/i18n.tsx'
import { useCommand, useLive } from '../../lib/live.ts'
import { useRefusable } from '../../lib/use-refusable.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { InlineError } from '../../ui/inline-error.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { ConsentText } from './consent-text.tsx'
import { ContentNumber } from './content-number.tsx'
import { Group } from './group.tsx'
import { Messages } from './people-messages.tsx'
import { Retention } from './people-retention.tsx'
import styles from './settings.module.css'

/** Every field is kept when it is left, and can be undone. */
export function ConsentSettings() {
  const text = useText()
  const errorText = useErrorText()
  const { data: settings, error } = useLive(contract.people.settings, {})
  const { run, refusal } = useRefusable(contract.people.updateSettings, () => text('settings.people-changed'))
  const change = (fields: Partial<PeopleSettings>) => void run({ fields })
  if (settings === undefined) return error === null ? null : <InlineError>{errorText(error)}</InlineError>
  return (
    <>
      <InlineError>{refusal}</InlineError>
      <Group title={text('settings.consent-text')} lead={text('settings.consent-text-lead')}>
        <ConsentText />
      </Group>
      <Group title={text('settings.privacy')} lead={text('settings.privacy-lead')}>
        <Privacy settings={settings} onChange={change} />
      </Group>
      <Group title={text('settings.due')} lead={text('settings.due-lead')}>
        <Retention months={settings.retentionMonths} />
      </Group>
      <Group title={text('settings.messages')} lead={text('settings.messages-lead')}>
        <Messages settings={settings} onChange={change} />
      </Group>
      <Group title={text('settings.council')} lead={text('settings.council-lead')}>
        <Council />
      </Group>
    </>
  )
}

interface PrivacyProps {
  readonly settings: PeopleSettings
  readonly onChange: (fields: Partial<PeopleSettings>) => void
}

function Privacy({ settings, onChange }: PrivacyProps) {
  const text = useText()
  return (
    <>
      <div className={styles.form}>
        <ContentNumber
          label={text('settings.smallest-group')}
          hint={text('settings.smallest-group-hint')}
          value={settings.smallestGroup}
          min={5}
          max={50}
          onCommit={(smallestGroup) => onChange({ smallestGroup })}
        />
        <ContentNumber
          label={text('settings.retention')}
          hint={text('settings.retention-hint')}
          value={settings.retentionMonths}
          min={0}
          max={120}
          onCommit={(retentionMonths) => onChange({ retentionMonths })}
        />
      </div>
      <div className={styles.below}>
        <Checkbox
          label={text('settings.rankings')}
          hint={text('settings.rankings-hint')}
          checked={settings.rankings}
          onChange={(rankings) => onChange({ rankings })}
        />
      </div>
    </>
  )
}

function Council() {
  const text = useText()
  const [locale, setLocale] = useState<Locale>(useLocale())
  const exportSheet = useCommand(contract.people.exportCouncilSheet, { done: useSaidExported() })
  return (
    <div className={styles.line}>
      <Segmented
        label={text('settings.council-language')}
        value={locale}
        options={locales.map((each) => ({ value: each, label: localeNames[each], lang: each }))}
        onChange={setLocale}
      />
      <Button size="form" icon={<IconDownload />} onClick={() => void exportSheet({ locale })}>
        {text('settings.council-export')}
      </Button>
    </div>
  )
}
