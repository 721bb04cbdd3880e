/** What can be asked of a launch plan. */
import { z } from 'zod'
import { dependencyTypes, roles, screens, taskKinds, taskStatuses, taskTags } from '../domain/launch-plan/types.ts'
import { DayText, Id, Link, Reason } from '../ids.ts'
import { command, query } from '../rpc.ts'

const Title = z.string().trim().min(1).max(200)
const LongText = z.string().max(20_000)
const Done = z.object({})

export const Condition = z.object({ key: z.string(), met: z.boolean(), reason: Reason, screen: z.enum(screens) })
export type Condition = z.output<typeof Condition>

export const PlanPhase = z.object({
  id: Id,
  key: z.string(),
  name: z.string(),
  summary: z.string(),
  start: DayText,
  end: DayText,
  endDay: z.number().int(),
  workingDays: z.number().int(),
})
export type PlanPhase = z.output<typeof PlanPhase>

export const PlanTask = z.object({
  id: Id,
  key: z.string(),
  phaseId: Id,
  kind: z.enum(taskKinds),
  title: z.string(),
  position: z.number(),
  ownerId: Id.nullable(),
  ownerRole: z.enum(roles),
  start: DayText,
  due: DayText,
  days: z.number().int(),
  baselineStart: DayText.nullable(),
  baselineDue: DayText.nullable(),
  fixedStart: DayText.nullable(),
  deadline: DayText.nullable(),
  status: z.enum(taskStatuses),
  startedOn: DayText.nullable(),
  doneOn: DayText.nullable(),
  slack: z.number().int(),
  critical: z.boolean(),
  /** Working days by which `due` is later than the baseline; negative when earlier; 0 without a baseline. */
  slip: z.number().int(),
  /** Due day to expect when what is late today delays what follows it. */
  forecastDue: DayText,
  tags: z.array(z.enum(taskTags)),
  screen: z.enum(screens),
  ready: z.boolean(),
  conditionsMet: z.number().int(),
  conditionsAll: z.number().int(),
  /** Titles' ids of unfinished predecessors: what it waits for. */
  waitsFor: z.array(Id),
  /** Broken rules, in the order of their weight. */
  broken: z.array(Reason),
  checklistDone: z.number().int(),
  checklistAll: z.number().int(),
})
export type PlanTask = z.output<typeof PlanTask>

export const PlanDependency = z.object({ id: Id, fromTaskId: Id, toTaskId: Id, type: z.enum(dependencyTypes), lag: z.number().int() })
export type PlanDependency = z.output<typeof PlanDependency>

export const DayOff = z.object({
  id: Id,
  day: DayText,
  name: z.string(),
  placeId: Id,
  place: z.string(),
  blocks: z.boolean(),
  own: z.boolean(),
})
export type DayOff = z.output<typeof DayOff>

export const Member = z.object({ id: Id, name: z.string(), role: z.enum(roles), email: z.string(), senior: z.boolean() })
export type Member = z.output<typeof Member>

export const PlanView = z.object({
  id: Id,
  name: z.string(),
  templateId: z.string(),
  start: DayText,
  end: DayText,
  lengthDays: z.number().int(),
  baselineOn: DayText.nullable(),
  today: DayText,
  weekend: z.array(z.number().int()),
  phases: z.array(PlanPhase),
  tasks: z.array(PlanTask),
  dependencies: z.array(PlanDependency),
  daysOff: z.array(DayOff),
  members: z.array(Member),
  forecastEnd: DayText,
  /** Working days by which the forecast of the last task is later than planned, 0 or more. */
  forecastSlip: z.number().int(),
})
export type PlanView = z.output<typeof PlanView>

export const ChecklistItem = z.object({ id: Id, text: z.string(), done: z.boolean(), position: z.number() })
export const TaskLink = z.object({ id: Id, label: z.string(), url: z.string() })
export const TaskDetail = z.object({
  id: Id,
  purpose: z.string(),
  doneWhen: z.string(),
  notes: z.string(),
  overrideReason: z.string(),
  conditions: z.array(Condition),
  checklist: z.array(ChecklistItem),
  links: z.array(TaskLink),
})
export type TaskDetail = z.output<typeof TaskDetail>

export const MovedTask = z.object({ taskId: Id, title: z.string(), fromStart: DayText, fromDue: DayText, toStart: DayText, toDue: DayText })
export type MovedTask = z.output<typeof MovedTask>
const Reflow = z.object({ moved: z.array(MovedTask) })

export const Risk = z.object({
  id: Id,
  title: z.string(),
  mitigation: z.string(),
  likelihood: z.number().int().min(1).max(5),
  impact: z.number().int().min(1).max(5),
  ownerId: Id.nullable(),
  ownerRole: z.enum(roles),
  status: z.enum(['open', 'watched', 'closed']),
})
export type Risk = z.output<typeof Risk>

export const Place = z.object({
  id: Id,
  country: z.string(),
  region: z.string(),
  label: z.string(),
  primary: z.boolean(),
  blocks: z.boolean(),
})
export type Place = z.output<typeof Place>

/** The notes' rich text is HTML: the page sanitises it before it saves it, and again before it shows it. */
const TaskFields = z
  .object({
    title: Title,
    purpose: LongText,
    doneWhen: LongText,
    notes: LongText,
    ownerId: Id.nullable(),
    ownerRole: z.enum(roles),
    deadline: DayText.nullable(),
    screen: z.enum(screens),
    tags: z.array(z.enum(taskTags)),
    kind: z.enum(taskKinds),
    phaseId: Id,
  })
  .partial()

