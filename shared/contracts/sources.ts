/** What can be asked of content sources: feeds that are followed, tried, fetched, and their health. */
import { z } from 'zod'
import { arrivals, contentCategories, contentKinds } from '../domain/content/types.ts'
import { Id, Locale, Reason } from '../ids.ts'
import { command, job, query } from '../rpc.ts'

const Done = z.object({})
const Word = z.string().trim().min(1).max(100)
/** As somebody types it: "blog.example.com", "feed://…", a whole address. */
const Address = z.string().trim().min(1).max(2000)

export const sourceHealth = ['never', 'well', 'failing', 'gone', 'paused'] as const

const SourceFields = z.object({
  name: z.string().trim().min(1).max(200),
  kind: z.enum(contentKinds),
  category: z.enum(contentCategories),
  /** Null: as the feed says. */
  locale: Locale.nullable(),
  teamIds: z.array(Id).max(200),
  keepWords: z.array(Word).max(100),
  dropWords: z.array(Word).max(100),
  arrival: z.enum(arrivals),
  readPages: z.boolean(),
  intervalMinutes: z.number().int().min(15).max(10_080),
  paused: z.boolean(),
})

export const Source = SourceFields.extend({
  id: Id,
  /** Where it is fetched from today. */
  url: z.string(),
  /** Where it was added, when it has moved since; empty: it has not. */
  movedFrom: z.string(),
  siteUrl: z.string(),
  /** Name of the header a login is sent in; empty: none. */
  loginHeader: z.string(),
  /** This computer has the value of that header. */
  hasLogin: z.boolean(),
  health: z.enum(sourceHealth),
  syncing: z.boolean(),
  /** Epoch ms; null: never. */
  triedAt: z.number().nullable(),
  wellAt: z.number().nullable(),
  newAt: z.number().nullable(),
  nextAt: z.number().nullable(),
  failures: z.number().int(),
  /** Why it fails, or what was left out though it works. */
  problem: Reason.nullable(),
  items: z.number().int(),
  toReview: z.number().int(),
  /** Items of the last 30 days. */
  recent: z.number().int(),
})
export type Source = z.output<typeof Source>

export const FeedPreview = z.object({
  /** Where the feed is: the address asked for, or the feed of that page. */
  url: z.string(),
  title: z.string(),
  siteUrl: z.string(),
  locale: Locale.nullable(),
  count: z.number().int(),
  items: z.array(
    z.object({ title: z.string(), summary: z.string(), url: z.string().nullable(), publishedAt: z.number().nullable(), kept: z.boolean() }),
  ),
  /** Other feeds of the same page. */
  others: z.array(z.object({ url: z.string(), title: z.string() })),
  /** The source that follows it already. */
  knownId: Id.nullable(),
})
export type FeedPreview = z.output<typeof FeedPreview>

const SyncResult = z.object({
  sourceId: Id,
  name: z.string(),
  added: z.number().int(),
  updated: z.number().int(),
  problem: Reason.nullable(),
})

export const sources = {
  list: query(z.object({}), z.array(Source), { reads: ['source', 'source_state', 'item', 'session', 'settings'] }),
  /** How many are being fetched at this moment. */
  reading: query(z.object({}), z.object({ count: z.number().int() }), { reads: ['source_state', 'session'] }),
  /** Fetches and reads a feed, or the feed that a page names, without keeping anything. */
  preview: job(
    z.object({ url: Address, keepWords: z.array(Word).max(100).default([]), dropWords: z.array(Word).max(100).default([]) }),
    z.object({}),
    FeedPreview,
  ),
  /** Follows an address; it is fetched at the next chance, so that it can be added without a network. */
  add: command(SourceFields.partial().extend({ url: Address }), z.object({ sourceId: Id })),
  update: command(z.object({ sourceId: Id, fields: SourceFields.extend({ url: Address }).partial() }), Done),
  /** Its items stay in the library. */
  remove: command(z.object({ sourceId: Id }), Done),
  /** `value` null forgets the login on this computer; it is kept by the system's key chain and never shown again. */
  setLogin: command(
    z.object({
      sourceId: Id,
      header: z
        .string()
        .trim()
        .max(100)
        .regex(/^[A-Za-z0-9-]*$/),
      value: z.string().max(4000).nullable(),
    }),
    Done,
  ),
  /** Fetches now: these sources, or all that are not paused. */
  sync: job(
    z.object({ sourceIds: z.array(Id).max(1000).optional() }),
    z.object({ done: z.number(), all: z.number(), name: z.string() }),
    z.object({ results: z.array(SyncResult) }),
  ),
  /** The page's word that the network is back: what waits for it is fetched. */
  networkBack: command(z.object({}), Done),
  /** The page's word that there is none: nothing is fetched until it is back. */
  networkGone: command(z.object({}), Done),
  /** Asks which file unless a path is given; null when cancelled. */
  importOpml: command(
    z.object({ path: z.string().optional() }),
    z.object({ added: z.number(), known: z.number(), refused: z.array(z.object({ name: z.string(), reason: Reason })) }).nullable(),
  ),
  exportOpml: command(z.object({ path: z.string().optional() }), z.object({ path: z.string() }).nullable()),
}
