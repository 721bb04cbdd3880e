/**
 * Reach before anything was shared: whom a program could speak to at most, and how many views and people are to be expected, as ranges.
 * Nobody is ever counted as "reached" here.
 */
import type { Reason } from '../../ids.ts'
import { createRandom, type Random } from '../random.ts'
import { connectionsPerPerson, usualViewRates } from '../reach.ts'
import { type Estimate, mapEstimate } from './money.ts'
import type { CountedAt } from './types.ts'

interface Between {
  readonly low: number
  readonly high: number
}

/** What an estimate is made from. Rates are fractions of 1; every value between the ends of a range is taken for equally likely. */
export interface ReachInputs {
  readonly employees: number
  /** Who takes part, of the employees. */
  readonly participation: Between
  /** By network: connections of one person who is on it, and how many of the participants are. */
  readonly networks: Readonly<Partial<Record<CountedAt, { readonly connections: number; readonly onIt: number }>>>
  /** Of one participant; one share goes to all networks that they are on. */
  readonly sharesPerWeek: Between
  readonly weeks: number
  /** Who sees one share, of those it goes to. */
  readonly viewRate: Between
  /** How much of one person's connections a colleague of the same circle has, too. */
  readonly overlap: number
  /** The same seed gives the same figures, on every machine. */
  readonly seed: number
}

/** Ends are the 10th and the 90th percentile of the draws, `likely` the middle one; all rounded to three significant figures. */
export interface ReachRange {
  /** Connections of one participant, on all networks together. */
  readonly connections: number
  readonly participants: Estimate
  readonly shares: Estimate
  /** Connections of all participants, people counted twice included: participants × connections. Not rounded. */
  readonly potential: Estimate
  /** Different people among them, by the overlap. */
  readonly audience: Estimate
  /** Views of all shares together. */
  readonly views: Estimate
  /** Different people who see at least one share. */
  readonly viewers: Estimate
  /** How it comes to be, step by step. */
  readonly steps: readonly Reason[]
}

const draws = 2000

/** As many colleagues know much the same people: a department, a site. An assumption; colleagues of different circles are taken to share nobody. */
const circle = 50

/** Below it nobody is shared: the crowd would be so large that its difference to all connections is lost in the figures. */
const leastOverlap = 0.000_001

/** Usual inputs, with where they come from: participation and view rates as in the first estimate, the rest assumptions. */
export const usualReach = {
  /** Around the first estimate's three in ten. */
  participation: { low: 0.2, high: 0.4 },
  sharesPerWeek: { low: 1, high: 1 },
  weeks: 1,
  viewRate: usualViewRates,
  overlap: 0.02,
  seed: 1,
  /** Averages of US internet users (Pew Research Center), as cited in the article on employee advocacy in the encyclopedia. */
  networks: { facebook: { connections: 200, onIt: 1 }, x: { connections: connectionsPerPerson - 200, onIt: 1 } },
} as const

/** Companies to begin with: the published example, in which everybody takes part, and one of 500 employees. */
export const readyMadeReach: Readonly<Record<'published-20' | 'company-500', ReachInputs>> = {
  'published-20': { ...usualReach, employees: 20, participation: { low: 1, high: 1 } },
  'company-500': { ...usualReach, employees: 500, sharesPerWeek: { low: 0.5, high: 2 }, weeks: 4 },
}

/**
 * The expected range, by simulation. Potential reach is the sum of connections (Please Share, https://faq.pleaseshare.co/en/tracking-statistics/what-is-reach);
 * "20 × (200 + 61)" gives 5,220, which the article rounds to 5,000. Expected views are connections × shares × view rate. Each draw takes
 * participation, shares and view rate from their ranges, and lets the view rate differ as it does among few people. People: within a circle of colleagues everybody's connections are drawn from the same crowd of connections ÷ overlap, so
 * that n colleagues have crowd × (1 − (1 − overlap)ⁿ) different ones. Who saw one share of a person sees the next one either always or
 * by chance: each draw stands somewhere between. Only additions, multiplications and square roots: the same on every machine.
 */
