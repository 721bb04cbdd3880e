/** The demo company's story as data: who did what, when; its own texts in every language. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { roles, screens, taskTags } from '#shared/domain/launch-plan/types.ts'

const Words = z.object({ en: z.string(), it: z.string(), ms: z.string() })
/** Local time of the company: "2027-01-11 09:05". */
const Moment = z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)
const Day = z.string()
const step = { on: Moment, by: z.string() }
/** The template's key of a task, or the `ref` of one that the story added. */
const task = z.string()

const Step = z.discriminatedUnion('do', [
  z.object({
    ...step,
    do: z.literal('program'),
    fields: z.object({ companyName: z.string(), hashtag: z.string(), brandColor: z.string() }).partial(),
  }),
  z.object({ ...step, do: z.literal('calendar-checked') }),
  z.object({ ...step, do: z.literal('place'), country: z.string(), region: z.string() }),
  z.object({ ...step, do: z.literal('day-off'), day: Day, name: Words }),
  z.object({ ...step, do: z.literal('start'), task }),
  /** Ticks what is left of the checklist; `reason`: why it is done although conditions are open. */
  z.object({ ...step, do: z.literal('finish'), task, reason: Words.optional() }),
  z.object({ ...step, do: z.literal('tick'), task, items: z.array(z.number().int().min(0)) }),
  z.object({ ...step, do: z.literal('move'), task, start: Day.optional(), days: z.number().int().optional() }),
  z.object({
    ...step,
    do: z.literal('add'),
    ref: z.string(),
    phase: z.string(),
    title: Words,
    start: Day,
    days: z.number().int(),
    owner: z.string(),
    screen: z.enum(screens),
    tags: z.array(z.enum(taskTags)).default([]),
    checklist: z.array(Words).default([]),
  }),
  z.object({ ...step, do: z.literal('rename'), task, title: Words }),
  z.object({ ...step, do: z.literal('note'), task, text: Words }),
  z.object({ ...step, do: z.literal('link'), task, label: Words, url: z.string() }),
  z.object({
    ...step,
    do: z.literal('risk'),
    risk: z.string(),
    fields: z.object({ likelihood: z.number().int(), impact: z.number().int(), status: z.enum(['open', 'watched', 'closed']) }).partial(),
  }),
  z.object({ ...step, do: z.literal('undo') }),
])
export type Step = z.output<typeof Step>

const Story = z.object({
  /** The moment at which each state is left to the visitor. */
  states: z.object({ 'mid-launch': Moment, later: Moment }),
  timeZone: z.string(),
  founded: z.object({ on: Moment, by: z.string() }),
  program: z.object({ programName: z.string(), companySize: z.number().int() }),
  plan: z.object({ template: z.string(), start: Day, country: z.string(), region: z.string() }),
  team: z.array(z.object({ ref: z.string(), name: z.string(), role: z.enum(roles), email: z.string(), senior: z.boolean() })),
  steps: z.array(Step),
})
export type Story = z.output<typeof Story>

export function readStory(resources: string): Story {
  return Story.parse(JSON.parse(readFileSync(join(resources, 'demo', 'aurelia.json'), 'utf8')))
}
