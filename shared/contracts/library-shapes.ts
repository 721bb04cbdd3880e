/** The shapes of the library: items, captions, ideas, filters. */
import { z } from 'zod'
import {
  captionTones,
  contentCategories,
  contentKinds,
  disclosures,
  ideaKinds,
  ideaStatuses,
  itemStages,
  itemStatuses,
  resourceFormats,
} from '../domain/content/types.ts'
import { networks } from '../domain/networks.ts'
import { DayText, Id, Locale } from '../ids.ts'

export const Utm = z.object({
  source: z.string().max(200),
  medium: z.string().max(200),
  campaign: z.string().max(200),
  content: z.string().max(200),
  term: z.string().max(200),
})

export const itemSorts = ['newest', 'oldest', 'title', 'refresh'] as const

/** Empty lists and nulls do not filter. */
export const ItemFilter = z.object({
  /** Every word must be found, the last one also as a beginning. */
  text: z.string().max(500).default(''),
  statuses: z.array(z.enum(itemStatuses)).default([]),
  kinds: z.array(z.enum(contentKinds)).default([]),
  categories: z.array(z.enum(contentCategories)).default([]),
  sourceIds: z.array(Id).default([]),
  teamIds: z.array(Id).default([]),
  campaignIds: z.array(Id).default([]),
  locales: z.array(Locale).default([]),
  /** With a caption for one of these. */
  networks: z.array(z.enum(networks)).default([]),
  ownerIds: z.array(Id).default([]),
  evergreen: z.boolean().nullable().default(null),
  pinned: z.boolean().nullable().default(null),
  internalOnly: z.boolean().nullable().default(null),
  callToAction: z.boolean().nullable().default(null),
  /** Approved, and no slot ahead. */
  unscheduled: z.boolean().nullable().default(null),
  /** Evergreen with a refresh day that has come. */
  refreshDue: z.boolean().nullable().default(null),
  /** In review with the first of two approvals. */
  firstApproved: z.boolean().nullable().default(null),
})
export type ItemFilter = z.output<typeof ItemFilter>

export const ItemSummary = z.object({
  id: Id,
  title: z.string(),
  summary: z.string(),
  url: z.string(),
  sourceId: Id.nullable(),
  /** Name of the source, or of whom it came. */
  from: z.string(),
  /** This computer has a picture of it. */
  hasPicture: z.boolean(),
  kind: z.enum(contentKinds),
  category: z.enum(contentCategories),
  status: z.enum(itemStatuses),
  stage: z.enum(itemStages),
  /** Epoch ms. */
  publishedAt: z.number(),
  locale: Locale.nullable(),
  teamIds: z.array(Id),
  campaignId: Id.nullable(),
  evergreen: z.boolean(),
  refreshOn: DayText.nullable(),
  expiresOn: DayText.nullable(),
  pinned: z.boolean(),
  internalOnly: z.boolean(),
  callToAction: z.boolean(),
  captions: z.number().int(),
  /** The next day it goes out; null: none ahead. */
  nextDay: DayText.nullable(),
  /** The source has changed it since it was approved. */
  changed: z.boolean(),
  /** In review, where two approvals are wanted: who gave the first, and when (epoch ms); null: nobody yet. */
  firstApproval: z.object({ by: z.string(), at: z.number().nullable() }).nullable(),
})
export type ItemSummary = z.output<typeof ItemSummary>

export const ItemCaption = z.object({
  id: Id,
  network: z.enum(['any', ...networks]),
  locale: Locale,
  tone: z.enum(captionTones),
  text: z.string(),
})
export type ItemCaption = z.output<typeof ItemCaption>

export const ItemView = ItemSummary.extend({
  author: z.string(),
  imageUrl: z.string(),
  imageAlt: z.string(),
  file: z.object({ name: z.string(), type: z.string(), size: z.number() }).nullable(),
  /** Safe HTML of the whole text, when this computer has it. */
  html: z.string(),
  disclosure: z.enum(disclosures),
  utm: Utm.nullable(),
  ownerId: Id.nullable(),
  newer: z.object({ title: z.string(), summary: z.string(), at: z.number() }).nullable(),
  /** Names, and epoch ms. */
  firstApprovedBy: z.string().nullable(),
  approvedBy: z.string().nullable(),
  approvedAt: z.number().nullable(),
  /** How many approvals it has and needs. */
  approvals: z.object({ given: z.number().int(), needed: z.number().int(), mine: z.boolean() }),
  captionList: z.array(ItemCaption),
  notes: z.array(z.object({ id: Id, kind: z.enum(['sent-back', 'remark']), body: z.string(), by: z.string(), at: z.number() })),
  origins: z.array(z.object({ sourceId: Id, name: z.string(), url: z.string() })),
  slots: z.array(z.object({ id: Id, day: DayText, time: z.string(), network: z.enum(networks), teamId: Id.nullable(), past: z.boolean() })),
  /** Of the words it was made of, when it came from an idea. */
  ideaId: Id.nullable(),
})
export type ItemView = z.output<typeof ItemView>

export const ItemFields = z.object({
  title: z.string().trim().min(1).max(500),
  summary: z.string().trim().max(5000),
  url: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(2000)]),
  imageAlt: z.string().trim().max(1000),
  author: z.string().trim().max(200),
  locale: Locale.nullable(),
  kind: z.enum(contentKinds),
  category: z.enum(contentCategories),
  campaignId: Id.nullable(),
  teamIds: z.array(Id).max(200),
  evergreen: z.boolean(),
  refreshOn: DayText.nullable(),
  expiresOn: DayText.nullable(),
  pinned: z.boolean(),
  internalOnly: z.boolean(),
  callToAction: z.boolean(),
  disclosure: z.enum(disclosures),
  utm: Utm.nullable(),
  ownerId: Id.nullable(),
})

export const Idea = z.object({
  id: Id,
  kind: z.enum(ideaKinds),
  title: z.string(),
  body: z.string(),
  url: z.string(),
  by: z.string(),
  teamId: Id.nullable(),
  format: z.enum(resourceFormats).nullable(),
  status: z.enum(ideaStatuses),
  itemId: Id.nullable(),
  answer: z.string(),
  /** Epoch ms. */
  at: z.number(),
})
export type Idea = z.output<typeof Idea>

export const IdeaFields = z.object({
  kind: z.enum(ideaKinds),
  title: z.string().trim().min(1).max(500),
  body: z.string().trim().max(5000),
  url: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(2000)]),
  by: z.string().trim().max(200),
  teamId: Id.nullable(),
  format: z.enum(resourceFormats).nullable(),
})
