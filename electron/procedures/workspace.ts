/** The company's file: making, opening and describing it. */
import { isLeftBehind } from '#db/left-behind.ts'
import { insertWorkspace, updateWorkspace, workspaceRow } from '#db/queries/workspace.ts'
import type { WorkspaceInfo } from '#shared/contracts/workspace.ts'
import { addDays, instantToDay, textToDay, weekdayOf } from '#shared/domain/day.ts'
import { isWorkingDay } from '#shared/domain/launch-plan/calendar.ts'
import { listCountries, publicHolidays, weekendOf } from '../services/holidays.ts'
import { insertNewPlan, prepareNewPlan } from '../services/new-plan.ts'
import { previewPlan } from '../services/plan-preview.ts'
import { textsOf } from '../services/text.ts'
import { type RouterCtx, requireDb, requireWorkspace, todayOf } from './context.ts'
import type { Handlers } from './handlers.ts'
import { found } from './launch-plan/find.ts'

type WorkspaceHandlers = Handlers['workspace']
type Answers = Parameters<WorkspaceHandlers['create']>[0]

export function workspaceProcedures(ctx: RouterCtx): WorkspaceHandlers {
  return {
    info: () => describe(ctx),
    recent: () => ctx.session.recents.list(),
    startProblem: () => ctx.session.startProblem(),
    countries: () => listCountries(ctx.settings.get().locale),
    suggestedStart: async ({ country }) => ({ start: await firstMonday(country, addDays(instantToDay(ctx.clock(), ctx.timeZone), 7)) }),
    preview: async ({ template, locale, companySize, ...answers }) => {
      const { plan, texts } = ctx.templates.load(template)
      const prepared = await prepareNewPlan(plan, { start: answers.start, lengthDays: answers.lengthDays, places: answers.places })
      return previewPlan(plan, texts[locale], prepared, locale, companySize)
    },
    create: (answers) => create(ctx, answers),
    createDemo: async ({ state, path }) => {
      const { locale } = ctx.settings.get()
      const name = textsOf(locale).formatMessage({ id: 'workspace.demo-file' })
      const target = path ?? (await ctx.desktop.chooseFileToSave(name, 'workspace'))
      if (target === null) return null
      const { buildDemo } = await import('../services/demo/build-demo.ts')
      await buildDemo(target, { state, locale, resources: ctx.resources, mount: ctx.mount, report: ctx.report })
      return { path: ctx.session.open(target).path }
    },
    open: async ({ path }) => {
      const target = path ?? (await ctx.desktop.chooseFileToOpen())
      if (target === null) return null
      if (ctx.desktop.tidy !== null && isLeftBehind(target)) await ctx.desktop.tidy(target)
      return { path: ctx.session.open(target).path }
    },
    close: () => {
      ctx.session.close()
      return {}
    },
    forgetRecent: ({ path }) => {
      ctx.session.recents.remove(path)
      ctx.changed(['session'])
      return {}
    },
    dismissStartProblem: () => {
      ctx.session.setStartProblem(null)
      return {}
    },
    update: ({ fields }) => update(ctx, fields),
  }
}

function describe(ctx: RouterCtx): WorkspaceInfo | null {
  const open = ctx.session.current()
  const row = open === null ? null : workspaceRow(open.db.read)
  if (open === null || row === null) return null
  const { programName, companyName, hashtag, brandColor, companySize, locale, demoDay, calendarCheckedOn } = row
  return {
    path: open.path,
    programName,
    companyName,
    hashtag,
    brandColor,
    companySize,
    locale,
    today: todayOf(ctx, open.db),
    demoDay,
    calendarCheckedOn,
  }
}

/** Everything is prepared before the file is made: a refused answer leaves no file. */
async function create(ctx: RouterCtx, answers: Answers) {
  const { plan } = ctx.templates.load(answers.template)
  const prepared = await prepareNewPlan(plan, { start: answers.start, lengthDays: answers.lengthDays, places: answers.places })
  const name = answers.programName || textsOf(answers.locale).formatMessage({ id: 'workspace.new-file' })
  const target = answers.path ?? (await ctx.desktop.chooseFileToSave(name, 'workspace'))
  if (target === null) return null
  const { programName, companySize, locale } = answers
  const open = ctx.session.create(target, (db) => {
    const now = ctx.clock()
    db.write({ code: 'workspace-created', undoable: false }, (tx) => {
      insertWorkspace(tx, { id: db.newId(), programName, companySize, locale, createdAt: now })
      insertNewPlan(tx, plan, prepared, { newId: db.newId, now, today: instantToDay(now, ctx.timeZone) })
    })
  })
  return { path: open.path }
}

function update(ctx: RouterCtx, { calendarChecked, ...fields }: Parameters<WorkspaceHandlers['update']>[0]['fields']) {
  const { db } = requireWorkspace(ctx)
  const row = found(workspaceRow(db.read), 'workspace')
  if (fields.demoDay) textToDay(fields.demoDay)
  const checked = calendarChecked === undefined ? {} : { calendarCheckedOn: calendarChecked ? todayOf(ctx, requireDb(ctx)) : null }
  db.write({ code: 'workspace-updated' }, (tx) => updateWorkspace(tx, row.id, { id: row.id, ...fields, ...checked }))
  return {}
}

/** The first working Monday on or after a day. */
async function firstMonday(country: string, from: string): Promise<string> {
  const monday = addDays(from, (8 - weekdayOf(from)) % 7)
  const years = [Number(monday.slice(0, 4)), Number(monday.slice(0, 4)) + 1]
  const holidays = await publicHolidays({ country, region: '' }, years)
  const calendar = { weekend: weekendOf({ country, region: '' }), daysOff: new Set(holidays.map((holiday) => holiday.day)) }
  const mondays = Array.from({ length: 26 }, (_, week) => addDays(monday, 7 * week))
  return mondays.find((day) => isWorkingDay(calendar, day)) ?? monday
}
