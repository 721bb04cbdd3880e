/** The report as a whole: what it is called, who may be named in it, what it is narrowed to, and what was kept of it for good. */
import { IconSnowflake } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { countedAt } from '#shared/domain/figures/types.ts'
import { reportAudiences, reportLetters, reportPapers } from '#shared/domain/reports/types.ts'
import { locales } from '#shared/locales.ts'
import { usePlaceName } from '../../../domain/use-place-name.ts'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { ChoiceChips } from '../../../ui/choice-chips.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import { CompareField } from '../builder/compare-field.tsx'
import { useBuilder } from '../builder/use-builder.ts'
import { useReportActs } from '../use-report-acts.ts'
import { FrozenList } from './frozen-list.tsx'
import styles from './panel.module.css'

export function ReportTab() {
  const text = useText()
  const acts = useReportActs()
  const { report, update, typed } = useBuilder()
  return (
    <div className={styles.tab}>
      <TextField
        compact
        label={text('reports.field-name')}
        value={report.name}
        maxLength={reportLetters.name}
        onCommit={(name) => name.trim() !== '' && void acts.rename(report.id, name.trim())}
      />
      <SelectField
        compact
        label={text('reports.audience')}
        hint={text(`reports.audience-hint-${report.audience}`)}
        value={report.audience}
        options={reportAudiences.map((value) => ({ value, label: text(`reports.audience-${value}`) }))}
        onChange={(audience) => update({ audience })}
      />
      <CompareField />
      <Filter />
      <SelectField
        compact
        label={text('reports.language')}
        value={report.locale}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
        onChange={(locale) => update({ locale })}
      />
      <SelectField
        compact
        label={text('reports.paper')}
        value={report.paper}
        options={reportPapers.map((value) => ({ value, label: text(`reports.paper-${value}`) }))}
        onChange={(paper) => update({ paper })}
      />
      <PanelSection title={text('reports.frozen')}>
        <p className={styles.hint}>{text('reports.frozen-hint')}</p>
        <FrozenList reportId={report.id} frozen={report.frozen} />
        <Button icon={<IconSnowflake />} onClick={() => void typed.settle().then(() => acts.freeze(report.id))}>
          {text('command.freeze-report')}
        </Button>
      </PanelSection>
    </div>
  )
}

/** Nothing chosen: everything counts. */
function Filter() {
  const text = useText()
  const placeName = usePlaceName()
  const { report, update } = useBuilder()
  const facets = useLive(contract.figures.facets, {}).data
  const { filter } = report
  const networks = countedAt.filter((network) => facets?.networks.includes(network) ?? false)
  return (
    <>
      {networks.length > 1 && (
        <ChoiceChips
          label={text('analytics.filter-networks')}
          choices={networks.map((value) => ({ value, label: placeName(value) }))}
          chosen={filter.networks ?? []}
          onToggle={(value) => update({ filter: { ...filter, networks: networks.filter((each) => isOn(filter.networks, each, value)) } })}
        />
      )}
      {facets !== undefined && facets.teams.length > 0 && (
        <ChoiceChips
          label={text('analytics.filter-teams')}
          choices={facets.teams.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={filter.teamIds ?? []}
          onToggle={(value) => update({ filter: { ...filter, teamIds: toggled(filter.teamIds, value) } })}
        />
      )}
      {facets !== undefined && facets.campaigns.length > 0 && (
        <ChoiceChips
          label={text('analytics.filter-campaigns')}
          choices={facets.campaigns.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={filter.campaignIds ?? []}
          onToggle={(value) => update({ filter: { ...filter, campaignIds: toggled(filter.campaignIds, value) } })}
        />
      )}
    </>
  )
}

function toggled(chosen: readonly string[] = [], value: string): string[] {
  return chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]
}

/** Whether one of the choices is chosen once `value` was pressed. */
function isOn(chosen: readonly string[] = [], each: string, value: string): boolean {
  return chosen.includes(each) !== (each === value)
}
