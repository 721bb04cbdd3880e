/** Where the launch plan stood at the report's end: done, late, ready, and what comes next. */
import { readFacts } from '#db/queries/plan-facts.ts'
import { listPlans } from '#db/queries/plans.ts'
import type { TaskRow } from '#db/queries/tasks.ts'
import type { ReportBlock, ReportFigure } from '#shared/contracts/report-shapes.ts'
import { type Day, daysBetween } from '#shared/domain/day.ts'
import { forecast } from '#shared/domain/launch-plan/forecast.ts'
import { answerConditions } from '#shared/domain/launch-plan/readiness.ts'
import { schedule } from '#shared/domain/launch-plan/schedule.ts'
import { readPlanRows, rowsToCalendar, rowsToSpec } from '../../plan-spec.ts'
import { planTextsIn } from '../../plan-texts.ts'
import { countFigure, type Gathering, type GatherSection, noteBlock } from './gathering.ts'
import { textColumn } from './tables.ts'

const mostLate = 15
const mostNext = 5

interface PlanTask {
  readonly title: string
  readonly phaseId: string
  readonly start: Day
  readonly due: Day
  readonly expected: Day
  readonly isDone: boolean
  readonly isLate: boolean
  readonly isReady: boolean
  readonly isCritical: boolean
}

interface PlanStatus {
  readonly tasks: readonly PlanTask[]
  readonly phases: readonly { readonly id: string; readonly name: string; readonly start: Day; readonly end: Day }[]
  readonly expectedEnd: Day
  /** Working days by which it ends later than planned. */
  readonly slip: number
}

export const gatherPlan: GatherSection = (of) => {
  const { say, until } = of
  const [plan] = listPlans(of.read)
  if (plan === undefined) return { why: say('report.why-no-plan') }
  if (plan.start > until) return { why: say('report.why-plan-ahead', { day: of.values.day(plan.start) }) }
  const status = statusOf(of, plan.id)
  if (status.tasks.length === 0) return { why: say('report.why-no-plan') }
  return {
    blocks: [
      { kind: 'figures', id: 'plan.figures', figures: figures(of, status) },
      phases(of, status),
      late(of, status),
      next(of, status),
      noteBlock('plan.note', say('report.plan-note', { day: of.values.day(until), end: of.values.day(status.expectedEnd) })),
    ],
  }
}

/** What is still to be done of the newest plan, the next first; empty without one. */
export function gatherPlanTasks(of: Gathering): readonly Pick<PlanTask, 'title' | 'due'>[] {
  const [plan] = listPlans(of.read)
  if (plan === undefined) return []
  return statusOf(of, plan.id)
    .tasks.filter(({ isDone }) => !isDone)
    .toSorted(byDay('due'))
}

const byDay = (key: 'start' | 'due') => (a: PlanTask, b: PlanTask) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0)

function statusOf({ read, until, spec, templates }: Gathering, planId: string): PlanStatus {
  const rows = readPlanRows(read, planId)
  const calendar = rowsToCalendar(rows)
  const planSpec = rowsToSpec(rows)
  const planned = schedule(planSpec, calendar)
  const expected = forecast(planSpec, calendar, until)
  const facts = readFacts(read, planId, { today: until, calendar }, rows)
  const texts = planTextsIn(templates, rows.plan, spec.locale)
  const critical = new Set(planned.tasks.filter((task) => task.critical).map(({ taskId }) => taskId))
  const isReady = ({ id, conditions }: TaskRow) =>
    (facts.waitsFor.get(id) ?? []).length === 0 && answerConditions(conditions, facts, id).every(({ met }) => met)
  const tasks = rows.tasks.map((task) => {
    const isDone = task.status === 'done' && (task.doneOn ?? task.due) <= until
    return {
      ...{ title: texts.task(task).title, phaseId: task.phaseId, start: task.start, due: task.due, isDone },
      expected: expected.tasks.get(task.id) ?? task.due,
      isLate: !isDone && task.due < until,
      isReady: !isDone && task.status === 'todo' && isReady(task),
      isCritical: critical.has(task.id),
    }
  })
  const names = new Map(rows.phases.map((phase) => [phase.id, texts.phase(phase).name]))
  const phases = planned.phases.map(({ phaseId, start, end }) => ({ id: phaseId, name: names.get(phaseId) ?? '', start, end }))
  return { tasks, phases, expectedEnd: expected.end, slip: expected.slip }
}

