/** Which of the plan's views the address names. */
import { planViews } from '#shared/domain/launch-plan/types.ts'
import { useShownPath } from '../../lib/route.ts'

export type PlanViewName = (typeof planViews)[number]

/** The view in sight; the timeline where the address names none. */
export function usePlanView(): PlanViewName {
  const path = useShownPath()
  return planViews.find((view) => path.endsWith(`/${view}`)) ?? 'timeline'
}
