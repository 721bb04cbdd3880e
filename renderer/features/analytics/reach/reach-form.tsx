/** The inputs of the calculator, each with where its default comes from. */
import { IconTrash } from '@tabler/icons-react'
import type { ReachInputs } from '#shared/contracts/goals.ts'
import { readyMadeReach } from '#shared/domain/figures/reach.ts'
import { networks as allNetworks } from '#shared/domain/networks.ts'
import { usePlaceName } from '../../../domain/use-place-name.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { NumberField, SelectField } from '../../../ui/fields.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import charts from '../charts/charts.module.css'
import styles from './reach.module.css'

interface ReachFormProps {
  readonly inputs: ReachInputs
  readonly onChange: (inputs: ReachInputs) => void
}

const examples = ['published-20', 'company-500'] as const

export function ReachForm({ inputs, onChange }: ReachFormProps) {
  const text = useText()
  const change = (some: Partial<ReachInputs>) => onChange({ ...inputs, ...some })
  return (
    <section className={charts.card} aria-label={text('reach-screen.inputs')}>
      <header className={charts.head}>
        <h2>{text('reach-screen.inputs')}</h2>
      </header>
      <div className={styles.inputs}>
        <div className={styles.ready}>
          {examples.map((example) => (
            <Button key={example} onClick={() => onChange(readyMadeReach[example])}>
              {text(`reach-screen.example-${example}`)}
            </Button>
          ))}
        </div>
        <NumberField
          label={text('reach-screen.employees')}
          value={inputs.employees}
          min={1}
          max={5_000_000}
          onChange={(employees) => change({ employees: Math.round(employees) })}
        />
        <RangeFields name="participation" isRate value={inputs.participation} onChange={(participation) => change({ participation })} />
        <Networks networks={inputs.networks} onChange={(networks) => change({ networks })} />
        <RangeFields name="shares" value={inputs.sharesPerWeek} onChange={(sharesPerWeek) => change({ sharesPerWeek })} />
        <NumberField
          label={text('reach-screen.weeks')}
          value={inputs.weeks}
          min={1}
          max={520}
          onChange={(weeks) => change({ weeks: Math.round(weeks) })}
        />
        <RangeFields name="views" isRate value={inputs.viewRate} onChange={(viewRate) => change({ viewRate })} />
        <NumberField
          label={text('reach-screen.overlap')}
          hint={text('reach-screen.overlap-hint')}
          decimals={2}
          value={toPercent(inputs.overlap)}
          min={0}
          max={100}
          onChange={(overlap) => change({ overlap: overlap / 100 })}
        />
      </div>
    </section>
  )
}

function toPercent(share: number): number {
  return Math.round(share * 10_000) / 100
}

interface RangeFieldsProps {
  readonly name: 'participation' | 'shares' | 'views'
  /** Typed in percent. */
  readonly isRate?: boolean
  readonly value: ReachInputs['viewRate']
  readonly onChange: (value: ReachInputs['viewRate']) => void
}

function RangeFields({ name, isRate = false, value, onChange }: RangeFieldsProps) {
  const text = useText()
  const typed = (kept: number) => (isRate ? toPercent(kept) : kept)
  const kept = (amount: number) => (isRate ? amount / 100 : amount)
  const max = isRate ? 100 : 200
  return (
    <div className={styles.row}>
      <NumberField
        label={text(`reach-screen.${name}-low`)}
        hint={text(`reach-screen.${name}-hint`)}
        value={typed(value.low)}
        min={0}
        max={max}
        decimals={2}
        onChange={(low) => onChange({ ...value, low: kept(low) })}
      />
      <NumberField
        label={text(`reach-screen.${name}-high`)}
        value={typed(value.high)}
        min={0}
        max={max}
        decimals={2}
        onChange={(high) => onChange({ ...value, high: kept(high) })}
      />
    </div>
  )
}

interface NetworksProps {
  readonly networks: ReachInputs['networks']
  readonly onChange: (networks: ReachInputs['networks']) => void
}

type Place = keyof ReachInputs['networks']

/** What a network begins with: nobody's figure, so the user's own. */
const fresh = { connections: 300, onIt: 1 } as const

function Networks({ networks, onChange }: NetworksProps) {
  const text = useText()
  const placeName = usePlaceName()
  const used = allNetworks.filter((network) => networks[network] !== undefined)
  const free = allNetworks.filter((network) => networks[network] === undefined)
  const without = (gone: Place) => Object.fromEntries(Object.entries(networks).filter(([network]) => network !== gone))
  return (
    <>
      <p className={styles.legend}>{text('reach-screen.networks')}</p>
      {used.map((network) => (
        <NetworkLine
          key={network}
          network={network}
          kept={networks[network] ?? fresh}
          onChange={(kept) => onChange({ ...networks, [network]: kept })}
          onRemove={() => onChange(without(network))}
        />
      ))}
      {free.length > 0 && (
        <SelectField
          compact
          hideLabel
          label={text('reach-screen.add-network')}
          placeholder={text('reach-screen.add-network')}
          value={null}
          options={free.map((value) => ({ value, label: placeName(value) }))}
          onChange={(network) => onChange({ ...networks, [network]: fresh })}
        />
      )}
    </>
  )
}

interface NetworkLineProps {
  readonly network: Place
  readonly kept: NonNullable<ReachInputs['networks'][Place]>
  readonly onChange: (kept: NonNullable<ReachInputs['networks'][Place]>) => void
  readonly onRemove: () => void
}

function NetworkLine({ network, kept, onChange, onRemove }: NetworkLineProps) {
  const text = useText()
  const name = usePlaceName()(network)
  return (
    <div className={styles.network}>
      <span className={styles.networkName}>{name}</span>
      <NumberField
        compact
        arrows={false}
        label={text('reach-screen.connections')}
        decimals={1}
        value={kept.connections}
        min={0}
        max={10_000_000}
        onChange={(connections) => onChange({ ...kept, connections })}
      />
      <NumberField
        compact
        arrows={false}
        label={text('reach-screen.on-it')}
        decimals={2}
        value={toPercent(kept.onIt)}
        min={0}
        max={100}
        onChange={(percent) => onChange({ ...kept, onIt: percent / 100 })}
      />
      <IconButton
        compact
        label={text('reach-screen.remove-network', { network: name })}
        icon={<IconTrash className="icon-s" />}
        onClick={onRemove}
      />
    </div>
  )
}
