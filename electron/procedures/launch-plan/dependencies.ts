/** What waits for what. */
import { type DependencyRow, insertDependency, updateDependency } from '#db/queries/tasks.ts'
import { whyNotDependency } from '#shared/domain/launch-plan/network.ts'
import { readPlanRows } from '../../services/plan-spec.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { findDependency, findTask } from './find.ts'
import { changePlan, titlesOf, withTitles } from './reflow.ts'

type DependencyHandlers = Pick<Handlers['launchPlan'], 'addDependency' | 'updateDependency' | 'removeDependency'>
type NewDependency = Parameters<DependencyHandlers['addDependency']>[0]

export function dependencyProcedures(ctx: RouterCtx): DependencyHandlers {
  return {
    addDependency: (input) => addDependency(ctx, input),
    updateDependency: ({ dependencyId, type, lag }) => changeDependency(ctx, dependencyId, 'dependency-updated', { type, lag }),
    removeDependency: ({ dependencyId }) => changeDependency(ctx, dependencyId, 'dependency-removed', { deletedAt: ctx.clock() }),
  }
}

/** Refuses dependency-self, dependency-duplicate, dependency-circular (with the titles of the circle), dependency-conflict. */
function addDependency(ctx: RouterCtx, { fromTaskId, toTaskId, type, lag }: NewDependency) {
  const { read } = requireDb(ctx)
  const { planId } = findTask(read, fromTaskId)
  findTask(read, toTaskId)
  const rows = readPlanRows(read, planId)
  const titles = titlesOf(ctx, rows)
  const refusal = whyNotDependency(rows, fromTaskId, toTaskId)
  if (refusal !== null) throw withTitles(refusal, titles)
  const data = { predecessor: titles.get(fromTaskId) ?? '', title: titles.get(toTaskId) ?? '' }
  return changePlan(ctx, { code: 'dependency-added', data, planId }, (tx) =>
    insertDependency(tx, { id: requireDb(ctx).newId(), planId, fromTaskId, toTaskId, type, lag }),
  )
}

function changeDependency(ctx: RouterCtx, id: string, code: string, fields: Partial<DependencyRow>) {
  const { read } = requireDb(ctx)
  const { planId, fromTaskId, toTaskId } = findDependency(read, id)
  const titles = titlesOf(ctx, readPlanRows(read, planId))
  const data = { predecessor: titles.get(fromTaskId) ?? '', title: titles.get(toTaskId) ?? '' }
  return changePlan(ctx, { code, data, planId }, (tx) => updateDependency(tx, id, fields))
}
