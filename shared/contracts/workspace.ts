/** The company's file: making, opening and describing it. */
import { z } from 'zod'
import { DayText, Locale, Reason } from '../ids.ts'
import { command, query } from '../rpc.ts'

export const WorkspaceInfo = z.object({
  /** Absolute path; shown, never interpreted, by the page. */
  path: z.string(),
  programName: z.string(),
  companyName: z.string(),
  hashtag: z.string(),
  brandColor: z.string(),
  companySize: z.number().int(),
  locale: Locale,
  today: DayText,
  /** The story's own date, while the user keeps it; null in a real workspace. */
  demoDay: DayText.nullable(),
  /** Day on which somebody confirmed the plan's days off. */
  calendarCheckedOn: DayText.nullable(),
})
export type WorkspaceInfo = z.output<typeof WorkspaceInfo>

export const RecentFile = z.object({ path: z.string(), name: z.string(), openedAt: z.number(), missing: z.boolean() })
export type RecentFile = z.output<typeof RecentFile>

const Brand = z.string().regex(/^#[0-9a-fA-F]{6}$/)

export const PlanPreview = z.object({
  start: DayText,
  end: DayText,
  rollOut: DayText,
  phases: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      summary: z.string(),
      start: DayText,
      end: DayText,
      workingDays: z.number(),
      elsewhere: z.array(z.object({ place: z.string(), workingDays: z.number() })),
    }),
  ),
  daysOff: z.array(z.object({ day: DayText, name: z.string(), place: z.string() })),
  /** Expected weekly views, low and high, with the inputs of the formula (reach: people x connections x view rate). */
  reach: z.object({
    people: z.number(),
    participants: z.number(),
    connections: z.number(),
    potential: z.number(),
    low: z.number(),
    high: z.number(),
  }),
})
export type PlanPreview = z.output<typeof PlanPreview>

const PlaceInput = z.object({ country: z.string().max(2), region: z.string().max(10).default('') })
const FirstAnswers = z.object({
  programName: z.string().trim().max(80),
  start: DayText,
  places: z.array(PlaceInput).min(1).max(10),
  companySize: z.number().int().min(1).max(2_000_000),
  locale: Locale,
  template: z.string().default('first-60-days'),
  lengthDays: z.number().int().optional(),
})

export const workspace = {
  /** null: no file is open. */
  info: query(z.object({}), WorkspaceInfo.nullable(), { reads: ['workspace', 'session'] }),
  recent: query(z.object({}), z.array(RecentFile), { reads: ['settings', 'session'] }),
  /** Why the file that should have opened at start did not; null when all is well. */
  startProblem: query(z.object({}), Reason.nullable(), { reads: ['session'] }),
  countries: query(
    z.object({}),
    z.array(z.object({ code: z.string(), name: z.string(), regions: z.array(z.object({ code: z.string(), name: z.string() })) })),
    { reads: ['settings'] },
  ),
  /** The first working Monday at least a week ahead: the suggested first day. */
  suggestedStart: query(z.object({ country: z.string().max(2) }), z.object({ start: DayText }), { reads: [] }),
  preview: query(FirstAnswers.omit({ programName: true }), PlanPreview, { reads: ['settings'] }),

  /** Makes the file and its plan. Without a path the system's save dialog asks; `null` when it was cancelled. */
  create: command(FirstAnswers.extend({ path: z.string().optional() }), z.object({ path: z.string() }).nullable()),
  createDemo: command(
    z.object({ state: z.enum(['mid-launch', 'later']), path: z.string().optional() }),
    z.object({ path: z.string() }).nullable(),
  ),
  open: command(z.object({ path: z.string().optional() }), z.object({ path: z.string() }).nullable()),
  close: command(z.object({}), z.object({})),
  forgetRecent: command(z.object({ path: z.string() }), z.object({})),
  dismissStartProblem: command(z.object({}), z.object({})),
  update: command(
    z.object({
      fields: z
        .object({
          programName: z.string().trim().min(1).max(80),
          companyName: z.string().trim().max(120),
          hashtag: z
            .string()
            .trim()
            .regex(/^(#[\p{L}\p{N}_]+)?$/u)
            .max(80),
          brandColor: Brand,
          companySize: z.number().int().min(1).max(2_000_000),
          demoDay: DayText.nullable(),
          calendarChecked: z.boolean(),
        })
        .partial(),
    }),
    z.object({}),
  ),
}
