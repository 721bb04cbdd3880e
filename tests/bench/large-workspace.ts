/** A workspace as large as a long program makes it: 1,000 tasks in one plan, 20,000 rows in all; the same shape every time. */
import { openDb } from '#db/open.ts'
import { insertPlace } from '#db/queries/days-off.ts'
import { insertMember } from '#db/queries/members.ts'
import { insertPhase, insertPlan } from '#db/queries/plans.ts'
import { insertChecklistItem } from '#db/queries/task-parts.ts'
import { insertDependency, insertTask } from '#db/queries/tasks.ts'
import { insertWorkspace } from '#db/queries/workspace.ts'
import type { WriteDb } from '#db/types.ts'
import { instantToDay } from '#shared/domain/day.ts'
import { schedule } from '#shared/domain/launch-plan/schedule.ts'
import { largePlan } from './schedule.ts'

/** Every task's title begins so: a screen that shows it shows real data. */
export const taskTitle = 'Bench task'
const allRows = 20_000
const members = 20
const planId = 'plan'

/** Writes the file; its plan starts today. */
export function makeLargeWorkspace(path: string): void {
  const db = openDb(path, { mode: 'create', clock: Date.now, actor: () => 'bench' })
  try {
    db.write({ code: 'plan-created', undoable: false }, fill)
  } finally {
    db.close()
  }
}

function fill(tx: WriteDb): void {
  const now = Date.now()
  const spec = { ...largePlan(), start: instantToDay(now) }
  insertWorkspace(tx, { id: 'workspace', programName: 'Bench', companySize: 5000, locale: 'en', createdAt: now })
  for (let n = 0; n < members; n++) insertMember(tx, { id: `m${n}`, name: `Member ${n}`, role: 'content-editor' })
  insertPlan(tx, {
    id: planId,
    name: 'Bench plan',
    templateId: 'first-60-days',
    templateVersion: 1,
    start: spec.start,
    lengthDays: spec.lengthDays,
    weekend: [6, 7],
    createdAt: now,
  })
  insertPlace(tx, { id: 'place', planId, country: '', labels: {}, primary: true, blocks: true })
  spec.phases.forEach((phase, position) => insertPhase(tx, { ...phase, planId, name: `Phase ${position + 1}`, summary: '', position }))
  const scheduled = new Map(
    schedule(spec, { weekend: [6, 7], daysOff: new Set() }).tasks.map(({ taskId, start, due }) => [taskId, { start, due }]),
  )
  spec.tasks.forEach((task, position) => {
    const dates = scheduled.get(task.id) ?? { start: spec.start, due: spec.start }
    const texts = { title: `${taskTitle} ${position + 1}`, purpose: 'Why it is done', doneWhen: 'How one knows' }
    insertTask(tx, {
      ...task,
      ...dates,
      ...texts,
      planId,
      position,
      ownerId: `m${position % members}`,
      ownerRole: 'content-editor',
      conditions: [],
      screen: 'plan',
    })
  })
  for (const dependency of spec.dependencies) insertDependency(tx, { ...dependency, planId })
  const written = 3 + members + spec.phases.length + spec.tasks.length + spec.dependencies.length
  for (let n = written; n < allRows; n++) {
    insertChecklistItem(tx, { id: `c${n}`, taskId: `t${n % spec.tasks.length}`, text: `Item ${n}`, position: n, done: n % 3 === 0 })
  }
}
