/** What the demo's sources brought and what its people made of it, as data. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { captionTones, contentCategories, contentKinds, ideaKinds, resourceFormats } from '#shared/domain/content/types.ts'
import { networks } from '#shared/domain/networks.ts'

const Words = z.object({ en: z.string(), it: z.string(), ms: z.string() })
/** Local time of the company: "2027-01-11 09:05". */
const Moment = z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)
const ref = z.string()

const ContentItem = z.object({
  ref,
  /** Null: put in by hand. */
  source: ref.nullable(),
  /** When it was published. */
  on: Moment,
  title: Words,
  summary: Words.optional(),
  url: z.string().default(''),
  author: z.string().default(''),
  stage: z.enum(['review', 'approved']),
  kind: z.enum(contentKinds).optional(),
  category: z.enum(contentCategories).optional(),
  /** Who put it in. */
  by: ref.default('elena'),
  teams: z.array(ref).optional(),
  campaign: ref.optional(),
  cta: z.boolean().default(false),
  evergreen: z.boolean().default(false),
  refreshOn: z.string().optional(),
  expiresOn: z.string().optional(),
  captions: z.array(z.object({ network: z.enum(networks), tone: z.enum(captionTones), text: Words })).default([]),
  slots: z.array(z.object({ day: z.string(), time: z.string(), network: z.enum(networks), team: ref.optional() })).default([]),
})
export type ContentItem = z.output<typeof ContentItem>

const ContentStory = z.object({
  teams: z.array(z.object({ ref, name: Words })),
  campaigns: z.array(z.object({ ref, name: Words, hashtag: z.string(), startsOn: z.string(), endsOn: z.string() })),
  sources: z.array(
    z.object({
      ref,
      name: z.string(),
      url: z.string(),
      siteUrl: z.string(),
      kind: z.enum(contentKinds),
      category: z.enum(contentCategories),
      teams: z.array(ref),
      /** Its certificate does not hold. */
      broken: z.boolean().default(false),
    }),
  ),
  items: z.array(ContentItem),
  ideas: z.array(
    z.object({
      kind: z.enum(ideaKinds),
      on: Moment,
      by: z.string(),
      title: Words,
      body: Words.nullable(),
      format: z.enum(resourceFormats).optional(),
      team: ref.optional(),
    }),
  ),
})
export type ContentStory = z.output<typeof ContentStory>

export function readContentStory(resources: string): ContentStory {
  return ContentStory.parse(JSON.parse(readFileSync(join(resources, 'demo', 'content.json'), 'utf8')))
}