export function simulateReach(inputs: ReachInputs): ReachRange {
  const connections = connectionsOf(inputs)
  const random = createRandom(inputs.seed)
  const drawn = { participants: column(), shares: column(), audience: column(), views: column(), viewers: column() }
  for (let draw = 0; draw < draws; draw += 1) {
    const participants = binomial(random, inputs.employees, between(random, inputs.participation))
    const perPerson = between(random, inputs.sharesPerWeek) * inputs.weeks
    const viewRate = Math.min(1, between(random, inputs.viewRate) * spread(random, participants))
    drawn.participants[draw] = participants
    drawn.shares[draw] = participants * perPerson
    drawn.views[draw] = participants * perPerson * connections * viewRate
    drawn.audience[draw] = different(participants, connections, inputs.overlap, 1)
    drawn.viewers[draw] = different(participants, connections, inputs.overlap, seenOnce(random, viewRate, perPerson))
  }
  const participants = percentiles(drawn.participants)
  const { audience, views, viewers } = drawn
  const estimate = {
    connections,
    participants,
    shares: rounded(percentiles(drawn.shares)),
    potential: mapEstimate(participants, (people) => Math.round(people * connections)),
    audience: rounded(percentiles(audience)),
    views: rounded(percentiles(views)),
    viewers: rounded(percentiles(viewers)),
  }
  return { ...estimate, steps: stepsOf(inputs, estimate) }
}

/** Views to be expected when everybody shares once: connections × the usual view rates (see `usualViewRates`); an estimate. */
export function expectedViews(connections: number): Estimate {
  const { low, high } = usualViewRates
  return mapEstimate({ low, likely: (low + high) / 2, high }, (rate) => Math.round(connections * rate))
}

function connectionsOf({ networks }: ReachInputs): number {
  return Object.values(networks).reduce((sum, { connections, onIt }) => sum + connections * onIt, 0)
}

function column(): Float64Array {
  return new Float64Array(draws)
}

function between(random: Random, { low, high }: Between): number {
  return low + random.next() * (high - low)
}

/** Twelve even chances added up stand for the normal distribution: no logarithm, which machines may round differently. */
function normal(random: Random): number {
  let sum = -6
  for (let at = 0; at < 12; at += 1) sum += random.next()
  return sum
}

/** How many of `count` take part, each with this chance. */
function binomial(random: Random, count: number, chance: number): number {
  const drawn = Math.round(count * chance + Math.sqrt(count * chance * (1 - chance)) * normal(random))
  return Math.min(count, Math.max(0, drawn))
}

/** The view rate of so many people against the average: one person's varies by as much as the average itself. */
function spread(random: Random, people: number): number {
  return Math.max(0.1, 1 + normal(random) / Math.sqrt(Math.max(1, people)))
}

/** Chance that somebody sees at least one of a person's shares. */
function seenOnce(random: Random, viewRate: number, shares: number): number {
  const whole = Math.floor(shares)
  const byChance = 1 - power(1 - viewRate, whole) * (1 - viewRate * (shares - whole))
  const always = viewRate * Math.min(1, shares)
  return always + random.next() * (byChance - always)
}

/** Different people among the connections of `people`, of whom each is taken with this chance. */
function different(people: number, connections: number, overlap: number, chance: number): number {
  if (overlap < leastOverlap) return people * connections * chance
  const inCircle = (count: number) => (connections / overlap) * (1 - power(1 - overlap * chance, count))
  return Math.floor(people / circle) * inCircle(circle) + inCircle(people % circle)
}

/** `exponent`: a whole number from 0. */
function power(base: number, exponent: number): number {
  let result = 1
  for (let factor = base, left = exponent; left > 0; left = Math.floor(left / 2), factor *= factor) if (left % 2 === 1) result *= factor
  return result
}

function percentiles(values: Float64Array): Estimate {
  const sorted = values.toSorted()
  const at = (part: number) => sorted[Math.round(part * (draws - 1))] ?? 0
  return { low: at(0.1), likely: at(0.5), high: at(0.9) }
}

function rounded(estimate: Estimate): Estimate {
  return mapEstimate(estimate, (value) => Number(value.toPrecision(3)))
}

function stepsOf(
  inputs: ReachInputs,
  { connections, participants, shares, potential, views, audience, viewers }: Omit<ReachRange, 'steps'>,
) {
  const { employees, participation, viewRate, overlap, weeks, seed } = inputs
  const step = (code: string, data: Reason['data']): Reason => ({ code: `reach.step-${code}`, data })
  // A range that is one number is said as one.
  const isOne = ({ low, high }: Between) => (low === high ? 'one' : 'range')
  const ends = (range: Between) => ({ low: range.low, high: range.high, ends: isOne(range) })
  const given = (range: Between) => ({ from: range.low, to: range.high, given: isOne(range) })
  return [
    step('participants', { employees, ...given(participation), ...ends(participants) }),
    step('potential', { people: participants.likely, connections, potential: potential.likely }),
    step('shares', { ...ends(shares), weeks }),
    step('views', { ...given(viewRate), ...ends(views) }),
    step('overlap', { overlap, circle, ...ends(audience) }),
    step('viewers', ends(viewers)),
    step('draws', { draws, seed }),
  ]
}
