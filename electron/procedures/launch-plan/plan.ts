/** Making, moving and reading whole plans. */

import { listPlans, phasesOf, updatePhase, updatePlan } from '#db/queries/plans.ts'
import { setBaseline } from '#db/queries/tasks.ts'
import type { ReadDb } from '#db/types.ts'
import { type Day, textToDay } from '#shared/domain/day.ts'
import { phaseEndsForLength } from '#shared/domain/launch-plan/phases.ts'
import { insertNewPlan, prepareNewPlan } from '../../services/new-plan.ts'
import { readPlanRows } from '../../services/plan-spec.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { findPlan } from './find.ts'
import { missingHolidays, writeHolidays } from './holidays.ts'
import { changePlan, movedTasks } from './reflow.ts'
import { textsOfPlan } from './texts.ts'
import { viewPlan } from './view.ts'

type PlanHandlers = Pick<
  Handlers['launchPlan'],
  'list' | 'templates' | 'view' | 'create' | 'remove' | 'rename' | 'previewStart' | 'moveStart' | 'setLength' | 'setBaseline'
>

export function planProcedures(ctx: RouterCtx): PlanHandlers {
  return {
    list: () =>
      listPlans(requireDb(ctx).read).map((plan) => ({
        id: plan.id,
        name: textsOfPlan(ctx, plan).planName(plan),
        start: plan.start,
        templateId: plan.templateId,
      })),
    templates: () => ctx.templates.list().map((id) => templateLine(ctx, id)),
    view: ({ planId }) => viewPlan(ctx, requireDb(ctx), planId),
    create: (input) => createPlan(ctx, input),
    remove: ({ planId }) => {
      writePlan(ctx, planId, 'plan-removed', { deletedAt: ctx.clock() })
      return {}
    },
    rename: ({ planId, name }) => {
      writePlan(ctx, planId, 'plan-renamed', { name })
      return {}
    },
    previewStart: async ({ planId, start }) => {
      const db = requireDb(ctx)
      const missing = await missingHolidays(db, planId, textToDay(start))
      const rows = readPlanRows(db.read, planId)
      return { moved: movedTasks(ctx, { ...rows, plan: { ...rows.plan, start }, holidays: [...rows.holidays, ...missing] }) }
    },
    moveStart: ({ planId, start }) => moveStart(ctx, planId, textToDay(start)),
    setLength: ({ planId, lengthDays }) => setLength(ctx, planId, lengthDays),
    setBaseline: ({ planId }) => {
      const db = requireDb(ctx)
      findPlan(db.read, planId)
      const today = todayOf(ctx, db)
      db.write({ code: 'baseline-set' }, (tx) => {
        setBaseline(tx, planId)
        updatePlan(tx, planId, { baselineOn: today })
      })
      return {}
    },
  }
}

function templateLine(ctx: RouterCtx, id: string) {
  const { plan, texts } = ctx.templates.load(id)
  const { name, summary } = texts[ctx.settings.get().locale]
  return { id, name, summary, tasks: plan.tasks.length, lengthDays: plan.lengthDays }
}

interface NewPlan {
  readonly template: string
  readonly start: string
  readonly country: string
  readonly region: string
  readonly lengthDays?: number | undefined
}

async function createPlan(ctx: RouterCtx, { template: id, start, country, region, lengthDays }: NewPlan) {
  const { plan, texts } = ctx.templates.load(id)
  const answers = await prepareNewPlan(plan, { start, lengthDays, places: [{ country, region }] })
  const db = requireDb(ctx)
  const making = { newId: db.newId, now: ctx.clock(), today: todayOf(ctx, db) }
  const name = texts[ctx.settings.get().locale].name
  return { planId: db.write({ code: 'plan-created', data: { name } }, (tx) => insertNewPlan(tx, plan, answers, making)) }
}

function writePlan(ctx: RouterCtx, planId: string, code: string, fields: Parameters<typeof updatePlan>[2]) {
  const db = requireDb(ctx)
  const plan = findPlan(db.read, planId)
  const name = fields.name ?? textsOfPlan(ctx, plan).planName(plan)
  db.write({ code, data: { name } }, (tx) => updatePlan(tx, planId, fields))
}

async function moveStart(ctx: RouterCtx, planId: string, start: Day) {
  const missing = await missingHolidays(requireDb(ctx), planId, start)
  return changePlan(ctx, { code: 'plan-moved', data: { day: start }, planId }, (tx) => {
    writeHolidays(tx, planId, missing)
    updatePlan(tx, planId, { start })
  })
}

async function setLength(ctx: RouterCtx, planId: string, lengthDays: number) {
  const db = requireDb(ctx)
  const ends = phaseEnds(ctx, db.read, planId, lengthDays)
  const missing = await missingHolidays(db, planId, findPlan(db.read, planId).start, lengthDays)
  return changePlan(ctx, { code: 'plan-length-set', data: { days: lengthDays }, planId }, (tx) => {
    writeHolidays(tx, planId, missing)
    phasesOf(tx, planId).forEach((phase, index) => updatePhase(tx, phase.id, { endDay: ends[index] ?? phase.endDay }))
    updatePlan(tx, planId, { lengthDays })
  })
}

/** From the template's own ends, so that a length set there and back changes nothing; else from the plan's. */
function phaseEnds(ctx: RouterCtx, db: ReadDb, planId: string, lengthDays: number): readonly number[] {
  const { templateId, lengthDays: current } = findPlan(db, planId)
  const template = ctx.templates.list().includes(templateId) ? ctx.templates.load(templateId).plan : null
  return phaseEndsForLength(template?.phases ?? phasesOf(db, planId), template?.lengthDays ?? current, lengthDays)
}
