/** What sources, library and calendar share: teams, campaigns, how much and how mixed. */
import { z } from 'zod'
import { contentKinds, ideaKinds, itemStatuses } from '../domain/content/types.ts'
import { networks } from '../domain/networks.ts'
import { DayText, Id } from '../ids.ts'
import { command, query } from '../rpc.ts'
import { Utm } from './library-shapes.ts'

const Done = z.object({})
const Name = z.string().trim().min(1).max(200)
const Percent = z.number().int().min(0).max(100)

const CampaignFields = z.object({ name: Name, hashtag: z.string().trim().max(100), startsOn: DayText, endsOn: DayText })
export const Campaign = CampaignFields.extend({ id: Id })
export type Campaign = z.output<typeof Campaign>

export const ContentSettings = z.object({
  mixCompany: Percent,
  mixThirdParty: Percent,
  mixEmployee: Percent,
  callToActionLimit: Percent,
  postsPerWeek: z.number().int().min(1).max(100),
  postsPerDay: z.number().int().min(1).max(50),
  sharesPerDay: z.number().int().min(1).max(50),
  sharesPerWeek: z.number().int().min(1).max(200),
  repeatAfterDays: z.number().int().min(0).max(365),
  staggerMinutes: z.number().int().min(0).max(720),
  /** IANA name; empty: this computer's. */
  zone: z.string().max(100),
  approvals: z.number().int().min(1).max(2),
  utm: Utm,
})
export type ContentSettings = z.output<typeof ContentSettings>

/** The best few of each kind for some words; the places of all lists are by how soon they are wanted. */
const Finds = z.object({
  items: z.array(z.object({ id: Id, title: z.string(), from: z.string(), status: z.enum(itemStatuses) })),
  /** Those ahead first, the next one before all; then what went out last. */
  posts: z.array(z.object({ slotId: Id, title: z.string(), day: DayText, time: z.string(), network: z.enum(networks) })),
  ideas: z.array(z.object({ id: Id, title: z.string(), kind: z.enum(ideaKinds), by: z.string() })),
  sources: z.array(z.object({ id: Id, name: z.string(), kind: z.enum(contentKinds) })),
})

export const content = {
  /** Nothing where nothing is asked for. */
  find: query(z.object({ text: z.string().max(500), limit: z.number().int().min(1).max(20).default(6) }), Finds, {
    reads: ['item', 'item_caption', 'slot', 'source', 'idea', 'workspace', 'session'],
  }),
  /** Sensible values until somebody changes one. */
  settings: query(z.object({}), ContentSettings, { reads: ['content_settings', 'session'] }),
  /** Refuses mix-not-hundred when the three shares do not make 100, zone-unknown. */
  updateSettings: command(z.object({ fields: ContentSettings.partial() }), Done),
  teams: query(z.object({}), z.array(z.object({ id: Id, name: z.string() })), { reads: ['team', 'session'] }),
  /** A team of that name is not made twice. */
  addTeam: command(z.object({ name: Name }), z.object({ teamId: Id })),
  renameTeam: command(z.object({ teamId: Id, name: Name }), Done),
  removeTeam: command(z.object({ teamId: Id }), Done),
  campaigns: query(z.object({}), z.array(Campaign), { reads: ['campaign', 'session'] }),
  addCampaign: command(z.object({ fields: CampaignFields }), z.object({ campaignId: Id })),
  updateCampaign: command(z.object({ campaignId: Id, fields: CampaignFields.partial() }), Done),
  removeCampaign: command(z.object({ campaignId: Id }), Done),
}
