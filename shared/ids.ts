/** Values that every domain shares: ids, days, languages. */
import { z } from 'zod'
import { locales } from './locales.ts'

/** uuid v7 of a row. */
export const Id = z.uuid()
export type Id = z.output<typeof Id>

/** A calendar day `YYYY-MM-DD`. Only the shape is checked here; domain/day.ts refuses days that do not exist. */
export const DayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** An address the app keeps and opens outside: web or mail, nothing that reaches into this computer. */
export const Link = z.url({ protocol: /^(https?|mailto)$/ }).max(2000)

export const Locale = z.enum(locales)
export type Locale = z.output<typeof Locale>

/** Refusals carry the same shape wherever a rule speaks: a code for i18n and the values of its sentence. */
export const Reason = z.object({ code: z.string(), data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])) })
export type Reason = z.output<typeof Reason>
