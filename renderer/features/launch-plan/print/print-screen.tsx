/** A plan view as it goes on paper: no shell, light, and it says when it is completely drawn. */
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PlanView } from '#shared/contracts/launch-plan.ts'
import { planViews } from '#shared/domain/launch-plan/types.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useRouteParam, useSearchParam } from '../../../lib/route.ts'
import { TimelineDrawing } from '../timeline/timeline-drawing.tsx'
import { PlanContext, type PlanScreen, usePlanIndex } from '../use-plan.ts'
import type { PlanViewName } from '../use-plan-view.ts'
import styles from './print.module.css'
import { PrintBoard } from './print-board.tsx'
import { PrintChecklist } from './print-checklist.tsx'
import { PrintRisks } from './print-risks.tsx'
import { PrintWeek } from './print-week.tsx'

/** Width between the margins of A4 across, in CSS pixels. */
const wide = 1020

/** The address names the view, the plan and, for a week, its day. */
export function PrintScreen() {
  const name = useRouteParam('view')
  const [planId] = useSearchParam('plan')
  const plan = useLive(contract.launchPlan.view, planId === null ? {} : { planId }).data
  const info = useLive(contract.workspace.info, {}).data
  const risks = useLive(contract.launchPlan.risks, { planId: plan?.id ?? '' }, { enabled: plan !== undefined && plan !== null }).data
  const view = planViews.find((each) => each === name) ?? 'timeline'
  if (!plan || !info || risks === undefined) return null
  return <Sheet plan={plan} view={view} program={info.programName} />
}

interface SheetProps {
  readonly plan: PlanView
  readonly view: PlanViewName
  readonly program: string
}

function Sheet({ plan, view, program }: SheetProps) {
  const text = useText()
  const format = useFormat()
  const screen = usePrintedPlan(plan)
  const [week] = useSearchParam('week')
  useSayReady(`${program}: ${plan.name}`)
  const contents: Record<PlanViewName, () => ReactNode> = {
    timeline: () => <TimelineDrawing plan={plan} width={wide} />,
    week: () => <PrintWeek day={week ?? plan.today} />,
    checklist: () => <PrintChecklist />,
    board: () => <PrintBoard />,
    risks: () => <PrintRisks />,
  }
  return (
    <PlanContext value={screen}>
      <main className={styles.sheet} data-view={view}>
        <header className={styles.head}>
          <h1>{text('print.title', { view: text(`plan.tab-${view}`), plan: plan.name })}</h1>
          <p>
            {text('print.about', {
              program,
              from: format.dayFull(plan.start),
              to: format.dayFull(plan.end),
              today: format.dayFull(plan.today),
            })}
          </p>
        </header>
        {contents[view]()}
      </main>
    </PlanContext>
  )
}

/** Nothing can be selected on paper. */
function usePrintedPlan(plan: PlanView): PlanScreen {
  const index = usePlanIndex(plan)
  const order = useRef<readonly string[]>([])
  return useMemo(() => ({ ...index, selectedId: null, select: () => {}, order, form: null, openForm: () => {} }), [index])
}

/** The window that prints waits for this mark; the fonts must be there, or the lines would break elsewhere. */
function useSayReady(title: string): void {
  useEffect(() => {
    document.title = title
    let isShown = true
    void document.fonts.ready.then(() => {
      if (isShown) document.documentElement.dataset['ready'] = 'true'
    })
    return () => {
      isShown = false
      delete document.documentElement.dataset['ready']
    }
  }, [title])
}
