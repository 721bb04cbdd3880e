/** What can be asked of the calendar: slots, recurring slots, the mix, proposals to fill it. */
import { z } from 'zod'
import { contentCategories, contentKinds } from '../domain/content/types.ts'
import { networks } from '../domain/networks.ts'
import { DayText, Id, Reason } from '../ids.ts'
import { command, query } from '../rpc.ts'

const Done = z.object({})
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const Minutes = z.number().int().min(0).max(720)
const Zone = z.string().min(1).max(100)
const Network = z.enum(networks)

export const Slot = z.object({
  id: Id,
  itemId: Id,
  title: z.string(),
  kind: z.enum(contentKinds),
  category: z.enum(contentCategories),
  callToAction: z.boolean(),
  captionId: Id.nullable(),
  network: Network,
  /** Null: everybody. */
  teamId: Id.nullable(),
  day: DayText,
  time: Time,
  zone: Zone,
  /** Epoch ms of that wall clock; a time that daylight saving skips is the one after the gap. */
  instant: z.number(),
  staggerMinutes: Minutes,
  recurringSlotId: Id.nullable(),
  past: z.boolean(),
  shares: z.number().int().nullable(),
  clicks: z.number().int().nullable(),
  /** What is wrong with it: the item is archived, expires before, is for other teams, has no caption … */
  warnings: z.array(Reason),
})
export type Slot = z.output<typeof Slot>

export const RecurringSlot = z.object({
  id: Id,
  weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  everyWeeks: z.number().int().min(1).max(8),
  time: Time,
  zone: Zone,
  network: Network,
  teamId: Id.nullable(),
  kind: z.enum(contentKinds).nullable(),
  fromDay: DayText,
  untilDay: DayText.nullable(),
})
export type RecurringSlot = z.output<typeof RecurringSlot>

/** Whole posts; shares are of all posts, 0 to 1. */
export const Mix = z.object({
  posts: z.number().int(),
  kinds: z.array(z.object({ kind: z.enum(contentKinds), posts: z.number().int(), share: z.number(), target: z.number() })),
  callsToAction: z.object({ posts: z.number().int(), share: z.number(), limit: z.number() }),
  /** `mix.…`: under target, drought, a stream of advertising; none: on target. */
  alarms: z.array(Reason),
  /** Approved items that would mend it, best first. */
  remedies: z.array(z.object({ itemId: Id, title: z.string(), kind: z.enum(contentKinds) })),
  onTarget: z.boolean(),
})
export type Mix = z.output<typeof Mix>

export const CalendarView = z.object({
  today: DayText,
  slots: z.array(Slot),
  /** Places of recurring slots that wait for an item. */
  waiting: z.array(
    z.object({
      recurringSlotId: Id,
      day: DayText,
      time: Time,
      zone: Zone,
      network: Network,
      teamId: Id.nullable(),
      kind: z.enum(contentKinds).nullable(),
    }),
  ),
  /** Days off of the plan's places, as the launch plan has them. */
  holidays: z.array(z.object({ day: DayText, name: z.string(), blocks: z.boolean() })),
  campaigns: z.array(z.object({ id: Id, name: z.string(), startsOn: DayText, endsOn: DayText })),
  /** Milestones and invites of the launch plan. */
  milestones: z.array(z.object({ taskId: Id, title: z.string(), day: DayText, tag: z.string() })),
  /** Runs of days, from tomorrow on, in which a post is due and none goes out. */
  gaps: z.array(z.object({ from: DayText, to: DayText, workingDays: z.number().int() })),
  /** Days on which a team would see more posts than are good. */
  overloads: z.array(z.object({ day: DayText, posts: z.number().int(), limit: z.number().int(), teamId: Id.nullable() })),
  mix: Mix,
})
export type CalendarView = z.output<typeof CalendarView>

const SlotFields = z.object({
  captionId: Id.nullable(),
  network: Network,
  teamId: Id.nullable(),
  day: DayText,
  time: Time,
  zone: Zone,
  staggerMinutes: Minutes,
})

/** One place of a proposal, and why this item goes there. */
export const Proposal = z.object({
  itemId: Id,
  title: z.string(),
  kind: z.enum(contentKinds),
  callToAction: z.boolean(),
  captionId: Id.nullable(),
  network: Network,
  teamId: Id.nullable(),
  day: DayText,
  time: Time,
  zone: Zone,
  staggerMinutes: Minutes,
  recurringSlotId: Id.nullable(),
  reasons: z.array(Reason),
})
export type Proposal = z.output<typeof Proposal>

const Range = z.object({ from: DayText, to: DayText })
const Filters = { teamId: Id.nullable().default(null), network: Network.nullable().default(null) }

