/** What can be asked of the library: items, captions, ideas, saved views. */
import { z } from 'zod'
import { captionTones, ideaStatuses, itemStages } from '../domain/content/types.ts'
import { networks } from '../domain/networks.ts'
import { DayText, Id, Locale } from '../ids.ts'
import { command, job, query } from '../rpc.ts'
import { Idea, IdeaFields, ItemFields, ItemFilter, ItemSummary, ItemView, itemSorts } from './library-shapes.ts'

const Done = z.object({})
const Items = z.object({ itemIds: z.array(Id).min(1).max(5000) })
const CaptionText = z.string().max(20_000)

const itemRows = ['item', 'item_caption', 'slot', 'source', 'content_settings', 'member', 'workspace', 'session'] as const
/** Pictures come with a sync, whose words are about sources. */
const shownRows = [...itemRows, 'source_state'] as const

export const library = {
  /** One page; `total` stops counting at 1,000 where a search finds more, and says so in `more`. */
  list: query(
    z.object({
      filter: ItemFilter.prefault({}),
      sort: z.enum(itemSorts).default('newest'),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({ items: z.array(ItemSummary), total: z.number().int(), more: z.boolean() }),
    { reads: shownRows },
  ),
  counts: query(
    z.object({}),
    z.object({ review: z.number(), approved: z.number(), evergreen: z.number(), ideas: z.number(), archived: z.number(), all: z.number() }),
    { reads: [...itemRows, 'idea'] },
  ),
  view: query(z.object({ itemId: Id }), ItemView, {
    reads: [...shownRows, 'item_note', 'item_origin', 'settings', 'idea'],
  }),
  /** The picture that was put in, else the one of the web as far as this computer has it. */
  picture: query(z.object({ itemId: Id }), z.object({ type: z.string(), bytes: z.instanceof(Uint8Array) }).nullable(), {
    reads: ['item', 'source_state', 'session'],
  }),
  /** What the checker says of the captions of these items, counted. */
  checks: query(
    z.object({ itemIds: z.array(Id).max(200) }),
    z.array(z.object({ itemId: Id, must: z.number().int(), advice: z.number().int() })),
    {
      reads: [
        'item',
        'item_caption',
        'campaign',
        'document',
        'document_version',
        'document_block',
        'vocabulary_term',
        'workspace',
        'session',
      ],
    },
  ),
  /** Captions so like this one that colleagues would seem to copy each other. `likeness` 0 to 1. */
  similar: query(
    z.object({ text: CaptionText, exceptCaptionId: Id.optional() }),
    z.array(z.object({ captionId: Id, itemId: Id, title: z.string(), text: z.string(), likeness: z.number() })),
    { reads: ['item_caption', 'item', 'session'] },
  ),

  create: command(z.object({ fields: ItemFields.partial().extend({ title: ItemFields.shape.title }) }), z.object({ itemId: Id })),
  /** Reads title, description and picture of a page, and makes a draft of them. Without a network the link alone. */
  createFromLink: job(z.object({ url: z.string().trim().min(1).max(2000) }), z.object({}), z.object({ itemId: Id, known: z.boolean() })),
  /** Reads the pages of links that were put in without a network, as far as their time has come; nothing that was written is overwritten. */
  lookUpLinks: job(z.object({}), z.object({}), z.object({ read: z.number().int() })),
  update: command(z.object({ itemId: Id, fields: ItemFields.partial() }), Done),
  /** Only fields that make sense for many; teams and words are added to or taken from what each has. */
  updateMany: command(
    Items.extend({
      fields: ItemFields.pick({
        kind: true,
        category: true,
        campaignId: true,
        locale: true,
        evergreen: true,
        refreshOn: true,
        expiresOn: true,
        pinned: true,
        internalOnly: true,
        callToAction: true,
        ownerId: true,
      }).partial(),
      addTeamIds: z.array(Id).default([]),
      removeTeamIds: z.array(Id).default([]),
    }),
    z.object({ changed: z.number().int() }),
  ),
  setStage: command(Items.extend({ stage: z.enum(itemStages) }), z.object({ changed: z.number().int() })),
  /** The first or the last approval; refuses approval-by-same where two people are wanted and this one gave the first. */
  approve: command(Items, z.object({ approved: z.number().int(), waiting: z.number().int() })),
  /** The same for one, and where that was the last approval it goes to the place that the calendar proposes: one act. `slot` null: no free place. */
  approveAndSchedule: command(
    z.object({ itemId: Id }),
    z.object({ approved: z.boolean(), slot: z.object({ day: DayText, time: z.string() }).nullable() }),
  ),
  sendBack: command(Items.extend({ note: z.string().trim().max(2000) }), Done),
  addNote: command(z.object({ itemId: Id, body: z.string().trim().min(1).max(2000) }), Done),
  duplicate: command(z.object({ itemId: Id }), z.object({ itemId: Id })),
  remove: command(Items, Done),
  /** What the source says now replaces title and summary; or stays aside. */
  settleNewer: command(z.object({ itemId: Id, take: z.boolean() }), Done),
  /** A picture or a file; asks which unless bytes are given. Null when cancelled. */
  attach: command(
    z.object({
      itemId: Id,
      name: z.string().max(255).optional(),
      /** Base64. */
      bytes: z.string().max(36_000_000).optional(),
    }),
    z.object({ name: z.string() }).nullable(),
  ),
  detach: command(z.object({ itemId: Id }), Done),
  /** Saves the attached file beside the app. Null when cancelled. */
  saveFile: command(z.object({ itemId: Id, path: z.string().optional() }), z.object({ path: z.string() }).nullable()),
  /** As CSV: the items a filter finds. Null when cancelled. */
  exportItems: command(
    z.object({ filter: ItemFilter.prefault({}), sort: z.enum(itemSorts).default('newest'), path: z.string().optional() }),
    z.object({ path: z.string(), items: z.number() }).nullable(),
  ),

  addCaption: command(
    z.object({
      itemId: Id,
      network: z.enum(['any', ...networks]),
      locale: Locale,
      tone: z.enum(captionTones).default('plain'),
      text: CaptionText,
    }),
    z.object({ captionId: Id }),
  ),
  updateCaption: command(
    z.object({
      captionId: Id,
      fields: z.object({ network: z.enum(['any', ...networks]), locale: Locale, tone: z.enum(captionTones), text: CaptionText }).partial(),
    }),
    Done,
  ),
  removeCaption: command(z.object({ captionId: Id }), Done),

  ideas: query(z.object({}), z.array(Idea), { reads: ['idea', 'session'] }),
  addIdea: command(
    z.object({ fields: IdeaFields.partial().extend({ kind: IdeaFields.shape.kind, title: IdeaFields.shape.title }) }),
    z.object({ ideaId: Id }),
  ),
  updateIdea: command(z.object({ ideaId: Id, fields: IdeaFields.partial() }), Done),
  /** It becomes a draft in the library. */
  acceptIdea: command(z.object({ ideaId: Id }), z.object({ itemId: Id })),
  answerIdea: command(z.object({ ideaId: Id, status: z.enum(ideaStatuses), answer: z.string().trim().max(5000) }), Done),
  removeIdea: command(z.object({ ideaId: Id }), Done),

  savedViews: query(z.object({}), z.array(z.object({ id: Id, name: z.string(), filter: ItemFilter })), {
    reads: ['saved_view', 'session'],
  }),
  saveView: command(
    z.object({ viewId: Id.optional(), name: z.string().trim().min(1).max(100), filter: ItemFilter }),
    z.object({ viewId: Id }),
  ),
  removeView: command(z.object({ viewId: Id }), Done),
}
