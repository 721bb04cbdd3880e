/** The first estimate of a program's reach, from the number of employees alone. */

/**
 * Connections of one person: 200 friends on Facebook and 61 followers on Twitter, the averages of US internet users by
 * Pew Research Center, as cited in the article on employee advocacy that the product starts from ("20 employees reach
 * about 5,000 people": 20 x 261 = 5,220).
 */
export const connectionsPerPerson = 200 + 61

/** Share of employees who take part, unless told otherwise. */
export const usualParticipation = 0.3

/** Share of connections who see one post: the lower and the upper end. */
export const usualViewRates = { low: 0.1, high: 0.25 } as const

export interface ReachEstimate {
  readonly people: number
  readonly participation: number
  /** People who take part, rounded. */
  readonly participants: number
  readonly connections: number
  /** Connections of all participants together, people counted twice included. */
  readonly potential: number
  readonly viewRates: { readonly low: number; readonly high: number }
  /** Views when each participant shares once, to two significant figures. */
  readonly low: number
  readonly high: number
}

/** Connections of `participants` people together. */
export function potentialReach(participants: number): number {
  return participants * connectionsPerPerson
}

/** What a company of `people` may expect when each participant shares once: a range, never one number. */
export function estimateReach(people: number, participation: number = usualParticipation): ReachEstimate {
  const participants = Math.round(people * participation)
  const potential = potentialReach(participants)
  return {
    people,
    participation,
    participants,
    connections: connectionsPerPerson,
    potential,
    viewRates: usualViewRates,
    low: toTwoFigures(potential * usualViewRates.low),
    high: toTwoFigures(potential * usualViewRates.high),
  }
}

function toTwoFigures(value: number): number {
  return Number(value.toPrecision(2))
}
