/**
 * What a report says of its figures before anybody has written: sentences by rules, the same for the same figures. Nothing is said that
 * the blocks do not carry, no cause is named, nobody is blamed, and small numbers stay counts.
 */
import type { ReportContent, ReportSection } from '../../contracts/report-shapes.ts'
import type { Reason } from '../../ids.ts'
import { compare, smallest } from './commentary/compared.ts'
import { dipOf, sayDip } from './commentary/dip.ts'
import { type Blocks, blocksOf, countListed, everyBlock, figureOf, partsOfRate } from './commentary/facts.ts'
import {
  type Sentence,
  sayAssumedRates,
  sayCount,
  sayJoined,
  sayMostMoved,
  sayPlain,
  sayReturn,
  saySeniors,
  saySharing,
  sayTasks,
  sayValue,
  shareOf,
} from './commentary/sentences.ts'
import { sayBestNetwork, sayMix, sayMostSharedItem, sayMostSharedTeam, sayWeakestNetwork } from './commentary/standouts.ts'
import { countTargets, sayTarget, sayTargets, sayUntold } from './commentary/targets.ts'
import type { ReportSectionKind } from './types.ts'

const mostSentences = 4

/** At most four sentences; none where the section has nothing to be put into words. Data as `sayReason` of the report writes them. */
export function commentaryOf(section: ReportSection, content: ReportContent): readonly Reason[] {
  const told = sentencesOf[section.kind](section.blocks, content)
  return told.filter((sentence) => sentence !== null).slice(0, mostSentences)
}

const sentencesOf: Readonly<Record<ReportSectionKind, (blocks: Blocks, content: ReportContent) => readonly Sentence[]>> = {
  headline: (own, content) => {
    const all = everyBlock(
      content,
      content.sections.find(({ kind }) => kind === 'headline') ?? { kind: 'headline', title: '', blocks: [...own] },
    )
    return [
      sayJoined(all),
      saySharing(all),
      sayMostMoved(all, content),
      sayTargets(all),
      sayDip(blocksOf(content, 'dip')),
      sayValue(all, content),
    ]
  },
  goals: (own) => [sayTargets(own), sayTarget(own, 'ahead'), sayTarget(own, 'behind'), sayUntold(own)],
  plan: (own) => [sayTasks(own), sayPlain(own, 'tasks-late', 'report.say-tasks-late', true)],
  adoption: (own, content) => [
    sayJoined(own),
    saySharing(own),
    sayCount(own, content, 'active-users'),
    sayPlain(own, 'opted-out', 'report.say-opted-out'),
  ],
  reach: (own, content) => [
    sayCount(own, content, 'shares') ?? sayCount(own, content, 'impressions'),
    sayCount(own, content, 'engagement'),
    sayBestNetwork(own),
    sayWeakestNetwork(own),
  ],
  traffic: (own, content) => [
    sayCount(own, content, 'clicks'),
    sayCount(own, content, 'conversions') ?? sayCount(own, content, 'visits'),
    sayValue(own, content),
    sayAssumedRates(own, content),
  ],
  content: (own) => [sayMix(own), sayMostSharedItem(own)],
  teams: (own) => [sayMostSharedTeam(own)],
  seniors: (own) => [saySeniors(own)],
  recognition: (own) => [sayPlain(own, 'named', 'report.say-named')],
  dip: (own) => [sayDip(own)],
  returns: (own) => [sayReturn(own)],
  unknown: (own) => {
    const count = countListed(own)
    return [count === 0 ? null : { code: 'report.say-unknown', data: { count } }]
  },
  'next-steps': () => [],
  definitions: () => [],
}

/** The sentence at the top: who takes part, and what there is to know beside it; null: no figure carries one. */
export function headlineOf(content: ReportContent): Reason | null {
  const blocks = everyBlock(content)
  const joined = partsOfRate(blocks, 'adoption-rate')
  if (joined !== null && joined.part > 0) {
    const { part, whole } = joined
    return {
      code: 'report.head-joined',
      data: { part, whole, ...shareOf(part, whole), ...beside(content, blocks, true) },
    }
  }
  const shares = figureOf(blocks, 'shares')
  if (shares === null) return null
  return { code: 'report.head-shares', data: { shares: shares.value, ...beside(content, blocks, false) } }
}

/** What follows the first half: the first of these that is so. `hasShares`: whether shares may still be spoken of. */
function beside(content: ReportContent, blocks: Blocks, hasShares: boolean) {
  const { ahead, behind } = countTargets(blocks)
  const dip = dipOf(blocksOf(content, 'dip'))
  if (dip !== null && dip.last > 0) return { beside: 'dip', count: dip.last }
  if (behind > 0) return { beside: 'behind', count: behind }
  const way = hasShares ? wayOfShares(content, blocks) : null
  if (way !== null) return { beside: way, count: 0 }
  return ahead > 0 ? { beside: 'ahead', count: ahead } : { beside: 'none', count: 0 }
}

function wayOfShares(content: ReportContent, blocks: Blocks): 'more' | 'fewer' | null {
  const shares = figureOf(blocks, 'shares')
  if (shares === null || content.compare === null || shares.before === null) return null
  const { size, byRatio } = compare(shares.value, shares.before, smallest.events)
  if (size === 'same' || byRatio === 1) return null
  return byRatio > 1 ? 'more' : 'fewer'
}
