/** What the demo's people achieved, as data: shares by week, targets, costs, visits, what others said. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { annotationKinds, costKinds, goalKinds, targetMeasures } from '#shared/domain/figures/types.ts'
import { networks } from '#shared/domain/networks.ts'

const Words = z.object({ en: z.string(), it: z.string(), ms: z.string() })
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const Count = z.number().int().min(0)

const FiguresStory = z.object({
  /** Whose days and hours are counted. */
  zone: z.string(),
  /** Shares of the week that begins on this Monday. */
  weeks: z.record(Day, Count),
  /** What part of a week's shares falls on Monday, Tuesday and so on. */
  weekdays: z.array(z.number()).length(7),
  /** How much more than others an item is shared; 1 where it is not named. */
  appeal: z.record(z.string(), z.number()),
  targets: z.array(
    z.object({
      goal: z.enum(goalKinds),
      name: Words,
      measure: z.enum(targetMeasures),
      value: z.number(),
      fromDay: Day,
      byDay: Day,
      readings: z.record(Day, z.number()).default({}),
    }),
  ),
  costs: z.array(z.object({ kind: z.enum(costKinds), name: Words, fromDay: Day, toDay: Day, amount: Count, hours: z.number().nullable() })),
  scenario: z.object({ name: Words, fromDay: Day, toDay: Day, weeks: Count }),
  /** What the site's statistics told on a day: since the day before in this list. */
  visits: z.record(Day, z.object({ visits: Count, applications: Count })),
  rivals: z.array(z.string()),
  /** Mentions since the day before in this list: the company's, then those of `rivals`. */
  voices: z.record(Day, z.array(Count)),
  mentions: z.array(z.object({ day: Day, network: z.enum(networks), text: Words })),
  annotations: z.array(z.object({ on: z.string(), kind: z.enum(annotationKinds), day: Day, text: Words })),
})
export type FiguresStory = z.output<typeof FiguresStory>

export function readFiguresStory(resources: string): FiguresStory {
  return FiguresStory.parse(JSON.parse(readFileSync(join(resources, 'demo', 'figures.json'), 'utf8')))
}
