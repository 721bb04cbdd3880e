/** What goes into the program: money, and hours at what an hour costs. */
import { IconPlus } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { costTotal } from '#shared/domain/figures/returns.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import charts from '../charts/charts.module.css'
import { DataTable } from '../charts/data-table.tsx'
import { FigureCard } from '../charts/figure-card.tsx'
import { useExportShown } from '../charts/use-export-shown.ts'
import { useFigure } from '../charts/use-figure.ts'
import { amountToTyped } from './amounts.ts'
import { OpenName } from './open-name.tsx'

export type Cost = OutputOf<(typeof contract)['goals']['costs']>[number]

export function CostsCard({ onOpen }: { readonly onOpen: (id: string | null) => void }) {
  const text = useText()
  const save = useExportShown()
  const costs = useLive(contract.goals.costs, {}).data ?? []
  const title = text('goals.costs')
  const rows = () => [
    ['name', 'kind', 'from', 'to', 'hours', 'amount', 'currency'].map((key) => text(`goals.cost-${key}`)),
    ...costs.map((cost) => [
      cost.name,
      text(`goals.cost-kind-${cost.kind}`),
      cost.fromDay,
      cost.toDay,
      cost.hours,
      amountToTyped(costTotal(cost), 'money', cost.currency),
      cost.currency,
    ]),
  ]
  return (
    <FigureCard
      title={title}
      end={
        <Button icon={<IconPlus />} onClick={() => onOpen(null)}>
          {text('goals.new-cost')}
        </Button>
      }
      {...(costs.length === 0 ? {} : { onExport: () => save(title, rows()) })}
    >
      {costs.length === 0 ? <p className={charts.none}>{text('goals.no-costs')}</p> : <CostsTable costs={costs} onOpen={onOpen} />}
    </FigureCard>
  )
}

/** Without `onOpen` for paper. */
export function CostsTable({ costs, onOpen }: { readonly costs: readonly Cost[]; readonly onOpen?: (id: string) => void }) {
  const text = useText()
  const format = useFormat()
  const figure = useFigure()
  return (
    <div className={charts.scroll}>
      <DataTable
        label={text('goals.costs')}
        columns={[
          { label: text('goals.cost-name') },
          { label: text('goals.cost-kind') },
          { label: text('goals.cost-days') },
          { label: text('goals.cost-hours'), isNumber: true },
          { label: text('goals.cost-amount'), isNumber: true },
        ]}
        rows={costs.map((cost) => ({
          key: cost.id,
          cells: [
            <OpenName key="open" name={cost.name} onOpen={onOpen === undefined ? null : () => onOpen(cost.id)} />,
            text(`goals.cost-kind-${cost.kind}`),
            `${format.dayYear(cost.fromDay)} – ${format.dayYear(cost.toDay)}`,
            figure.value(cost.hours, 'count'),
            figure.value(costTotal(cost), 'money', cost.currency),
          ],
        }))}
      />
    </div>
  )
}
