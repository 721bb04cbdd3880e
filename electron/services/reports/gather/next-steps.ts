/** What is asked for, or comes next. */

import type { Gathering, GatherSection } from './gathering.ts'
import { gatherPlanTasks } from './plan.ts'

/** Nobody decides on more at once. */
const mostRemedies = 3
const mostTasks = 3

/** What somebody typed; else remedies that are open while the figures ask for them, and the next tasks of the plan. */
export const gatherNextSteps: GatherSection = (of, { lines }) => {
  const items = lines.length > 0 ? lines.map((text) => ({ text, detail: '' })) : [...openRemedies(of), ...nextTasks(of)]
  if (items.length === 0) return { why: of.say('report.why-nothing-next') }
  return { blocks: [{ kind: 'list', id: 'next-steps.list', title: '', form: 'steps', items }] }
}

function openRemedies(of: Gathering) {
  const { remedies, state } = of.dip()
  if (state !== 'outside') return []
  // One page has no room for reasons.
  const isShort = of.spec.template === 'board-one-pager'
  return remedies
    .filter(({ isDone, taskId }) => !isDone && taskId === null)
    .slice(0, mostRemedies)
    .map(({ key }) => ({ text: of.say(`dip-remedy.${key}`), detail: isShort ? '' : of.say(`dip-remedy.${key}-why`) }))
}

function nextTasks(of: Gathering) {
  const tasks = gatherPlanTasks(of)
  return tasks.slice(0, mostTasks).map(({ title, due }) => ({ text: title, detail: of.say('report.by-day', { day: of.values.day(due) }) }))
}
