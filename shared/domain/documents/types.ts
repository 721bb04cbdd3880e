/** Words of the documents that HR writes: kinds, stages, what a policy has to speak of. */

export const documentKinds = ['policy', 'brand', 'page'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** In the order in which a document lives. */
export const documentStages = ['draft', 'in-review', 'approved', 'published', 'archived'] as const
export type DocumentStage = (typeof documentStages)[number]

/** What a social-media policy must speak of, in the order in which readers look for it. */
export const policyTopics = [
  'purpose',
  'voluntary',
  'scope',
  'benefits',
  'dos-and-donts',
  'confidentiality',
  'disclosure',
  'own-opinion',
  'copyright',
  'people-in-pictures',
  'harassment',
  'replies',
  'crisis',
  'frequency',
  'tone',
  'faq',
  'account-security',
  'ai-text',
  'rewards',
  'privacy',
  'protected-speech',
  'contact',
  'ownership',
  'acknowledgement',
] as const

/** What a brand guideline must speak of. */
export const brandTopics = ['logo', 'colours', 'names', 'hashtags', 'voice', 'pictures', 'contact'] as const

export type DocumentTopic = (typeof policyTopics)[number] | (typeof brandTopics)[number]

/** The topics that a document of a kind must cover; a free page has none. */
export function topicsOf(kind: DocumentKind): readonly DocumentTopic[] {
  if (kind === 'policy') return policyTopics
  return kind === 'brand' ? brandTopics : []
}

/** Where a rule of law that a legal note or a finding speaks of applies. */
export const jurisdictions = ['any', 'EU', 'IT', 'UK', 'US', 'MY'] as const
export type Jurisdiction = (typeof jurisdictions)[number]

export const versionKinds = ['review', 'published', 'kept'] as const
export type VersionKind = (typeof versionKinds)[number]

export const verdicts = ['waiting', 'approved', 'changes'] as const
export type Verdict = (typeof verdicts)[number]

/** How somebody said that they have read a version. */
export const acknowledgementWays = ['here', 'paper', 'mail'] as const
