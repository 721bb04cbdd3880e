/** What content is, as plain values: what sources, library and calendar agree on. */

/** Whose story it tells: the three circles of the content mix. */
export const contentKinds = ['company', 'third-party', 'employee'] as const
export type ContentKind = (typeof contentKinds)[number]

export const contentCategories = ['internal', 'product', 'thought-leadership', 'recruiting', 'other'] as const
export type ContentCategory = (typeof contentCategories)[number]

/** How far an item has come, as people decide it. Archived items are kept, so that a feed cannot bring them back. */
export const itemStages = ['suggested', 'draft', 'review', 'approved', 'archived'] as const
export type ItemStage = (typeof itemStages)[number]

/** What the library shows: the stage, and what slots and dates make of an approved item. Never stored. */
export const itemStatuses = ['suggested', 'draft', 'review', 'approved', 'scheduled', 'live', 'expired', 'archived'] as const
export type ItemStatus = (typeof itemStatuses)[number]

export const captionTones = ['plain', 'personal', 'expert', 'question'] as const
export type CaptionTone = (typeof captionTones)[number]

/** `as-policy`: a caption must say who one works for, as the policy asks; `not-needed`: the item says nothing of the company. */
export const disclosures = ['as-policy', 'not-needed'] as const

/** Where what a source brings arrives. */
export const arrivals = ['review', 'library'] as const
export type Arrival = (typeof arrivals)[number]

/** `question`: what customers ask. */
export const ideaKinds = ['idea', 'resource', 'question'] as const
export type IdeaKind = (typeof ideaKinds)[number]
export const ideaStatuses = ['new', 'accepted', 'answered', 'declined'] as const
export type IdeaStatus = (typeof ideaStatuses)[number]
/** What is asked for when a resource is. */
export const resourceFormats = ['one-page-guide', 'one-minute-video', 'fifteen-second-reel', 'picture', 'other'] as const

/** ISO weekday: 1 Monday to 7 Sunday. */
export type Weekday = number

/** Parameters added to a shared link; empty ones are left out. `{network}`, `{item}`, `{campaign}`, `{team}` are filled in. */
export interface Utm {
  readonly source: string
  readonly medium: string
  readonly campaign: string
  readonly content: string
  readonly term: string
}
