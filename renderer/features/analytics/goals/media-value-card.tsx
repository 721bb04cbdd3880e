/** Earned media value: the published formulas side by side, over the same counts. */
import { contract } from '#shared/contracts/index.ts'
import { emvDefinitions } from '#shared/domain/figures/emv.ts'
import type { Span } from '#shared/domain/figures/spans.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import charts from '../charts/charts.module.css'
import { DataTable } from '../charts/data-table.tsx'
import { FigureCard } from '../charts/figure-card.tsx'
import { useExportShown } from '../charts/use-export-shown.ts'
import { useFigure } from '../charts/use-figure.ts'
import { amountToTyped } from './amounts.ts'
import styles from './goals.module.css'

type MediaValue = OutputOf<(typeof contract)['goals']['mediaValue']>

export function MediaValueCard({ span, onRates }: { readonly span: Span; readonly onRates: () => void }) {
  const text = useText()
  const save = useExportShown()
  const found = useLive(contract.goals.mediaValue, span, { keep: true }).data
  const title = text('goals.media-value')
  if (found === undefined) return <FigureCard title={title}>{null}</FigureCard>
  const rows = () => [
    ['formula', 'low', 'likely', 'high', 'currency'].map((key) => text(`goals.value-${key}`)),
    ...found.formulas.map(({ formula, value }) => [
      text(`goals.formula-${formula}`),
      ...[value.low, value.likely, value.high].map((amount) => amountToTyped(Math.round(amount), 'money', found.currency)),
      found.currency,
    ]),
  ]
  return (
    <FigureCard
      title={title}
      tools={<span className={styles.muted}>{text('analytics.estimated')}</span>}
      end={<Button onClick={onRates}>{text('goals.change-rates')}</Button>}
      onExport={() => save(title, rows())}
    >
      <MediaValueTable found={found} />
    </FigureCard>
  )
}

export function MediaValueTable({ found }: { readonly found: MediaValue }) {
  const text = useText()
  const figure = useFigure()
  const { currency, version, assumed } = found
  return (
    <div className={charts.scroll}>
      <DataTable
        label={text('goals.media-value')}
        columns={[
          { label: text('goals.value-formula') },
          { label: text('goals.value-published') },
          { label: text('goals.value-low'), isNumber: true },
          { label: text('goals.value-likely'), isNumber: true },
          { label: text('goals.value-high'), isNumber: true },
        ]}
        rows={found.formulas.map(({ formula, value, isChosen }) => {
          const { source, doubled } = emvDefinitions[formula]
          const [low, likely, high] = [value.low, value.likely, value.high].map((amount) => figure.value(amount, 'money', currency))
          return {
            key: formula,
            cells: [
              <span key="name" className={styles.name}>
                <span>
                  {text(`goals.formula-${formula}`)} {isChosen && <b className={styles.chosen}>{text('goals.value-chosen')}</b>}
                </span>
                {doubled !== null && <small>{text(doubled.code)}</small>}
              </span>,
              <span key="source" className={styles.muted}>
                {source.name}
              </span>,
              low,
              <b key="likely">{likely}</b>,
              high,
            ],
          }
        })}
      />
      <p className={charts.small}>
        {text(version === 0 ? 'goals.rates-assumed' : assumed ? 'goals.rates-unsourced' : 'goals.rates-own', { version })}{' '}
        {text('goals.media-value-about')}
      </p>
    </div>
  )
}