const reads = [
  'slot',
  'recurring_slot',
  'item',
  'item_caption',
  'campaign',
  'team',
  'content_settings',
  'holiday',
  'place',
  'plan',
  'task',
  'phase',
  'workspace',
  'settings',
  'session',
] as const

export const calendar = {
  view: query(Range.extend(Filters), CalendarView, { reads }),
  mix: query(Range.extend(Filters), Mix, { reads }),
  slot: query(z.object({ slotId: Id }), Slot, { reads }),
  /** When the turn of each person comes. Until the people of teams are known these are the program team. */
  turns: query(z.object({ slotId: Id }), z.array(z.object({ name: z.string(), day: DayText, time: Time })), {
    reads: ['slot', 'member', 'session'],
  }),
  /** Approved and nowhere ahead; those the mix lacks first. */
  unscheduled: query(
    z.object({ limit: z.number().int().min(1).max(200).default(50) }),
    z.object({
      total: z.number().int(),
      items: z.array(
        z.object({
          itemId: Id,
          title: z.string(),
          kind: z.enum(contentKinds),
          category: z.enum(contentCategories),
          callToAction: z.boolean(),
        }),
      ),
    }),
    { reads },
  ),
  /** What scheduling would give: a day and time that fill a gap, the network and caption that fit. */
  suggest: query(z.object({ itemId: Id }), Proposal.nullable(), { reads }),
  /** The wished time; where a post of the same network or audience stands at that minute, the next one by the stagger of the settings. */
  freeTime: query(z.object({ network: Network, teamId: Id.nullable(), day: DayText, time: Time, zone: Zone }), z.object({ time: Time }), {
    reads: ['slot', 'content_settings', 'session'],
  }),
  schedule: command(
    SlotFields.partial().extend({ itemId: Id, network: Network, day: DayText, time: Time, recurringSlotId: Id.nullable().default(null) }),
    z.object({ slotId: Id, warnings: z.array(Reason) }),
  ),
  update: command(z.object({ slotId: Id, fields: SlotFields.partial() }), z.object({ warnings: z.array(Reason) })),
  remove: command(z.object({ slotIds: z.array(Id).min(1).max(1000) }), Done),
  setResult: command(
    z.object({ slotId: Id, shares: z.number().int().min(0).nullable(), clicks: z.number().int().min(0).nullable() }),
    Done,
  ),
  /** Where posts of a crowded day would go instead. */
  spreadPreview: query(
    z.object({ day: DayText }),
    z.array(z.object({ slotId: Id, title: z.string(), from: DayText, to: DayText, time: Time })),
    {
      reads,
    },
  ),
  spread: command(z.object({ day: DayText }), z.object({ moved: z.number().int() })),
  /**
   * Proposes only; `missing` says why places stay empty. From the roll-out of the newest plan, or from tomorrow once that has come, when
   * `from` is left out; four weeks when `to` is.
   */
  fillPreview: query(
    z.object({
      from: DayText.optional(),
      to: DayText.optional(),
      networks: z.array(Network).max(9).default([]),
      teamId: Id.nullable().default(null),
    }),
    z.object({
      from: DayText,
      to: DayText,
      /** Tomorrow: the first day that can be filled. */
      earliest: DayText,
      /** From which on the plan counts what is scheduled; null: it has come, or no plan has one. */
      rollOut: DayText.nullable(),
      proposals: z.array(Proposal),
      missing: z.array(Reason),
      mixAfter: Mix,
    }),
    { reads },
  ),
  /** Takes over what was proposed, as one act; leaves out what has become impossible meanwhile and says so. */
  fill: command(z.object({ proposals: z.array(Proposal).min(1).max(500) }), z.object({ slotIds: z.array(Id), refused: z.array(Reason) })),

  recurring: query(z.object({}), z.array(RecurringSlot), { reads: ['recurring_slot', 'session'] }),
  addRecurring: command(z.object({ fields: RecurringSlot.omit({ id: true }) }), z.object({ recurringSlotId: Id })),
  updateRecurring: command(z.object({ recurringSlotId: Id, fields: RecurringSlot.omit({ id: true }).partial() }), Done),
  removeRecurring: command(z.object({ recurringSlotId: Id }), Done),

  /** Hours by clicks a post; `basis` says how many results they rest on, and `enough` whether that is worth saying. */
  bestHours: query(
    z.object({ network: Network.nullable().default(null) }),
    z.object({
      basis: z.number().int(),
      enough: z.boolean(),
      hours: z.array(z.object({ weekday: z.number().int(), hour: z.number().int(), posts: z.number().int(), clicks: z.number() })),
    }),
    { reads },
  ),
  /** Null when cancelled. */
  export: command(
    Range.extend({ ...Filters, format: z.enum(['ics', 'csv', 'pdf']), path: z.string().optional() }),
    z.object({ path: z.string() }).nullable(),
  ),
  print: command(Range.extend(Filters), Done),
}
