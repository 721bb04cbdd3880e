/** What the dashboard says when figures are missing, old or outside the period: what happened, and the button that mends it. */
import { IconAlertTriangle, IconFileImport, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { usePlaceName } from '../../../domain/use-place-name.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ExportGuide } from '../export-guide.tsx'
import { CurveDrawing } from './curve-drawing.tsx'
import styles from './dashboard.module.css'
import { useDashboard } from './use-dashboard.ts'

/** Nothing was ever counted. */
export function NothingYet() {
  const text = useText()
  const go = useGo()
  return (
    <EmptyState
      art={<CurveDrawing />}
      title={text('analytics.empty-title')}
      text={<p>{text('analytics.empty-text')}</p>}
      actions={
        <>
          <Button variant="primary" size="form" icon={<IconFileImport />} onClick={() => go('/analytics/files?new=')}>
            {text('analytics.import')}
          </Button>
          <Button size="form" onClick={() => go('/analytics/reach')}>
            {text('analytics.estimate-reach')}
          </Button>
        </>
      }
    >
      <ExportGuide />
    </EmptyState>
  )
}

type Arrival = OutputOf<(typeof contract)['figures']['freshness']>[number]

/** What is old, what has never come, and what lies outside the days that are shown. */
export function Reservations() {
  const text = useText()
  const go = useGo()
  const { facets, span, setPeriod } = useDashboard()
  const format = useFormat()
  const placeName = usePlaceName()
  const all = useLive(contract.figures.freshness, {}).data
  if (all === undefined) return null
  // What is typed in comes from no export: it neither grows old nor stands for one.
  const arrivals = all.filter(({ format: kind }) => kind !== '')
  const stale = newestOf(arrivals).filter(({ isStale }) => isStale)
  const hasLinkedIn = arrivals.some(({ network }) => network === 'linkedin')
  const isOutside = facets.firstDay !== null && facets.lastDay !== null && (facets.lastDay < span.from || facets.firstDay > span.to)
  const importButton = (
    <Button icon={<IconFileImport />} onClick={() => go('/analytics/files?new=')}>
      {text('analytics.import')}
    </Button>
  )
  if (stale.length === 0 && hasLinkedIn && !isOutside) return null
  return (
    <div className={styles.reservations} role="status">
      {isOutside && facets.firstDay !== null && facets.lastDay !== null && (
        <Reservation tone="info" act={<Button onClick={() => setPeriod('all')}>{text('analytics.show-all')}</Button>}>
          {text('analytics.outside', { from: format.dayYear(facets.firstDay), to: format.dayYear(facets.lastDay) })}
        </Reservation>
      )}
      {stale.length > 0 && (
        <Reservation tone="warn" act={importButton}>
          {stale.map(({ network, daysAgo }) => text('analytics.stale', { network: placeName(network), days: daysAgo })).join(' ')}
        </Reservation>
      )}
      {!hasLinkedIn && (
        <Reservation tone="info" act={stale.length === 0 ? importButton : null}>
          {text(facets.networks.includes('linkedin') ? 'analytics.partial-noted' : 'analytics.partial', { network: placeName('linkedin') })}
        </Reservation>
      )}
    </div>
  )
}

interface ReservationProps {
  readonly tone: 'info' | 'warn'
  readonly children: string
  readonly act: ReactNode
}

/** One line with what mends it at its end. */
function Reservation({ tone, children, act }: ReservationProps) {
  const ToneIcon = tone === 'warn' ? IconAlertTriangle : IconInfoCircle
  return (
    <div className={styles.reservation} data-tone={tone}>
      <ToneIcon aria-hidden="true" />
      <p>{children}</p>
      {act}
    </div>
  )
}

/** One a network: the newest file is the one whose age counts. */
function newestOf(arrivals: readonly Arrival[]): readonly Arrival[] {
  const byNetwork = new Map<string, Arrival>()
  for (const arrival of arrivals) {
    const known = byNetwork.get(arrival.network)
    if (known === undefined || arrival.daysAgo < known.daysAgo) byNetwork.set(arrival.network, arrival)
  }
  return [...byNetwork.values()].toSorted((a, b) => b.daysAgo - a.daysAgo)
}
