/** Who was trained beside who was not, and how sure the difference is. */
import type { CSSProperties } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { FigureCard } from '../charts/figure-card.tsx'
import { useExportShown } from '../charts/use-export-shown.ts'
import styles from './launch.module.css'

type Trained = OutputOf<(typeof contract)['figures']['trained']>

export function TrainedCard({ launch, asOf }: { readonly launch: string; readonly asOf: string | null }) {
  const text = useText()
  const save = useExportShown()
  const hasDays = asOf !== null && asOf >= launch
  const found = useLive(contract.figures.trained, { from: launch, to: asOf ?? launch }, { enabled: hasDays }).data
  const title = text('after-launch.trained-title')
  if (found === undefined)
    return (
      <FigureCard title={title}>
        <p className={styles.none}>{text('after-launch.nothing-counted')}</p>
      </FigureCard>
    )
  const row = (name: string, { people, days, perWeek, low, high }: Trained['trained']) => [name, people, days, perWeek, low, high]
  const rows = () => [
    [
      '',
      text('after-launch.people'),
      text('after-launch.days-before'),
      text('after-launch.per-week'),
      text('after-launch.low'),
      text('after-launch.high'),
    ],
    row(text('after-launch.trained'), found.trained),
    row(text('after-launch.others'), found.others),
  ]
  return (
    <FigureCard title={title} onExport={() => save(title, rows())}>
      <TrainedSides found={found} />
      <p className={styles.small}>{text('after-launch.trained-about')}</p>
    </FigureCard>
  )
}

export function TrainedSides({ found }: { readonly found: Trained }) {
  const text = useText()
  const format = useFormat()
  const top = Math.max(found.trained.high, found.others.high, 0.001)
  const { ratio, verdict } = found
  const number = (value: number) => format.number(Math.round(value * 10) / 10)
  return (
    <>
      <p className={styles.lead}>
        {verdict === 'too-few' || ratio === null
          ? text(`after-launch.verdict-${verdict === 'too-few' ? 'too-few' : 'cannot-tell'}`)
          : text(`after-launch.verdict-${verdict}`, { ratio: number(ratio.value), low: number(ratio.low), high: number(ratio.high) })}
      </p>
      {verdict !== 'too-few' && (
        <div className={styles.sides}>
          <SideLine name={text('after-launch.trained')} side={found.trained} top={top} />
          <SideLine name={text('after-launch.others')} side={found.others} top={top} />
        </div>
      )}
    </>
  )
}

interface SideLineProps {
  readonly name: string
  readonly side: Trained['trained']
  readonly top: number
}

function SideLine({ name, side, top }: SideLineProps) {
  const text = useText()
  const format = useFormat()
  const number = (value: number) => format.number(Math.round(value * 100) / 100)
  const at = (value: number) => `${(value / top) * 100}%`
  const style = { '--low': at(side.low), '--mid': at(side.perWeek), '--high': at(side.high) } as CSSProperties
  return (
    <div className={styles.side}>
      <span>
        {name}
        <small>{text('after-launch.people-count', { people: side.people })}</small>
      </span>
      <span className={styles.rail} style={style} aria-hidden="true">
        <i />
        <b />
      </span>
      <span>
        {number(side.perWeek)}
        <small>{text('analytics.range', { low: number(side.low), high: number(side.high) })}</small>
      </span>
    </div>
  )
}
