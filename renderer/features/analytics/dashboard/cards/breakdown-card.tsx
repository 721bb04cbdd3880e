/** Figures told apart by something: a table whose rows narrow the whole page when they are pressed. */
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { BreakdownRow } from '#shared/contracts/figures-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import type { Breakdown } from '#shared/domain/figures/types.ts'
import { useErrorText } from '../../../../lib/errors.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { useLive } from '../../../../lib/live.ts'
import { Button } from '../../../../ui/button.tsx'
import { InlineError } from '../../../../ui/inline-error.tsx'
import { Scrolled } from '../../../../ui/scrolled.tsx'
import charts from '../../charts/charts.module.css'
import { FigureCard } from '../../charts/figure-card.tsx'
import { ShareBar } from '../../charts/share-bar.tsx'
import { useFigure } from '../../charts/use-figure.ts'
import { useDashboard } from '../use-dashboard.ts'
import { useExport } from '../use-export.ts'
import styles from './cards.module.css'

interface BreakdownCardProps {
  readonly by: Breakdown
  readonly title: string
  /** Of the first column. */
  readonly head: string
  readonly name: (row: BreakdownRow) => ReactNode
  /** In place of the bar. */
  readonly second?: { readonly head: string; readonly cell: (row: BreakdownRow) => ReactNode }
  /** What a press on a row does; null: this row does nothing. */
  readonly onPick: (row: BreakdownRow) => (() => void) | null
  readonly isPicked: (row: BreakdownRow) => boolean
  /** Under the table. */
  readonly foot?: (total: number) => ReactNode
  /** Rows that are not drawn in the table. */
  readonly isLeftOut?: (row: BreakdownRow) => boolean
}

/** Rows at first, and when all are asked for. */
const few = 5
const many = 200

export function BreakdownCard(props: BreakdownCardProps) {
  const text = useText()
  const errorText = useErrorText()
  const { by, title, foot, isLeftOut = () => false } = props
  const { asked } = useDashboard()
  const [isLong, setLong] = useState(false)
  const save = useExport(by)
  // One row more than is drawn: the one of those without a name may be among them.
  const { data, error } = useLive(
    contract.figures.breakdown,
    { ...asked, by, sort: 'share', limit: isLong ? many : few + 1 },
    { keep: true },
  )
  const all = data?.rows ?? []
  const told = all.filter((row) => !isLeftOut(row) && isCounted(row)).slice(0, isLong ? many : few)
  // A single row that tells nothing apart is none.
  const rows = told.every(({ unnamed }) => unnamed === 'not-told') ? [] : told
  const total = data?.total ?? 0
  return (
    <FigureCard
      title={title}
      onExport={save}
      end={
        total > few && (
          <Button variant="link" onClick={() => setLong(!isLong)}>
            {isLong ? text('analytics.fewer') : text('analytics.all', { count: total })}
          </Button>
        )
      }
    >
      {error !== null && <InlineError>{errorText(error)}</InlineError>}
      {data !== undefined && rows.length === 0 && (
        <p className={styles.none}>{text(told.length === 0 ? 'analytics.none' : 'analytics.untold')}</p>
      )}
      {rows.length > 0 && <Rows {...props} rows={rows} sums={data?.sums ?? {}} isLong={isLong} />}
      {foot?.(total)}
    </FigureCard>
  )
}

/** Visits of a site say nothing in columns of shares and clicks. */
export function isCounted({ sums }: BreakdownRow): boolean {
  return shown.some((metric) => (sums[metric] ?? 0) !== 0)
}

const shown = ['share', 'click', 'impression', 'reaction'] as const

interface RowsProps extends BreakdownCardProps {
  readonly rows: readonly BreakdownRow[]
  readonly sums: Readonly<Record<string, number>>
  readonly isLong: boolean
}

function Rows({ rows, sums, isLong, head, second, title, ...row }: RowsProps) {
  const text = useText()
  return (
    <Scrolled className={isLong ? styles.long : styles.rows} role="group" aria-label={title}>
      <table className={`${charts.table} ${styles.table}`} data-second={second !== undefined || undefined}>
        <thead>
          <tr>
            <th>{head}</th>
            <th>{second?.head ?? text('analytics.share-of-clicks')}</th>
            <th data-number>{text('analytics.metric-share')}</th>
            <th data-number>{text('analytics.metric-click')}</th>
            {second === undefined && (
              <th data-number title={text('kpi.name-clicks-per-share')}>
                {text('analytics.a-share')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((each) => (
            <Row
              key={each.id === '' ? `unnamed ${each.unnamed}` : each.id}
              row={each}
              clicks={sums['click'] ?? 0}
              second={second}
              {...row}
            />
          ))}
        </tbody>
      </table>
    </Scrolled>
  )
}

interface RowProps extends Pick<BreakdownCardProps, 'isPicked' | 'name' | 'onPick'> {
  readonly row: BreakdownRow
  /** Of all rows together. */
  readonly clicks: number
  readonly second: BreakdownCardProps['second']
}

function Row({ row, clicks, second, name, onPick, isPicked }: RowProps) {
  const figure = useFigure()
  const pick = onPick(row)
  const shares = row.sums.share ?? 0
  const own = row.sums.click ?? 0
  const line = useRef<HTMLTableRowElement>(null)
  const picked = isPicked(row)
  // The panel that opens beside it makes the page narrower, and the row would be lost from sight.
  useEffect(() => {
    if (picked) line.current?.scrollIntoView({ block: 'nearest' })
  }, [picked])
  return (
    <tr ref={line} data-picked={picked || undefined} data-link={pick !== null || undefined}>
      <td>
        {pick === null ? (
          <span className={styles.name}>{name(row)}</span>
        ) : (
          <button type="button" className={styles.name} aria-pressed={picked} onClick={pick}>
            {name(row)}
          </button>
        )}
      </td>
      <td>{second === undefined ? <ShareBar share={clicks === 0 ? 0 : own / clicks} /> : second.cell(row)}</td>
      <td data-number>{figure.value(shares, 'count')}</td>
      <td data-number>{figure.value(own, 'count')}</td>
      {second === undefined && <td data-number>{figure.value(shares === 0 ? null : own / shares, 'ratio')}</td>}
    </tr>
  )
}
