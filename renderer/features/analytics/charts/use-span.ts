/** The days that a page of figures is about: one of three named periods, kept in the address. */
import { contract } from '#shared/contracts/index.ts'
import type { Span } from '#shared/domain/figures/spans.ts'
import { rollOutOf } from '#shared/domain/launch-plan/program-dates.ts'
import { useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { presetToSpan } from '../dashboard/logic/period.ts'

export const spanNames = ['all', 'since-launch', 'quarter', 'last-28'] as const
type SpanName = (typeof spanNames)[number]

export interface ChosenSpan {
  /** Null until today is known. */
  readonly span: Span | null
  readonly name: SpanName
  readonly choose: (name: SpanName) => void
  readonly today: string
}

/** Everything that was counted, unless the user says otherwise. */
export function useSpan(): ChosenSpan {
  const [asked, ask] = useSearchParam('period')
  const name = spanNames.find((each) => each === asked) ?? 'all'
  const today = useLive(contract.workspace.info, {}).data?.today
  const facets = useLive(contract.figures.facets, {}).data
  const plan = useLive(contract.launchPlan.view, {})
  const choose = (next: SpanName) => ask(next === 'all' ? null : next)
  if (today === undefined || facets === undefined || plan.isPending) return { span: null, name, choose, today: '' }
  const launch = plan.data ? rollOutOf(plan.data.tasks) : null
  return { span: presetToSpan(name, { today, launch, firstDay: facets.firstDay }), name, choose, today }
}
