/** Estimates that were kept, beside what really came in the same days. */
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { type ReachRange, simulateReach } from '#shared/domain/figures/reach.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import charts from '../charts/charts.module.css'
import { DataTable } from '../charts/data-table.tsx'
import { FigureCard } from '../charts/figure-card.tsx'
import { useExportShown } from '../charts/use-export-shown.ts'
import { useFigure } from '../charts/use-figure.ts'

export type Scenario = OutputOf<(typeof contract)['goals']['scenarios']>[number]

interface ScenariosCardProps {
  readonly scenarios: readonly Scenario[]
  readonly openId: string | null
  readonly onOpen: (id: string | null) => void
}

export function ScenariosCard({ scenarios, openId, onOpen }: ScenariosCardProps) {
  const text = useText()
  const save = useExportShown()
  const title = text('reach-screen.scenarios')
  const heads = [
    'scenario-name',
    'scenario-from',
    'scenario-to',
    'participants',
    'came-participants',
    'shares',
    'came-shares',
    'views',
    'came-views',
  ]
  const rows = () => [
    heads.map((key) => text(`reach-screen.${key}`)),
    ...scenarios.map(({ name, inputs, from, to, actual }) => {
      const { participants, shares, views } = simulateReach(inputs)
      const came = actual ?? { participants: null, shares: null, impressions: null }
      return [name, from, to, participants.likely, came.participants, shares.likely, came.shares, views.likely, came.impressions]
    }),
  ]
  return (
    <FigureCard
      title={title}
      end={
        openId !== null && (
          <Button icon={<IconPlus />} onClick={() => onOpen(null)}>
            {text('reach-screen.new-scenario')}
          </Button>
        )
      }
      {...(scenarios.length === 0 ? {} : { onExport: () => save(title, rows()) })}
    >
      {scenarios.length === 0 ? (
        <p className={charts.none}>{text('reach-screen.no-scenarios')}</p>
      ) : (
        <ScenariosTable scenarios={scenarios} onOpen={onOpen} />
      )}
    </FigureCard>
  )
}

interface ScenariosTableProps {
  readonly scenarios: readonly Scenario[]
  /** Without it for paper. */
  readonly onOpen?: (id: string | null) => void
}

export function ScenariosTable({ scenarios, onOpen }: ScenariosTableProps) {
  const text = useText()
  const format = useFormat()
  const figure = useFigure()
  const range = ({ low, high }: ReachRange['views']) =>
    low === high
      ? figure.value(low, 'count')
      : text('analytics.range', { low: figure.value(low, 'count'), high: figure.value(high, 'count') })
  return (
    <div className={charts.scroll}>
      <DataTable
        label={text('reach-screen.scenarios')}
        columns={[
          { label: text('reach-screen.scenario-name') },
          { label: text('goals.cost-days') },
          ...(['participants', 'came-participants', 'shares', 'came-shares', 'views', 'came-views'] as const).map((key) => ({
            label: text(`reach-screen.${key}`),
            isNumber: true,
          })),
          ...(onOpen === undefined ? [] : [{ label: text('reach-screen.acts') }]),
        ]}
        rows={scenarios.map(({ id, name, inputs, from, to, actual }) => {
          const guess = simulateReach(inputs)
          return {
            key: id,
            cells: [
              onOpen === undefined ? (
                name
              ) : (
                <Button key="open" variant="link" onClick={() => onOpen(id)}>
                  {name}
                </Button>
              ),
              format.range(from, to),
              range(guess.participants),
              figure.value(actual?.participants ?? null, 'count'),
              range(guess.shares),
              figure.value(actual?.shares ?? null, 'count'),
              range(guess.views),
              figure.value(actual?.impressions ?? null, 'count'),
              <Remove key="remove" id={id} name={name} />,
            ],
          }
        })}
      />
      <p className={charts.small}>{text('reach-screen.scenarios-about')}</p>
    </div>
  )
}

function Remove({ id, name }: { readonly id: string; readonly name: string }) {
  const text = useText()
  const remove = useCommand(contract.goals.removeScenario, { done: () => text('did.scenario-removed', { name }) })
  return (
    <IconButton
      compact
      label={text('reach-screen.remove-scenario', { name })}
      icon={<IconTrash className="icon-s" />}
      onClick={() => void remove({ scenarioId: id })}
    />
  )
}
