/** Share of voice: how much of what is said of a market is said of us. */

export interface Voice {
  /** Empty: the company; else a competitor. */
  readonly about: string
  readonly count: number
  /** Of all mentions, 0 to 1. */
  readonly share: number
}

/**
 * Mentions of each as a part of all of them: own ÷ (own + competitors), general knowledge without one source. The company first, then
 * the most spoken of. Nobody who is not in the list is counted: it is a share among those that were looked for.
 */
export function sharesOfVoice(counts: readonly { readonly about: string; readonly count: number }[]): readonly Voice[] {
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  return counts
    .map(({ about, count }) => ({ about, count, share: all === 0 ? 0 : count / all }))
    .sort((a, b) => Number(a.about !== '') - Number(b.about !== '') || b.count - a.count || (a.about < b.about ? -1 : 1))
}

/** The company's own share, 0 to 1; null: nobody else was looked for, and a share of oneself says nothing. */
export function ownVoice(counts: readonly { readonly about: string; readonly count: number }[]): number | null {
  const voices = sharesOfVoice(counts)
  if (!voices.some(({ about }) => about !== '')) return null
  return voices.find(({ about }) => about === '')?.share ?? 0
}
