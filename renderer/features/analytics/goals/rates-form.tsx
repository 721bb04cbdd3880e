/** What a unit of attention would have cost, network by network; a change is a new version. */
import { useState } from 'react'
import type { RateTable } from '#shared/contracts/goals.ts'
import { contract } from '#shared/contracts/index.ts'
import { emvFormulas } from '#shared/domain/figures/types.ts'
import { usePlaceName } from '../../../domain/use-place-name.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { NumberField, SelectField, TextField } from '../../../ui/fields.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import form from '../charts/form.module.css'
import { FormPanel } from '../charts/form-panel.tsx'
import styles from './goals.module.css'

type Rates = NonNullable<RateTable['rates'][keyof RateTable['rates']]>
type Paid = keyof Rates
const paid: readonly Paid[] = ['cpm', 'cpc', 'reaction', 'comment', 'reshare']
const ends = ['low', 'likely', 'high'] as const

export function RatesForm({ today, onClose }: { readonly today: string; readonly onClose: () => void }) {
  const rates = useLive(contract.goals.rates, {}).data
  if (rates === undefined) return null
  const { version: _version, assumed: _assumed, ...table } = rates.current
  return (
    <OpenRates
      key={rates.current.version}
      found={{ ...table, fromDay: table.fromDay > today ? table.fromDay : today }}
      versions={rates.versions}
      onClose={onClose}
    />
  )
}

interface OpenRatesProps {
  readonly found: RateTable
  readonly versions: readonly (RateTable & { readonly version: number })[]
  readonly onClose: () => void
}

function OpenRates({ found, versions, onClose }: OpenRatesProps) {
  const text = useText()
  const [table, setTable] = useState(found)
  const save = useCommand(contract.goals.saveRates, { done: ({ version }) => text('did.rates-saved', { version }) })
  const submit = async () => {
    const saved = await save({ table })
    if (saved !== undefined) onClose()
  }
  const isOrdered = Object.values(table.rates).every((each) =>
    paid.every((what) => each[what].low <= each[what].likely && each[what].likely <= each[what].high),
  )
  return (
    <FormPanel
      crumb={text('goals.panel-rates')}
      submit={text('goals.save-rates')}
      whyNot={isOrdered ? null : text('goals.rates-order')}
      onSubmit={() => void submit()}
      onClose={onClose}
      more={versions.length > 0 && <Versions versions={versions} />}
    >
      <p className={form.note}>{text('goals.rates-about', { currency: table.currency })}</p>
      <SelectField
        label={text('goals.rates-formula')}
        value={table.formula}
        options={emvFormulas.map((formula) => ({ value: formula, label: text(`goals.formula-${formula}`) }))}
        onChange={(formula) => setTable({ ...table, formula })}
      />
      <TextField
        optional
        label={text('goals.rates-source')}
        hint={text('goals.rates-source-hint')}
        value={table.source}
        onChange={(source) => setTable({ ...table, source })}
      />
      <DateField
        label={text('goals.rates-from')}
        value={table.fromDay}
        onChange={(day) => day !== null && setTable({ ...table, fromDay: day })}
      />
      <Prices table={table} onChange={setTable} />
    </FormPanel>
  )
}

function Versions({ versions }: Pick<OpenRatesProps, 'versions'>) {
  const text = useText()
  const format = useFormat()
  return (
    <PanelSection title={text('goals.rate-versions')}>
      <ul className={styles.readings}>
        {versions.map(({ version, fromDay, source, formula }) => (
          <li key={version}>
            <span>
              {text('goals.rate-version', { version, day: format.dayYear(fromDay), formula: text(`goals.formula-${formula}`) })}
              <small className={styles.muted}> {source === '' ? text('analytics.rates-assumed') : source}</small>
            </span>
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

interface PricesProps {
  readonly table: RateTable
  readonly onChange: (table: RateTable) => void
}

/** Of one network at a time. */
function Prices({ table, onChange }: PricesProps) {
  const text = useText()
  const placeName = usePlaceName()
  const known = Object.keys(table.rates).filter((network): network is keyof RateTable['rates'] => network in table.rates)
  const [network, setNetwork] = useState<keyof RateTable['rates']>(known[0] ?? 'other')
  const rates = table.rates[network]
  const setPrice = (what: Paid, end: (typeof ends)[number], price: number) => {
    if (rates === undefined) return
    onChange({ ...table, rates: { ...table.rates, [network]: { ...rates, [what]: { ...rates[what], [end]: price } } } })
  }
  return (
    <>
      <SelectField
        label={text('analytics.network')}
        value={network}
        options={known.map((value) => ({ value, label: placeName(value) }))}
        onChange={setNetwork}
      />
      {rates !== undefined &&
        paid.map((what) => (
          <fieldset key={what} className={form.group}>
            <legend className={form.legend}>{text(`goals.rate-${what}`, { currency: table.currency })}</legend>
            <div className={form.three}>
              {ends.map((end) => (
                <NumberField
                  key={end}
                  compact
                  arrows={false}
                  decimals={4}
                  label={text(`goals.value-${end}`)}
                  value={rates[what][end]}
                  min={0}
                  onChange={(price) => setPrice(what, end, price)}
                />
              ))}
            </div>
          </fieldset>
        ))}
    </>
  )
}
