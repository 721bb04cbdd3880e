/** What the check finds in the words of one block: long sentences, walls of text, clauses, pictures and disclosures that say too little. */
import type { BlockOf } from '../../contracts/document-nodes.ts'
import type { Locale, Reason } from '../../ids.ts'
import { longestSentence, type Sentence } from '../readability/readability.ts'
import type { TextCache } from '../readability/text-cache.ts'
import { textToWords } from '../readability/words.ts'
import { type ClauseMatch, clauseRewrite, findClauses } from './findings-clauses.ts'
import { sources } from './findings-sources.ts'
import type { DocumentFacts, DocumentFinding, FindingSource } from './findings-types.ts'
import { type BlockReading, isProse } from './meters.ts'
import type { Jurisdiction } from './types.ts'

/** Words after which a sentence is more than a little too long. */
const veryLongSentence = 40
/** Words after which a paragraph without a break is a wall. */
const longestParagraph = 80
const fewestPassives = 2
/** Where the General Data Protection Regulation holds, the United Kingdom's own included. */
const unionRegions: ReadonlySet<Jurisdiction> = new Set<Jurisdiction>(['EU', 'IT', 'UK'])

/** Clauses already found, by text. */
export type ClauseCache = TextCache<readonly ClauseMatch[]>

/** Signs of the passive voice; rough, and only used to say why a wall of text is tiring. */
const passives: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:is|are|was|were|be|been|being)\s(?:[a-z]{2,12}ly\s)?(?:[a-z]{2,15}ed|known|given|made|taken|shown|seen|written|held|kept|sent|done|told|found)\b/gi,
  it: /(?<!\p{L})(?:è|sono|sia|siano|viene|vengono|venga|vengano|essere|sarà|saranno|verrà|verranno)\s\p{L}{2,15}(?:at|ut|it|tt|st|rs)[oaie](?!\p{L})/giu,
  ms: /(?<!\p{L})di\p{L}{4,15}(?:kan|i|nya)?(?=\s|[,.;])/giu,
}

const shortSentenceSources: Readonly<Record<Locale, FindingSource>> = {
  en: sources.sentencesEnglish,
  it: sources.sentencesItalian,
  ms: sources.house,
}

/** Of every code in the files of clauses. */
const clauseSources: Readonly<Record<string, FindingSource>> = {
  'chill-pay': sources.stericycle,
  'chill-confidential': sources.stericycle,
  'chill-disparage': sources.stericycle,
  'chill-vague': sources.stericycle,
  'chill-media': sources.stericycle,
  'chill-coworkers': sources.stericycle,
  'chill-logo': sources.stericycle,
  'chill-union': sources.stericycle,
  'chill-approval': sources.nlrbMemo,
  'chill-pictures': sources.nlrbMemo,
  'chill-identity': sources.nlrbMemo,
  'private-opinions': sources.nlrbMemo,
  'account-monitoring': sources.monitoring,
  'password-demand': sources.monitoring,
  'consent-at-work': sources.consent,
  'forced-sharing': sources.consent,
  'disclosure-not-plain': sources.ftcWords,
}

/** The findings of a block, in the order of their place. */
export function blockFindings(reading: BlockReading, facts: DocumentFacts, cache: ClauseCache): readonly DocumentFinding[] {
  const { node } = reading.block
  const found = isProse(node) ? [...longSentences(reading, facts.locale), ...clauseFindings(reading, facts, cache)] : []
  if (node.type === 'paragraph') found.push(...wallOfText(reading, facts.locale))
  if (node.type === 'example') found.push(...pictureFindings(reading, node))
  if (node.type === 'disclosure') found.push(...disclosureFindings(reading, node))
  return found.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0))
}

function longSentences({ block, text, paragraph }: BlockReading, locale: Locale): DocumentFinding[] {
  const limit = longestSentence(locale)
  const tooLong = paragraph.sentences.filter((sentence) => sentence.words > limit)
  return tooLong.map((sentence) => ({
    code: 'sentence-long',
    blockId: block.id,
    start: sentence.start,
    end: sentence.end,
    severity: sentence.words > veryLongSentence ? 'should' : 'hint',
    reason: { code: 'finding.sentence-long', data: { words: sentence.words, limit } },
    rewrite: splitAdvice(text, sentence),
    source: shortSentenceSources[locale],
  }))
}

