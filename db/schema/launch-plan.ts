/** The launch plan. A null text is the template's own, shown in the reader's language until somebody edits it. */
import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { dependencyTypes, roles, screens, type TaskTag, taskKinds, taskStatuses } from '#shared/domain/launch-plan/types.ts'
import { synced } from './columns.ts'
import { member } from './workspace.ts'

const riskStatuses = ['open', 'watched', 'closed'] as const

export const plan = sqliteTable('plan', {
  ...synced,
  name: text('name'),
  templateId: text('template_id').notNull(),
  templateVersion: integer('template_version').notNull(),
  start: text('start').notNull(),
  lengthDays: integer('length_days').notNull(),
  /** ISO weekdays without work, as JSON. */
  weekend: text('weekend', { mode: 'json' }).$type<readonly number[]>().notNull(),
  baselineOn: text('baseline_on'),
  createdAt: integer('created_at').notNull(),
})

export const place = sqliteTable(
  'place',
  {
    ...synced,
    planId: text('plan_id')
      .notNull()
      .references(() => plan.id),
    /** ISO 3166 country and, where holidays differ inside it, the region's code; both empty: days off added by hand. */
    country: text('country').notNull(),
    region: text('region').notNull().default(''),
    /** Name by language, as JSON; kept, so that showing a plan needs no table of the world's regions. */
    labels: text('labels', { mode: 'json' }).$type<Readonly<Record<string, string>>>().notNull(),
    primary: integer('primary', { mode: 'boolean' }).notNull(),
    /** Whether the plan steps around this place's days off, or only shows them. */
    blocks: integer('blocks', { mode: 'boolean' }).notNull(),
  },
  (t) => [index('place_plan').on(t.planId)],
)

export const holiday = sqliteTable(
  'holiday',
  {
    ...synced,
    planId: text('plan_id')
      .notNull()
      .references(() => plan.id),
    placeId: text('place_id')
      .notNull()
      .references(() => place.id),
    day: text('day').notNull(),
    /** Name by language, as JSON. */
    names: text('names', { mode: 'json' }).$type<Readonly<Record<string, string>>>().notNull(),
    /** Null: as its place says. */
    blocks: integer('blocks', { mode: 'boolean' }),
    /** Added by the user rather than read from the country's table. */
    own: integer('own', { mode: 'boolean' }).notNull(),
  },
  (t) => [index('holiday_plan').on(t.planId, t.day)],
)

export const phase = sqliteTable(
  'phase',
  {
    ...synced,
    planId: text('plan_id')
      .notNull()
      .references(() => plan.id),
    key: text('key').notNull(),
    name: text('name'),
    summary: text('summary'),
    position: integer('position').notNull(),
    endDay: integer('end_day').notNull(),
    nominalDays: integer('nominal_days').notNull(),
  },
  (t) => [index('phase_plan').on(t.planId)],
)

export const task = sqliteTable(
  'task',
  {
    ...synced,
    planId: text('plan_id')
      .notNull()
      .references(() => plan.id),
    phaseId: text('phase_id')
      .notNull()
      .references(() => phase.id),
    key: text('key').notNull(),
    kind: text('kind', { enum: taskKinds }).notNull(),
    title: text('title'),
    purpose: text('purpose'),
    doneWhen: text('done_when'),
    /** Sanitised HTML. */
    notes: text('notes').notNull().default(''),
    position: real('position').notNull(),
    ownerId: text('owner_id').references(() => member.id),
    ownerRole: text('owner_role', { enum: roles }).notNull(),
    offset: integer('offset').notNull(),
    days: integer('days').notNull(),
    elastic: integer('elastic', { mode: 'boolean' }).notNull(),
    fixedStart: text('fixed_start'),
    deadline: text('deadline'),
    /** Written by the scheduler, never by hand. */
    start: text('start').notNull(),
    due: text('due').notNull(),
    baselineStart: text('baseline_start'),
    baselineDue: text('baseline_due'),
    status: text('status', { enum: taskStatuses }).notNull(),
    startedOn: text('started_on'),
    doneOn: text('done_on'),
    /** Why it was done although conditions were open. */
    overrideReason: text('override_reason').notNull().default(''),
    tags: text('tags', { mode: 'json' }).$type<readonly TaskTag[]>().notNull(),
    conditions: text('conditions', { mode: 'json' }).$type<readonly string[]>().notNull(),
    screen: text('screen', { enum: screens }).notNull(),
  },
  (t) => [index('task_plan').on(t.planId, t.phaseId), index('task_due').on(t.planId, t.due)],
)

export const dependency = sqliteTable(
  'dependency',
  {
    ...synced,
    planId: text('plan_id')
      .notNull()
      .references(() => plan.id),
    fromTaskId: text('from_task_id')
      .notNull()
      .references(() => task.id),
    toTaskId: text('to_task_id')
      .notNull()
      .references(() => task.id),
    type: text('type', { enum: dependencyTypes }).notNull(),
    lag: integer('lag').notNull(),
  },
  (t) => [index('dependency_plan').on(t.planId), index('dependency_to').on(t.toTaskId), index('dependency_from').on(t.fromTaskId)],
)

export const checklistItem = sqliteTable(
  'checklist_item',
  {
    ...synced,
    taskId: text('task_id')
      .notNull()
      .references(() => task.id),
    /** The template's key while the text is the template's own; empty for the user's items. */
    key: text('key').notNull().default(''),
    text: text('text'),
    done: integer('done', { mode: 'boolean' }).notNull().default(false),
    position: real('position').notNull(),
  },
  (t) => [index('checklist_item_task').on(t.taskId, t.deletedAt, t.done)],
)

export const taskLink = sqliteTable(
  'task_link',
  {
    ...synced,
    taskId: text('task_id')
      .notNull()
      .references(() => task.id),
    label: text('label').notNull(),
    url: text('url').notNull(),
  },
  (t) => [index('task_link_task').on(t.taskId)],
)

export const risk = sqliteTable(
  'risk',
  {
    ...synced,
    planId: text('plan_id')
      .notNull()
      .references(() => plan.id),
    key: text('key').notNull().default(''),
    title: text('title'),
    mitigation: text('mitigation'),
    likelihood: integer('likelihood').notNull(),
    impact: integer('impact').notNull(),
    ownerId: text('owner_id').references(() => member.id),
    ownerRole: text('owner_role', { enum: roles }).notNull(),
    status: text('status', { enum: riskStatuses }).notNull().default('open'),
  },
  (t) => [index('risk_plan').on(t.planId)],
)
