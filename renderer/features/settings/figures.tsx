/** What the figures mean in this program; a changed meaning is a new version of the definitions from that day on. */
import { contract } from '#shared/contracts/index.ts'
import type { InputOf, OutputOf } from '#shared/rpc.ts'
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { useCommand, useLive } from '../../lib/live.ts'
import { SelectField } from '../../ui/fields.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Group } from './group.tsx'
import styles from './settings.module.css'

type Settings = OutputOf<(typeof contract)['figures']['settings']>
type Fields = InputOf<(typeof contract)['figures']['updateSettings']>['fields']

export function FigureSettingsPage() {
  const settings = useLive(contract.figures.settings, {}).data
  const update = useCommand(contract.figures.updateSettings)
  if (settings === undefined) return null
  return <Definitions settings={settings} onChange={(fields) => void update({ fields })} />
}

interface DefinitionsProps {
  readonly settings: Settings
  readonly onChange: (fields: Fields) => void
}

function Definitions({ settings, onChange }: DefinitionsProps) {
  const text = useText()
  const format = useFormat()
  const { activeMeans, adoptionOf, currency, zone, definitionVersion, definitionSince } = settings
  return (
    <>
      <Group title={text('settings.figures-active')} lead={text('settings.figures-active-lead')}>
        <Segmented
          label={text('settings.figures-active')}
          value={activeMeans}
          options={(['shared', 'shared-or-opened'] as const).map((each) => ({ value: each, label: text(`settings.active-${each}`) }))}
          onChange={(next) => onChange({ activeMeans: next })}
        />
      </Group>
      <Group title={text('settings.figures-adoption')} lead={text('settings.figures-adoption-lead')}>
        <Segmented
          label={text('settings.figures-adoption')}
          value={adoptionOf}
          options={(['invited', 'employees'] as const).map((each) => ({ value: each, label: text(`settings.adoption-${each}`) }))}
          onChange={(next) => onChange({ adoptionOf: next })}
        />
        <p className={styles.quiet}>
          {text('settings.figures-version', { version: definitionVersion, day: format.dayYear(definitionSince) })}
        </p>
      </Group>
      <Group title={text('settings.figures-money')} lead={text('settings.figures-money-lead')}>
        <div className={styles.form}>
          <SelectField
            searchable
            label={text('settings.currency')}
            value={currency}
            options={Intl.supportedValuesOf('currency').map((code) => ({ value: code, label: code }))}
            onChange={(next) => onChange({ currency: next })}
          />
          <SelectField
            searchable
            label={text('settings.figures-zone')}
            hint={text('settings.figures-zone-hint')}
            value={zone}
            options={zonesWith(zone).map((each) => ({ value: each, label: each.replaceAll('_', ' ') }))}
            onChange={(next) => onChange({ zone: next })}
          />
        </div>
      </Group>
    </>
  )
}

/** UTC is no place, and so not among those that the system lists. */
function zonesWith(zone: string): readonly string[] {
  return [...new Set(['UTC', zone, ...Intl.supportedValuesOf('timeZone')])]
}
