/** What the dashboard is asked for: period, comparison and filter, kept in the address, with what they come to today. */
import { createContext, useCallback, useContext, useMemo } from 'react'
import type { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import type { Day } from '#shared/domain/day.ts'
import type { Span } from '#shared/domain/figures/spans.ts'
import { rollOutOf } from '#shared/domain/launch-plan/program-dates.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { useKeptFilter } from '../../../lib/use-kept-filter.ts'
import { type FilterKey, figureFilterText, hourToggled, noFilter, toggled } from './logic/filter.ts'
import {
  type Comparison,
  comparedSpan,
  comparisons,
  type PeriodFacts,
  type Preset,
  periodToText,
  presetToSpan,
  stepOf,
  stepWithin,
  textToPeriod,
} from './logic/period.ts'

type Facets = OutputOf<(typeof contract)['figures']['facets']>

export interface Dashboard {
  readonly span: Span
  /** Null: the days were chosen by hand. */
  readonly preset: Preset | null
  readonly setPeriod: (period: Preset | Span) => void
  /** The days of one point of the chart alone; the others come back with `showWhole`. */
  readonly choosePoint: (start: Day) => void
  /** Null: no point was chosen. */
  readonly showWhole: (() => void) | null
  readonly comparison: Comparison
  readonly setComparison: (comparison: Comparison) => void
  readonly before: Span | null
  readonly step: 'day' | 'week' | 'month'
  readonly filter: FigureFilter
  /** In or out of the filter. */
  readonly toggle: (key: FilterKey, value: string) => void
  readonly setFilter: (filter: FigureFilter) => void
  /** In or out of the filter: an hour of the week, 0 to 167 from Monday. */
  readonly toggleHour: (hour: number) => void
  readonly clear: () => void
  readonly facets: Facets
  readonly periods: PeriodFacts
  /** What every question of a card begins with. */
  readonly asked: Span & { readonly filter: FigureFilter }
  readonly tables: boolean
  readonly setTables: (areShown: boolean) => void
}

export const DashboardContext = createContext<Dashboard | null>(null)

export function useDashboard(): Dashboard {
  const dashboard = useContext(DashboardContext)
  if (dashboard === null) throw new Error('the dashboard is only known inside its screen')
  return dashboard
}

/** Null until what can be chosen is known; `error` then says why it is not. */
export function useDashboardState(): { readonly dashboard: Dashboard | null; readonly error: Error | null } {
  const { data: facets, error } = useLive(contract.figures.facets, {})
  const today = useLive(contract.workspace.info, {}).data?.today
  const plan = useLive(contract.launchPlan.view, {})
  const { period, turn } = usePeriod()
  const [compared, setCompared] = useSearchParam('compare')
  const [tables, setTablesText] = useSearchParam('tables')
  const { filter, change } = useKeptFilter(figureFilterText)
  const launch = plan.data ? rollOutOf(plan.data.tasks) : null
  const dashboard = useMemo((): Dashboard | null => {
    if (facets === undefined || today === undefined || plan.isPending) return null
    const periods = { today, launch, firstDay: facets.firstDay }
    const chosen = textToPeriod(period)
    const span = typeof chosen === 'string' ? presetToSpan(chosen, periods) : chosen
    const comparison = comparisons.find((each) => each === compared) ?? 'before'
    return {
      span,
      preset: typeof chosen === 'string' ? chosen : null,
      ...turn(periodToText(chosen), span),
      comparison,
      setComparison: (next) => setCompared(next === 'before' ? null : next),
      before: countedBefore(comparedSpan(span, comparison), facets),
      step: stepOf(span),
      filter,
      toggle: (key, value) => change((kept) => toggled(kept, key, value)),
      setFilter: (next) => change(() => next),
      toggleHour: (hour) => change((kept) => hourToggled(kept, hour)),
      clear: () => change(() => noFilter),
      facets,
      periods,
      asked: { ...span, filter },
      tables: tables !== null,
      setTables: (areShown) => setTablesText(areShown ? 'yes' : null),
    }
  }, [facets, today, launch, plan.isPending, period, turn, compared, filter, tables, setCompared, setTablesText, change])
  return { dashboard, error }
}

/** The days in the address, and those that come back when a point of the chart is let go. */
function usePeriod() {
  const [period, setPeriod] = useSearchParam('period')
  const [whole, setWhole] = useSearchParam('whole')
  const turn = useCallback(
    (now: string, span: Span): Pick<Dashboard, 'choosePoint' | 'setPeriod' | 'showWhole'> => {
      const show = (next: string, kept: string | null) => {
        setPeriod(next === 'last-90' ? null : next)
        setWhole(kept)
      }
      return {
        setPeriod: (next) => show(periodToText(next), null),
        choosePoint: (start) => show(periodToText(stepWithin(start, stepOf(span), span)), whole ?? now),
        showWhole: whole === null ? null : () => show(whole, null),
      }
    },
    [whole, setPeriod, setWhole],
  )
  return { period, turn }
}

/** Days before anything was counted are nothing to compare with. */
function countedBefore(before: Span | null, { firstDay }: Facets): Span | null {
  return before === null || firstDay === null || before.to < firstDay ? null : before
}
