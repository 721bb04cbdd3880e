/** Single sentences of a commentary: each is said when everything that it needs is known, and is null otherwise. */
import type { ReportContent } from '../../../contracts/report-shapes.ts'
import type { Reason } from '../../../ids.ts'
import { spanOfYearBefore } from '../../figures/spans.ts'
import { type Compared, compare, fractionOf, smallest } from './compared.ts'
import { type Blocks, figureOf, partsOfRate } from './facts.ts'

export type Sentence = Reason | null

/** What is counted by events, in the order in which a commentary prefers to speak of it. */
export const countedKpis = ['shares', 'clicks', 'engagement', 'impressions', 'conversions', 'visits', 'mentions'] as const

/** How many of the invited have joined. */
export function sayJoined(blocks: Blocks): Sentence {
  const of = partsOfRate(blocks, 'adoption-rate')
  return of === null ? null : sayPart('report.say-joined', of)
}

/** How many of those who joined have shared. */
export function saySharing(blocks: Blocks): Sentence {
  const of = partsOfRate(blocks, 'share-rate')
  return of === null ? null : sayPart('report.say-sharing', of)
}

export function sayTasks(blocks: Blocks): Sentence {
  const of = partsOfRate(blocks, 'tasks-done')
  return of === null ? null : sayPart('report.say-tasks', of)
}

function sayPart(code: string, { part, whole }: { readonly part: number; readonly whole: number }): Reason {
  return { code, data: { part, whole, ...shareOf(part, whole) } }
}

/** A part as it is said, and in percent where no word fits. */
export function shareOf(part: number, whole: number) {
  return { fraction: fractionOf(part, whole), partPercent: whole === 0 ? 0 : Math.round((part / whole) * 100) }
}

/** A count in the period, beside that of the period compared with. */
export function sayCount(blocks: Blocks, content: ReportContent, key: (typeof countedKpis)[number] | 'active-users'): Sentence {
  const figure = figureOf(blocks, key)
  if (figure === null) return null
  const least = key === 'active-users' ? smallest.people : smallest.events
  const compared = compare(figure.value, content.compare === null ? null : figure.before, least)
  const estimated = figure.estimated ? 'yes' : 'no'
  return {
    code: 'report.say-count',
    data: {
      metric: key === 'active-users' ? 'people' : key,
      count: figure.value,
      estimated,
      ...comparison(compared, figure.before, content),
    },
  }
}

/** Of what is counted, that which is furthest from where it stood; null: nothing is compared. */
export function sayMostMoved(blocks: Blocks, content: ReportContent): Sentence {
  const moved = countedKpis.flatMap((key) => {
    const figure = figureOf(blocks, key)
    const told = figure === null || content.compare === null ? null : compare(figure.value, figure.before, smallest.events)
    return told === null || told.byRate === 0 ? [] : [{ key, by: Math.abs(Math.log(told.byRatio)) }]
  })
  const [first] = moved.sort((a, b) => b.by - a.by)
  return first === undefined ? null : sayCount(blocks, content, first.key)
}

function comparison({ size, byRate, byRatio }: Compared, before: number | null, content: ReportContent) {
  const than = isYearBefore(content) ? 'year' : 'before'
  return { size, byPercent: round(byRate * 100, 0), byRatio: round(byRatio, 1), before: before ?? 0, than }
}

function isYearBefore({ period, compare }: ReportContent): boolean {
  return compare !== null && compare.from === spanOfYearBefore(period).from
}

/** So that a hair's breadth in the data is no other sentence. */
function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}

/** What the attention would have cost: an estimate, with its range. */
export function sayValue(blocks: Blocks, content: ReportContent): Sentence {
  const figure = figureOf(blocks, 'earned-media-value')
  if (figure === null || figure.value <= 0) return null
  const { value, range, before } = figure
  const compared = compare(value, content.compare === null ? null : before, 1)
  return {
    code: 'report.say-value',
    data: {
      ...{ valueMoney: value, ranged: hasRange(range) ? 'yes' : 'no', lowMoney: range?.low ?? value, highMoney: range?.high ?? value },
      ...comparison(compared, null, content),
      beforeMoney: before ?? 0,
    },
  }
}

type Range = { readonly low: number; readonly high: number } | null

function hasRange(range: Range): boolean {
  return range !== null && range.low < range.high
}

/** Where no rates of the company's own are entered. */
export function sayAssumedRates(blocks: Blocks, content: ReportContent): Sentence {
  return content.rates.assumed && figureOf(blocks, 'earned-media-value') !== null ? { code: 'report.say-rates-assumed', data: {} } : null
}

/** What came back, held against what was paid. */
export function sayReturn(blocks: Blocks): Sentence {
  const costs = figureOf(blocks, 'costs')
  const back = figureOf(blocks, 'value')
  if (costs === null || back === null || costs.value <= 0) return null
  const { low, high } = back.range ?? { low: back.value, high: back.value }
  const ends = low >= costs.value ? 'above' : high < costs.value ? 'below' : 'between'
  return {
    code: 'report.say-return',
    data: {
      costsMoney: costs.value,
      valueMoney: back.value,
      ranged: hasRange(back.range) ? 'yes' : 'no',
      lowMoney: low,
      highMoney: high,
      ends,
    },
  }
}

/** Counts alone: there are few of them. */
export function saySeniors(blocks: Blocks): Sentence {
  const joined = partsOfRate(blocks, 'seniors-joined')
  const sharing = figureOf(blocks, 'seniors-sharing')
  if (joined === null || sharing === null) return null
  return { code: 'report.say-seniors', data: { joined: joined.part, whole: joined.whole, sharing: sharing.value } }
}

/** A count that needs nothing beside it; zero is said where `evenNone`. */
export function sayPlain(blocks: Blocks, key: string, code: string, evenNone = false): Sentence {
  const figure = figureOf(blocks, key)
  return figure === null || (figure.value === 0 && !evenNone) ? null : { code, data: { count: figure.value } }
}
