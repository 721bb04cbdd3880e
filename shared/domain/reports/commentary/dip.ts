/** What a commentary says of the weeks after a launch. */
import { type Blocks, chartOf } from './facts.ts'
import type { Sentence } from './sentences.ts'

/** Weeks outside of what was to be expected after a launch. */
export function dipOf(blocks: Blocks) {
  const chart = chartOf(blocks, 'weeks')
  const [series] = chart?.series ?? []
  if (chart === null || chart.band === null || series === undefined) return null
  const { low, high } = chart.band
  const sides = series.values.flatMap((value, at) => {
    const [from, to] = [low[at] ?? null, high[at] ?? null]
    const isOpen = chart.isOpenEnded && at === series.values.length - 1
    return value === null || from === null || to === null || isOpen ? [] : [value < from ? 'below' : value > to ? 'above' : 'within']
  })
  const count = (side: string) => sides.filter((each) => each === side).length
  const lastFine = sides.findLastIndex((side) => side !== 'below')
  return { weeks: sides.length, below: count('below'), above: count('above'), last: sides.length - 1 - lastFine }
}

export function sayDip(blocks: Blocks): Sentence {
  const dip = dipOf(blocks)
  if (dip === null || dip.weeks === 0) return null
  const { weeks, below, above, last } = dip
  if (below > 0) return { code: 'report.say-dip-below', data: { count: below, weeks, last, where: whereOf(below, weeks, last) } }
  if (above > 0) return { code: 'report.say-dip-above', data: { count: above, weeks } }
  return { code: 'report.say-dip-within', data: { weeks } }
}

function whereOf(below: number, weeks: number, last: number): 'only' | 'all' | 'last' | 'some' {
  if (below === weeks) return weeks === 1 ? 'only' : 'all'
  return below === last ? 'last' : 'some'
}
