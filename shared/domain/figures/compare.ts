/** Two groups of people held against each other, with how sure the difference is. It shows that they differ, never why. */

/** What one person did, and in how many days. */
export interface Exposure {
  /** Days with a share. */
  readonly days: number
  /** Days in which they could have. */
  readonly outOf: number
}

export interface Side {
  readonly people: number
  readonly days: number
  /** Days with a share, by person and week, and the range in which the truth lies 95 times in 100. */
  readonly perWeek: number
  readonly low: number
  readonly high: number
}

export interface Comparison {
  readonly trained: Side
  readonly others: Side
  readonly ratio: { readonly value: number; readonly low: number; readonly high: number } | null
  /** `cannot-tell`: the range of the ratio takes in 1. `too-few`: a group is smaller than may be told apart, or too small to say anything. */
  readonly verdict: 'more' | 'less' | 'cannot-tell' | 'too-few'
}

/** Fewer say nothing, whatever they did. */
const fewest = 5
/** Normal deviation that 95 in 100 stay within. */
const sure = 1.96

/**
 * Rates by person and week of each group, and their ratio. The range comes from how much people of one group differ among each other
 * (a rate clustered by person, on a logarithmic scale; the usual "robust" variance of a ratio, Cochran 1977, chapter 6), so that a few
 * who share every day do not make a whole group look sure. `smallest`: people whom a group must have to be shown.
 */
export function compareGroups(trained: readonly Exposure[], others: readonly Exposure[], smallest: number): Comparison {
  const [one, other] = [rateOf(trained), rateOf(others)]
  const sides = { trained: one.side, others: other.side }
  const least = Math.max(fewest, smallest)
  if (one.side.people < least || other.side.people < least) return { ...sides, ratio: null, verdict: 'too-few' }
  if (one.side.perWeek === 0 || other.side.perWeek === 0) return { ...sides, ratio: null, verdict: 'cannot-tell' }
  const value = one.side.perWeek / other.side.perWeek
  const width = sure * Math.sqrt(one.variance + other.variance)
  const ratio = { value, low: value * Math.exp(-width), high: value * Math.exp(width) }
  return { ...sides, ratio, verdict: ratio.low > 1 ? 'more' : ratio.high < 1 ? 'less' : 'cannot-tell' }
}

function rateOf(people: readonly Exposure[]): { readonly side: Side; readonly variance: number } {
  const there = people.filter(({ outOf }) => outOf > 0)
  const days = there.reduce((sum, person) => sum + person.days, 0)
  const outOf = there.reduce((sum, person) => sum + person.outOf, 0)
  const rate = outOf > 0 ? days / outOf : 0
  const squares = there.reduce((sum, person) => sum + (person.days - rate * person.outOf) ** 2, 0)
  const small = there.length > 1 ? there.length / (there.length - 1) : 1
  const variance = days > 0 ? (small * squares) / days ** 2 : 0
  const factor = Math.exp(sure * Math.sqrt(variance))
  const perWeek = rate * 7
  return { side: { people: there.length, days, perWeek, low: perWeek / factor, high: perWeek * factor }, variance }
}
