/** Feeds on a desktop are fetched, read and written by the jobs process. */
import { z } from 'zod'
import { Locale, Reason } from '#shared/ids.ts'
import type { Feeds } from '../services/feeds/types.ts'
import { pictureTypes } from '../services/web-picture.ts'
import type { Jobs } from './jobs.ts'

const Results = z.array(
  z.object({ sourceId: z.string(), name: z.string(), added: z.number(), updated: z.number(), problem: Reason.nullable() }),
)
const Progress = z.object({ done: z.number(), all: z.number(), name: z.string() })
const Look = z.object({
  url: z.string(),
  title: z.string(),
  siteUrl: z.string(),
  locale: Locale.nullable(),
  count: z.number(),
  items: z.array(z.object({ title: z.string(), summary: z.string(), url: z.string().nullable(), publishedAt: z.number().nullable() })),
  others: z.array(z.string()),
})
const Page = z.object({
  title: z.string(),
  summary: z.string(),
  author: z.string(),
  imageUrl: z.string(),
  locale: Locale.nullable(),
  publishedAt: z.number().nullable(),
  picture: z.object({ type: z.enum(pictureTypes), bytes: z.instanceof(Uint8Array) }).nullable(),
})

export function feedsInJobs(jobs: Jobs): Pick<Feeds, 'syncFeeds' | 'previewFeed' | 'readPage'> {
  const silent = () => undefined
  return {
    async syncFeeds({ db, ...run }, onProgress, signal) {
      const input = { path: db.path, ...run }
      return Results.parse(await jobs.run('feed-sync', input, { signal, onProgress: (value) => onProgress(Progress.parse(value)) }))
    },
    previewFeed: async (address, signal) => Look.parse(await jobs.run('feed-preview', { address }, { signal, onProgress: silent })),
    readPage: async (url, signal) => Page.nullable().parse(await jobs.run('page', { url }, { signal, onProgress: silent })),
  }
}
