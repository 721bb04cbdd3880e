/** What the check finds in a document as a whole: what it leaves out, what outweighs what, when it is to be looked at again. */
import type { Reason } from '../../ids.ts'
import { clauseRewrite, countForbidding } from './findings-clauses.ts'
import { phrasesToRegex } from './findings-phrases.ts'
import { sources } from './findings-sources.ts'
import type { DocumentFacts, DocumentFinding, FindingSeverity, FindingSource } from './findings-types.ts'
import words from './findings-words.json' with { type: 'json' }
import { type BlockReading, type DocumentMeters, readingsToSections } from './meters.ts'
import type { TopicState } from './topics.ts'
import type { DocumentTopic } from './types.ts'

/** Findings of the whole, the weightiest kinds first. */
export function wholeFindings(facts: DocumentFacts, meters: DocumentMeters, readings: readonly BlockReading[]): readonly DocumentFinding[] {
  return [
    ...missingTopics(facts, meters),
    ...protectedExamples(facts, meters, readings),
    ...rewardsUndisclosed(facts, readings),
    ...balance(facts, meters, readings),
    ...pictures(facts, meters),
    ...reviewDay(facts),
  ]
}

function finding(code: string, severity: FindingSeverity, source: FindingSource, more: Partial<DocumentFinding> = {}): DocumentFinding {
  return { code, blockId: null, severity, reason: { code: `finding.${code}`, data: {} }, rewrite: null, source, ...more }
}

function missingTopics(facts: DocumentFacts, meters: DocumentMeters): readonly DocumentFinding[] {
  return meters.topics.filter(({ blockId }) => blockId === null).map((state) => missingTopic(state, facts))
}

function missingTopic({ topic, emptyHeading }: TopicState, facts: DocumentFacts): DocumentFinding {
  const own = ownFinding(topic, facts)
  if (own !== null) return emptyHeading === null ? own : { ...own, blockId: emptyHeading }
  const code = emptyHeading === null ? 'topic-missing' : 'topic-empty'
  const reason: Reason = { code: `finding.${code}`, data: { topic } }
  return finding(`${code}.${topic}`, 'should', sources.house, { blockId: emptyHeading, reason })
}

/** Topics whose absence has a reason of its own; `reason.data.topic` says which section to add. */
function ownFinding(topic: DocumentTopic, { regions }: DocumentFacts): DocumentFinding | null {
  const about = (code: string): Partial<DocumentFinding> => ({ reason: { code: `finding.${code}`, data: { topic } } })
  switch (topic) {
    case 'disclosure':
      return finding('disclosure-missing', 'must', disclosureSource(regions), about('disclosure-missing'))
    case 'privacy':
      if (regions.some((region) => region === 'EU' || region === 'IT'))
        return finding('privacy-missing', 'must', sources.dataAtWork, about('privacy-missing'))
      if (!regions.includes('MY')) return null
      return finding('privacy-missing', 'must', sources.malaysianData, about('privacy-missing-my'))
    case 'protected-speech':
      if (!regions.includes('US')) return null
      return finding('savings-missing', 'must', sources.stericycle, about('savings-missing'))
    case 'contact':
      return finding('contact-missing', 'should', sources.advocacyGuide, about('contact-missing'))
    case 'acknowledgement':
      return finding('acknowledgement-missing', 'should', sources.house, about('acknowledgement-missing'))
    default:
      return null
  }
}

function disclosureSource(regions: DocumentFacts['regions']): FindingSource {
  if (regions.includes('US')) return sources.ftc
  if (regions.includes('UK')) return sources.asa
  return regions.includes('IT') ? sources.iap : sources.ftc
}

/** Where US law applies, a sentence that only says "nothing here limits your rights" does not mend a broad rule; examples do. */
function protectedExamples(facts: DocumentFacts, meters: DocumentMeters, readings: readonly BlockReading[]): readonly DocumentFinding[] {
  const blockId = meters.topics.find(({ topic }) => topic === 'protected-speech')?.blockId ?? null
  if (blockId === null || !facts.regions.includes('US')) return []
  const section = readingsToSections(readings).find(({ heading }) => heading?.block.id === blockId)
  const examples = phrasesToRegex(words[facts.locale].protected)
  if (section === undefined || section.readings.some(({ text }) => examples.test(text))) return []
  const rewrite = clauseRewrite('chill-pay', facts.locale)
  return [finding('protected-examples-missing', 'should', sources.nlrbMemo, { blockId, rewrite })]
}

/** Rewards for posts, in a section that does not say that readers have to be told. */
function rewardsUndisclosed({ locale }: DocumentFacts, readings: readonly BlockReading[]): readonly DocumentFinding[] {
  const rewards = phrasesToRegex(words[locale].rewards)
  const duty = phrasesToRegex(words[locale].duty)
  for (const { readings: own } of readingsToSections(readings)) {
    const reading = own.find(({ text }) => rewards.test(text))
    const place = reading === undefined ? null : rewards.exec(reading.text)
    if (reading === undefined || place === null || own.some(({ text }) => duty.test(text))) continue
    const rewrite: Reason = { code: 'finding.advice-rewards', data: {} }
    const span = { start: place.index, end: place.index + place[0].length }
    return [finding('rewards-undisclosed', 'should', sources.ftcRewards, { blockId: reading.block.id, rewrite, ...span })]
  }
  return []
}

function balance({ locale }: DocumentFacts, { dos, donts }: DocumentMeters, readings: readonly BlockReading[]): readonly DocumentFinding[] {
  if (donts > dos && dos > 0) {
    return [finding('more-donts', 'hint', sources.advocacyGuide, { reason: { code: 'finding.more-donts', data: { dos, donts } } })]
  }
  const prose = readings.filter(({ block }) => block.node.type !== 'doDont' && block.node.type !== 'heading')
  const sentences = prose.reduce((sum, { paragraph }) => sum + paragraph.sentences.length, 0)
  const forbidding = prose.reduce((sum, { text, paragraph }) => sum + countForbidding(text, paragraph.sentences, locale), 0)
  const forbids = donts + forbidding
  if (dos > 0 || forbids === 0 || forbids * 2 < sentences + donts) return []
  return [finding('only-forbids', 'should', sources.advocacyGuide, { rewrite: { code: 'finding.advice-only-forbids', data: {} } })]
}

function pictures({ kind }: DocumentFacts, meters: DocumentMeters): readonly DocumentFinding[] {
  if (kind === 'page' || meters.pictures > 0) return []
  return [finding('picture-missing', 'should', sources.advocacyGuide, { rewrite: { code: 'finding.advice-picture', data: {} } })]
}

function reviewDay({ kind, reviewOn, today }: DocumentFacts): readonly DocumentFinding[] {
  if (kind === 'page') return []
  if (reviewOn === null) return [finding('review-missing', 'hint', sources.house)]
  if (reviewOn >= today) return []
  return [finding('review-passed', 'should', sources.house, { reason: { code: 'finding.review-passed', data: { day: reviewOn } } })]
}