function figures({ say, values }: Gathering, { tasks, slip }: PlanStatus): ReportFigure[] {
  const count = (is: 'isDone' | 'isLate' | 'isReady') => tasks.filter((task) => task[is]).length
  const of = { part: count('isDone'), whole: tasks.length }
  const [part, whole] = [values.write(of.part, 'count'), values.write(of.whole, 'count')]
  return [
    { ...countFigure('tasks-done', say('report.tasks-done'), of.part, say('report.note-part', { part, whole })), of },
    countFigure('tasks-late', say('report.tasks-late'), count('isLate')),
    countFigure('tasks-ready', say('report.tasks-ready'), count('isReady')),
    countFigure('plan-slip', say('report.plan-slip'), slip),
  ]
}

function phases({ say }: Gathering, { tasks, phases: all }: PlanStatus): ReportBlock {
  const count = (id: string, label: string) => ({ id, label, unit: 'count' as const, hasBar: false })
  const cells = (of: readonly PlanTask[]) => [
    of.length,
    of.filter(({ isDone }) => isDone).length,
    of.filter(({ isLate }) => isLate).length,
    of.filter(({ isReady }) => isReady).length,
  ]
  return {
    ...{ kind: 'table', id: 'plan.phases', title: say('report.phases'), more: 0, note: '' },
    columns: [
      textColumn('phase', say('report.phase')),
      { id: 'from', label: say('report.from'), unit: 'day', hasBar: false },
      { id: 'to', label: say('report.to'), unit: 'day', hasBar: false },
      count('tasks', say('report.tasks')),
      count('done', say('report.tasks-done')),
      count('late', say('report.tasks-late')),
      count('ready', say('report.tasks-ready')),
    ],
    rows: all.map(({ id, name, start, end }) => [name, start, end, ...cells(tasks.filter(({ phaseId }) => phaseId === id))]),
    foot: [say('report.all'), null, null, ...cells(tasks)],
  }
}

function late({ say, until }: Gathering, { tasks }: PlanStatus): ReportBlock | null {
  const all = tasks.filter(({ isLate }) => isLate).toSorted(byDay('due'))
  if (all.length === 0) return null
  return {
    ...{ kind: 'table', id: 'plan.late', title: say('report.late-tasks'), foot: null, more: Math.max(0, all.length - mostLate), note: '' },
    columns: [
      textColumn('task', say('report.task')),
      { id: 'due', label: say('report.due'), unit: 'day', hasBar: false },
      { id: 'days', label: say('report.days-late'), unit: 'count', hasBar: false },
      { id: 'expected', label: say('report.expected-end'), unit: 'day', hasBar: false },
    ],
    rows: all.slice(0, mostLate).map(({ title, due, expected }) => [title, due, daysBetween(due, until), expected]),
  }
}

/** The critical path from here on. */
function next({ say, values }: Gathering, { tasks }: PlanStatus): ReportBlock | null {
  const ahead = tasks.filter(({ isDone, isCritical }) => isCritical && !isDone).toSorted(byDay('start'))
  if (ahead.length === 0) return null
  return {
    ...{ kind: 'list', id: 'plan.next', title: say('report.critical-next'), form: 'steps' },
    items: ahead.slice(0, mostNext).map(({ title, start, due }) => ({ text: title, detail: values.period({ from: start, to: due }) })),
  }
}
