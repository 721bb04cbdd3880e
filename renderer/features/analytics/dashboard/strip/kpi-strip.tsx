/** The five figures at the top: what each is, how it went, against what, and one press away how it is reckoned. */
import { IconArrowDownRight, IconArrowRight, IconArrowUpRight, IconChevronDown, IconHelpCircle } from '@tabler/icons-react'
import type { Kpi } from '#shared/contracts/figures-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import { type KpiKey, kpis } from '#shared/domain/figures/types.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { useLive } from '../../../../lib/live.ts'
import { IconButton } from '../../../../ui/icon-button.tsx'
import { Menu } from '../../../../ui/menu.tsx'
import { Popover } from '../../../../ui/popover.tsx'
import { Status } from '../../../../ui/status.tsx'
import { SparkLine } from '../../charts/spark-line.tsx'
import { useFigure } from '../../charts/use-figure.ts'
import { useDashboard } from '../use-dashboard.ts'
import { useChosenKeys } from './chosen-keys.ts'
import { Definition } from './definition.tsx'
import styles from './strip.module.css'

export function KpiStrip() {
  const text = useText()
  const { asked, before } = useDashboard()
  const [keys, choose] = useChosenKeys()
  const { data } = useLive(contract.figures.overview, { ...asked, compare: before, keys: [...keys] }, { keep: true })
  return (
    <section className={styles.strip} aria-label={text('analytics.strip')}>
      {keys.map((key, place) => {
        const kpi = data?.kpis.find((each) => each.key === key)
        return (
          <div key={key} className={styles.figure} data-kpi={key}>
            <Name of={key} onChoose={(next) => choose(place, next)} />
            {kpi !== undefined && <Value kpi={kpi} />}
          </div>
        )
      })}
    </section>
  )
}

/** What the figure is: pressed, another can be had in its place; beside it, how it is reckoned. */
function Name({ of: key, onChoose }: { readonly of: KpiKey; readonly onChoose: (key: KpiKey) => void }) {
  const text = useText()
  const name = text(`kpi.name-${key}`)
  return (
    <div className={styles.name}>
      <Menu
        trigger={
          <button type="button" className={styles.choose} aria-label={text('analytics.other-figure', { name })}>
            {name}
            <IconChevronDown className="icon-s" aria-hidden="true" />
          </button>
        }
        items={kpis.map((each) => ({
          id: each,
          label: text(`kpi.name-${each}`),
          checked: each === key,
          onSelect: () => onChoose(each),
        }))}
      />
      <Popover
        width={360}
        label={text('analytics.definition-of', { name })}
        trigger={<IconButton compact label={text('analytics.definition-of', { name })} icon={<IconHelpCircle className="icon-s" />} />}
      >
        <Definition of={key} />
      </Popover>
    </div>
  )
}

function Value({ kpi }: { readonly kpi: Kpi }) {
  const text = useText()
  const figure = useFigure()
  const { key, value, unit, currency, range, course } = kpi
  return (
    <>
      <div className={styles.line}>
        <p className={styles.value}>{figure.value(value, unit, currency)}</p>
        <span className={styles.space} />
        {value !== null && <SparkLine values={course} />}
      </div>
      <p className={styles.foot}>
        <Change kpi={kpi} />
        {range !== null && value !== null ? (
          <span className="clip">
            {text('analytics.between', { low: figure.short(range.low, unit, currency), high: figure.short(range.high, unit, currency) })}
          </span>
        ) : (
          <span className="clip">{value === null ? text(`analytics.lacks-${lackOf(key)}`) : <Beside kpi={kpi} />}</span>
        )}
      </p>
    </>
  )
}

/** What the figure is to be seen beside: what others published, else what it is compared with. */
function Beside({ kpi: { key, estimated, before } }: { readonly kpi: Kpi }) {
  const text = useText()
  const { comparison } = useDashboard()
  if (key === 'adoption-rate' || key === 'share-rate') return text(`kpi.short-${key}`)
  if (estimated) return text('analytics.estimated')
  return before === null || comparison === 'none' ? null : text(`analytics.versus-${comparison}`)
}

/** Why a figure is not known: which kind of data would tell it. */
function lackOf(key: Kpi['key']): 'mentions' | 'networks' | 'people' | 'figures' {
  if (key === 'mentions' || key === 'sentiment' || key === 'share-of-voice') return 'mentions'
  if (key === 'reach-potential' || key === 'reach-expected') return 'networks'
  return key === 'adoption-rate' || key === 'share-rate' ? 'people' : 'figures'
}

/** More is better of every figure that the product shows. */
function Change({ kpi: { value, before, unit, currency } }: { readonly kpi: Kpi }) {
  const figure = useFigure()
  if (value === null || before === null) return null
  const by = figure.change(value, before, unit, currency)
  if (value === before)
    return (
      <Status kind="not-started" icon={<IconArrowRight aria-hidden="true" />}>
        {by}
      </Status>
    )
  return value > before ? (
    <Status kind="ready" icon={<IconArrowUpRight aria-hidden="true" />}>
      {by}
    </Status>
  ) : (
    <Status kind="failed" icon={<IconArrowDownRight aria-hidden="true" />}>
      {by}
    </Status>
  )
}