/** Where a long sentence falls into two by itself: after the mark that stands nearest to its middle. */
function splitAdvice(text: string, { start, end }: Sentence): Reason {
  const words = text.slice(start, end)
  const marks = Array.from(words.matchAll(/[,;:–—](?=\s)/g), ({ index }) => index)
  const middle = words.length / 2
  const best = marks.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]
  const before = best === undefined ? '' : words.slice(0, best).split(/\s+/).slice(-4).join(' ')
  return before === '' ? { code: 'finding.advice-split', data: {} } : { code: 'finding.advice-split-at', data: { words: before } }
}

function wallOfText({ block, text, paragraph }: BlockReading, locale: Locale): DocumentFinding[] {
  const { words } = paragraph.counts
  if (words <= longestParagraph) return []
  const passive = text.match(passives[locale])?.length ?? 0
  const code = passive < fewestPassives ? 'finding.wall-of-text' : 'finding.wall-of-text-passive'
  return [
    {
      code: 'wall-of-text',
      blockId: block.id,
      severity: 'hint',
      reason: { code, data: { words, passive } },
      rewrite: { code: 'finding.advice-wall', data: {} },
      source: sources.paragraphs,
    },
  ]
}

function clauseFindings({ block, text, paragraph }: BlockReading, facts: DocumentFacts, cache: ClauseCache): DocumentFinding[] {
  const { node } = block
  // What forbids in a don't list need not in a paragraph of the same words.
  const find = () => findClauses(node, text, paragraph.sentences, facts.locale)
  const matches = node.type === 'doDont' ? find() : cache(facts.locale, text, find)
  const meant = matches.filter(({ code }) => isMeant(code, facts))
  return meant.map(({ code, rewrite, start, end }) => {
    const isAmerican = code.startsWith('chill-') || code === 'private-opinions'
    return {
      code,
      blockId: block.id,
      start,
      end,
      severity: isAmerican && !facts.regions.includes('US') ? 'hint' : 'should',
      reason: { code: `finding.${code}`, data: {} },
      rewrite,
      source: clauseSources[code] ?? sources.house,
    }
  })
}

function isMeant(code: string, { kind, regions }: DocumentFacts): boolean {
  // A brand guideline is there to say how the logo may be used.
  if (code === 'chill-logo') return kind !== 'brand'
  // Elsewhere, as in Malaysia, consent is what the law begins with.
  if (code === 'consent-at-work') return regions.length === 0 || regions.some((region) => unionRegions.has(region))
  return true
}

function pictureFindings({ block }: BlockReading, { attrs }: BlockOf<'example'>): DocumentFinding[] {
  if (attrs.assetId === null || attrs.alt.trim() !== '') return []
  return [
    {
      code: 'alt-missing',
      blockId: block.id,
      severity: 'should',
      reason: { code: 'finding.alt-missing', data: {} },
      rewrite: { code: 'finding.advice-alt', data: {} },
      source: sources.altText,
    },
  ]
}

/** Lines that are nothing but tags: `#ee`, the program's hashtag. */
function disclosureFindings({ block }: BlockReading, { attrs }: BlockOf<'disclosure'>): DocumentFinding[] {
  const bare = attrs.lines.find(({ text, locale }) => {
    const words = textToWords(text.replace(/[#@][\p{L}\p{N}_]+/gu, ' '), locale)
    return text.trim() !== '' && words.length < 2
  })
  if (bare === undefined) return []
  return [
    {
      code: 'disclosure-not-plain',
      blockId: block.id,
      severity: 'should',
      reason: { code: 'finding.disclosure-not-plain', data: {} },
      rewrite: clauseRewrite('disclosure-not-plain', bare.locale),
      source: sources.ftcWords,
    },
  ]
}