/** What readiness reads of the documents. */
const documentTables = ['document', 'document_version', 'document_reader', 'acknowledgement'] as const

/** What readiness reads of the content. */
const contentTables = ['source', 'source_state', 'item', 'slot', 'content_settings'] as const

const planTables = [
  'plan',
  'place',
  'holiday',
  'phase',
  'task',
  'dependency',
  'checklist_item',
  'member',
  'workspace',
  'settings',
  'session',
  ...documentTables,
  ...contentTables,
] as const

export const launchPlan = {
  list: query(z.object({}), z.array(z.object({ id: Id, name: z.string(), start: DayText, templateId: z.string() })), {
    reads: ['plan', 'settings', 'session'],
  }),
  templates: query(
    z.object({}),
    z.array(z.object({ id: z.string(), name: z.string(), summary: z.string(), tasks: z.number(), lengthDays: z.number() })),
    { reads: ['settings'] },
  ),
  /** The newest plan when no id is given; null when the workspace has none. */
  view: query(z.object({ planId: Id.optional() }), PlanView.nullable(), { reads: planTables }),
  task: query(z.object({ taskId: Id }), TaskDetail, {
    reads: [
      'task',
      'checklist_item',
      'task_link',
      'dependency',
      'member',
      'risk',
      'workspace',
      'plan',
      'settings',
      ...documentTables,
      ...contentTables,
    ],
  }),
  risks: query(z.object({ planId: Id }), z.array(Risk), { reads: ['risk', 'settings'] }),
  places: query(z.object({ planId: Id }), z.array(Place), { reads: ['place', 'settings'] }),

  create: command(
    z.object({
      template: z.string(),
      start: DayText,
      country: z.string().max(2),
      region: z.string().max(10).default(''),
      lengthDays: z.number().int().optional(),
    }),
    z.object({ planId: Id }),
  ),
  remove: command(z.object({ planId: Id }), Done),
  rename: command(z.object({ planId: Id, name: Title }), Done),
  /** Dry run: what would move, or the refusal. */
  previewStart: query(z.object({ planId: Id, start: DayText }), Reflow, { reads: planTables }),
  moveStart: command(z.object({ planId: Id, start: DayText }), Reflow),
  setLength: command(z.object({ planId: Id, lengthDays: z.number().int() }), Reflow),
  setBaseline: command(z.object({ planId: Id }), Done),

  addPlace: command(
    z.object({ planId: Id, country: z.string().max(2), region: z.string().max(10).default(''), blocks: z.boolean() }),
    Reflow,
  ),
  setPlaceBlocks: command(z.object({ placeId: Id, blocks: z.boolean() }), Reflow),
  removePlace: command(z.object({ placeId: Id }), Reflow),
  addDayOff: command(z.object({ planId: Id, day: DayText, name: Title }), Reflow),
  /** `blocks` false: people work on that day after all. */
  setDayOff: command(z.object({ holidayId: Id, blocks: z.boolean() }), Reflow),
  removeDayOff: command(z.object({ holidayId: Id }), Reflow),

  addTask: command(
    z.object({
      phaseId: Id,
      title: Title,
      start: DayText.optional(),
      days: z.number().int().optional(),
      kind: z.enum(taskKinds).optional(),
    }),
    z.object({ taskId: Id }),
  ),
  updateTask: command(z.object({ taskId: Id, fields: TaskFields }), Reflow),
  /** Moves and resizes; a start on a day off goes to the next working day. */
  scheduleTask: command(
    z.object({ taskId: Id, start: DayText.optional(), days: z.number().int().optional(), fixed: z.boolean().optional() }),
    Reflow,
  ),
  setStatus: command(z.object({ taskId: Id, status: z.enum(taskStatuses), reason: z.string().max(500).optional() }), Reflow),
  duplicateTask: command(z.object({ taskId: Id }), z.object({ taskId: Id })),
  removeTask: command(z.object({ taskId: Id }), Reflow),
  addDependency: command(
    z.object({ fromTaskId: Id, toTaskId: Id, type: z.enum(dependencyTypes), lag: z.number().int().min(0).max(60) }),
    Reflow,
  ),
  updateDependency: command(z.object({ dependencyId: Id, type: z.enum(dependencyTypes), lag: z.number().int().min(0).max(60) }), Reflow),
  removeDependency: command(z.object({ dependencyId: Id }), Reflow),

  addChecklistItem: command(z.object({ taskId: Id, text: Title }), z.object({ itemId: Id })),
  updateChecklistItem: command(
    z.object({ itemId: Id, text: Title.optional(), done: z.boolean().optional(), position: z.number().optional() }),
    Done,
  ),
  removeChecklistItem: command(z.object({ itemId: Id }), Done),
  addLink: command(z.object({ taskId: Id, label: z.string().trim().max(200), url: Link }), z.object({ linkId: Id })),
  removeLink: command(z.object({ linkId: Id }), Done),

  addRisk: command(z.object({ planId: Id, title: Title }), z.object({ riskId: Id })),
  updateRisk: command(z.object({ riskId: Id, fields: Risk.omit({ id: true }).partial() }), Done),
  removeRisk: command(z.object({ riskId: Id }), Done),

  addMember: command(Member.omit({ id: true }), z.object({ memberId: Id })),
  updateMember: command(z.object({ memberId: Id, fields: Member.omit({ id: true }).partial() }), Done),
  removeMember: command(z.object({ memberId: Id }), Done),
}
