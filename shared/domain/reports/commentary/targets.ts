/** What a commentary says of targets: how many stand where, and which is furthest ahead or behind. */
import type { Reason } from '../../../ids.ts'
import { type Blocks, targetsOf } from './facts.ts'
import type { Sentence } from './sentences.ts'

const standing = {
  ahead: ['ahead', 'reached'],
  'on-track': ['on-track'],
  behind: ['at-risk', 'missed'],
  untold: ['no-figures', 'not-begun'],
} as const

/** How many targets stand where; `all`: those of which it can be told. */
export function countTargets(blocks: Blocks) {
  const targets = targetsOf(blocks)
  const count = (states: readonly string[]) => targets.filter(({ state }) => states.includes(state)).length
  const told = { ahead: count(standing.ahead), onTrack: count(standing['on-track']), behind: count(standing.behind) }
  return { ...told, all: told.ahead + told.onTrack + told.behind, untold: count(standing.untold) }
}

export function sayTargets(blocks: Blocks): Sentence {
  const { all, ahead, onTrack, behind } = countTargets(blocks)
  return all === 0 ? null : { code: 'report.say-targets', data: { all, ahead, onTrack, behind } }
}

export function sayUntold(blocks: Blocks): Sentence {
  const { untold } = countTargets(blocks)
  return untold === 0 ? null : { code: 'report.say-targets-untold', data: { count: untold } }
}

/** The target that is furthest ahead of its path, or furthest behind it. */
export function sayTarget(blocks: Blocks, side: 'ahead' | 'behind'): Sentence {
  const states: readonly string[] = standing[side]
  const wanted = targetsOf(blocks).flatMap((row) => {
    const { start, value, due, now, state } = row
    const by = now === null || value === start ? null : (now - due) / (value - start)
    return now === null || by === null || !states.includes(state) ? [] : [{ ...row, now, by: side === 'ahead' ? by : -by }]
  })
  const [most] = wanted.filter(({ by }) => by > 0).sort((a, b) => b.by - a.by)
  if (most === undefined) return null
  const { name, unit, now, due } = most
  const written = unit === 'money' || unit === 'rate' ? unit : 'count'
  return { code: `report.say-target-${side}`, data: { name, unit: written, ...dataOf[written](now, due) } }
}

const dataOf: Readonly<Record<'money' | 'rate' | 'count', (now: number, due: number) => Reason['data']>> = {
  money: (now, due) => ({ nowMoney: now, dueMoney: due }),
  rate: (now, due) => ({ nowRate: now, dueRate: due }),
  count: (now, due) => ({ now, due: Math.round(due) }),
}
