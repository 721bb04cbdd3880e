/** Every target with where it stands, where today should be, and where it seems to end. */
import { contract } from '#shared/contracts/index.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { Meter } from '../../../ui/meter.tsx'
import { Status, type StatusKind } from '../../../ui/status.tsx'
import charts from '../charts/charts.module.css'
import { DataTable } from '../charts/data-table.tsx'
import { FigureCard } from '../charts/figure-card.tsx'
import { useExportShown } from '../charts/use-export-shown.ts'
import { useFigure } from '../charts/use-figure.ts'
import styles from './goals.module.css'
import { OpenName } from './open-name.tsx'

export type Target = OutputOf<(typeof contract)['goals']['targets']>[number]

const looks: Readonly<Record<Target['state'], StatusKind>> = {
  'not-begun': 'not-started',
  'no-figures': 'not-started',
  ahead: 'ready',
  'on-track': 'ready',
  'at-risk': 'attention',
  reached: 'done',
  missed: 'failed',
}

export function TargetsCard({ onOpen }: { readonly onOpen: (id: string | null) => void }) {
  const text = useText()
  const save = useExportShown()
  const targets = useLive(contract.goals.targets, {}).data ?? []
  const title = text('analytics.targets')
  const heads = ['name', 'goal', 'now', 'value', 'due', 'forecast', 'by'].map((key) => text(`goals.target-${key}`))
  const rows = () => [
    heads,
    ...targets.map(({ name, goal, now, value, due, forecast, byDay }) => [
      name,
      text(`goals.goal-${goal}`),
      now,
      value,
      due,
      forecast,
      byDay,
    ]),
  ]
  if (targets.length === 0)
    return (
      <FigureCard title={title}>
        <div className={charts.none}>
          <p>{text('analytics.no-targets')}</p>
          <Button onClick={() => onOpen(null)}>{text('analytics.set-target')}</Button>
        </div>
      </FigureCard>
    )
  return (
    <FigureCard title={title} onExport={() => save(title, rows())}>
      <TargetsTable targets={targets} onOpen={onOpen} />
    </FigureCard>
  )
}

/** Without `onOpen` for paper. */
export function TargetsTable({ targets, onOpen }: { readonly targets: readonly Target[]; readonly onOpen?: (id: string) => void }) {
  const text = useText()
  const format = useFormat()
  const figure = useFigure()
  return (
    <div className={charts.scroll}>
      <DataTable
        label={text('analytics.targets')}
        columns={[
          { label: text('goals.target-name') },
          { label: text('goals.target-now'), isNumber: true },
          { label: text('goals.target-value'), isNumber: true },
          { label: text('goals.target-way') },
          { label: text('goals.target-state') },
          { label: text('goals.target-forecast'), isNumber: true },
          { label: text('goals.target-by'), isNumber: true },
        ]}
        rows={targets.map((target) => {
          const { id, name, now, value, due, start, unit, currency, state, forecast, byDay } = target
          const write = (amount: number | null) => figure.value(amount, unit, currency)
          const part = (amount: number) => (value === start ? 1 : (amount - start) / (value - start))
          return {
            key: id,
            cells: [
              <TargetName key="name" target={target} {...(onOpen === undefined ? {} : { onOpen })} />,
              write(now),
              write(value),
              <div key="way" className={styles.way}>
                <Meter
                  value={part(now ?? start)}
                  target={part(due)}
                  label={text('analytics.target-label', { name, now: write(now), value: write(value), due: write(due) })}
                />
              </div>,
              <Status key="state" kind={looks[state]}>
                {text(`analytics.target-${state}`)}
              </Status>,
              write(forecast),
              format.dayYear(byDay),
            ],
          }
        })}
      />
      <p className={charts.small}>{text('goals.targets-about')}</p>
    </div>
  )
}

function TargetName({ target, onOpen }: { readonly target: Target; readonly onOpen?: (id: string) => void }) {
  const text = useText()
  const { id, name, goal } = target
  return (
    <span className={styles.name}>
      <OpenName name={name} onOpen={onOpen === undefined ? null : () => onOpen(id)} />
      <small>{text(`goals.goal-${goal}`)}</small>
    </span>
  )
}
