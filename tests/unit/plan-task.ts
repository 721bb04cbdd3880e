/** A task of the plan view for unit tests: an ordinary open one unless the test says otherwise. */
import type { PlanTask } from '#shared/contracts/launch-plan.ts'

/** One working day on 2027-02-10, ready, owned by a role. */
export function planTask(fields: Partial<PlanTask>): PlanTask {
  return {
    id: fields.id ?? 'task',
    key: '',
    phaseId: 'phase',
    kind: 'task',
    title: 'A task',
    position: 1,
    ownerId: null,
    ownerRole: 'trainer',
    start: fields.due ?? '2027-02-10',
    due: '2027-02-10',
    days: 1,
    baselineStart: null,
    baselineDue: null,
    fixedStart: null,
    deadline: null,
    status: 'todo',
    startedOn: null,
    doneOn: null,
    slack: 0,
    critical: false,
    slip: 0,
    forecastDue: fields.due ?? '2027-02-10',
    tags: [],
    screen: 'plan',
    ready: true,
    conditionsMet: 0,
    conditionsAll: 0,
    waitsFor: [],
    broken: [],
    checklistDone: 0,
    checklistAll: 0,
    ...fields,
  }
}
