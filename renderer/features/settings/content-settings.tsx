/** How much content, how mixed, when and how approved; how links are counted; the teams and campaigns it is for. */

import { contract } from '#shared/contracts/index.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useText } from '../../lib/i18n.tsx'
import { useLive } from '../../lib/live.ts'
import { useRefusable } from '../../lib/use-refusable.ts'
import { SelectField } from '../../ui/fields.tsx'
import { InlineError } from '../../ui/inline-error.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Campaigns } from './content-campaigns.tsx'
import { ContentMix } from './content-mix.tsx'
import { ContentNumber } from './content-number.tsx'
import type { ContentPartProps } from './content-part.ts'
import { Teams } from './content-teams.tsx'
import { UtmTemplate } from './content-utm.tsx'
import { Group } from './group.tsx'
import styles from './settings.module.css'

/** Every field is kept when it is left, and can be undone. */
export function ContentSettingsPage() {
  const text = useText()
  const errorText = useErrorText()
  const { data: settings, error } = useLive(contract.content.settings, {})
  const { run, refusal } = useRefusable(contract.content.updateSettings, () => text('settings.content-changed'))
  const change: ContentPartProps['onChange'] = (fields) => void run({ fields })
  if (settings === undefined) return error === null ? null : <InlineError>{errorText(error)}</InlineError>
  return (
    <>
      <InlineError>{refusal}</InlineError>
      <Group title={text('settings.mix')} lead={text('settings.mix-lead')}>
        <ContentMix settings={settings} onChange={change} />
      </Group>
      <Group title={text('settings.pace')} lead={text('settings.pace-lead')}>
        <Pace settings={settings} onChange={change} />
      </Group>
      <Group title={text('settings.zone')} lead={text('settings.zone-lead')}>
        <Zone value={settings.zone} onChange={(zone) => change({ zone })} />
      </Group>
      <Group title={text('settings.approvals')} lead={text('settings.approvals-lead')}>
        <Segmented
          label={text('settings.approvals')}
          value={settings.approvals === 2 ? 'two' : 'one'}
          options={(['one', 'two'] as const).map((value) => ({ value, label: text(`settings.approvals-${value}`) }))}
          onChange={(value) => change({ approvals: value === 'two' ? 2 : 1 })}
        />
      </Group>
      <Group title={text('settings.utm')} lead={text('settings.utm-lead')}>
        <UtmTemplate utm={settings.utm} onChange={(utm) => change({ utm })} />
      </Group>
      <Group title={text('settings.teams')} lead={text('settings.teams-lead')}>
        <Teams />
      </Group>
      <Group title={text('settings.campaigns')} lead={text('settings.campaigns-lead')}>
        <Campaigns />
      </Group>
    </>
  )
}

/** Whole numbers, with the least and the most that the contract takes. */
const paces = [
  { field: 'postsPerWeek', min: 1, max: 100 },
  { field: 'postsPerDay', min: 1, max: 50 },
  { field: 'sharesPerWeek', min: 1, max: 200 },
  { field: 'sharesPerDay', min: 1, max: 50 },
  { field: 'repeatAfterDays', min: 0, max: 365 },
  { field: 'staggerMinutes', min: 0, max: 720 },
] as const

function Pace({ settings, onChange }: ContentPartProps) {
  const text = useText()
  return (
    <div className={styles.form}>
      {paces.map(({ field, min, max }) => (
        <ContentNumber
          key={field}
          label={text(`settings.pace-${field}`)}
          hint={text(`settings.pace-${field}-hint`)}
          value={settings[field]}
          min={min}
          max={max}
          onCommit={(value) => onChange({ [field]: value })}
        />
      ))}
    </div>
  )
}

/** This computer's, whatever it is. */
const here = 'here'

function Zone({ value, onChange }: { readonly value: string; readonly onChange: (zone: string) => void }) {
  const text = useText()
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const names = Intl.supportedValuesOf('timeZone')
  const known = value === '' || names.includes(value) ? names : [value, ...names]
  return (
    <div className={styles.form}>
      <SelectField
        label={text('settings.zone')}
        hideLabel
        searchable
        value={value === '' ? here : value}
        options={[
          { value: here, label: text('settings.zone-here', { zone: own }) },
          ...known.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
        ]}
        onChange={(zone) => onChange(zone === here ? '' : zone)}
      />
    </div>
  )
}
