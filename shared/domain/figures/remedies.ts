/** What the guide to the first sixty days recommends against the dip, in its order. */
import type { Role, Screen } from '../launch-plan/types.ts'

/** Keys of the remedies (source 003: "Anticipate a drop in performance", and what it says of content, leaders, thanks, invitations, training). */
export const remedyKeys = ['announce-dip', 'mixed-content', 'senior-leaders', 'thank-people', 'another-wave', 'more-training'] as const
export type RemedyKey = (typeof remedyKeys)[number]

/** Who does it, and on which screen. */
export const remedyMakers: Readonly<Record<RemedyKey, { readonly ownerRole: Role; readonly screen: Screen }>> = {
  'announce-dip': { ownerRole: 'program-manager', screen: 'people' },
  'mixed-content': { ownerRole: 'content-editor', screen: 'calendar' },
  'senior-leaders': { ownerRole: 'executive-sponsor', screen: 'people' },
  'thank-people': { ownerRole: 'program-manager', screen: 'people' },
  'another-wave': { ownerRole: 'program-manager', screen: 'people' },
  'more-training': { ownerRole: 'trainer', screen: 'people' },
}
