/** Whether the post says in plain words, and where it is seen, that its author works for the company; and that something is given for it. */
import type { Locale } from '../../ids.ts'
import { type CompanyWords, companyWords, toPattern } from './company-words.ts'
import type { Compiled } from './compile.ts'
import { builtIn, type Context, severityOf } from './context.ts'
import { boundaryBefore } from './graphemes.ts'
import { everyLanguage } from './language/languages.ts'
import { limits } from './limits.ts'
import type { Reading, Span, Tag } from './reading.ts'
import type { DisclosureRule, Finding, Severity } from './types.ts'

/** What of disclosure can be made ready once for all captions. */
export interface DisclosureWords {
  readonly company: CompanyWords
  /** The guideline's own lines and our plain ones, as they are written; null when there are none, and nothing can be asked. */
  readonly lines: RegExp | null
  readonly rules: readonly DisclosureRule[]
  /** The plain sentence of each language, for where the guideline has none; empty when no company is known. */
  readonly ours: DisclosureRule['lines']
}

/** `put`: sets the terms of a line right, so that what we insert is never a fault itself. */
export function disclosureWords({ company, disclosures }: Compiled, put: (line: string, locale: Locale) => string): DisclosureWords {
  const name = company.name.trim()
  const plain =
    name === '' ? [] : everyLanguage.map(({ locale, disclosureLine }) => ({ locale, text: disclosureLine.replace('{x}', name) }))
  const rules = disclosures.map((rule) => ({
    ...rule,
    lines: rule.lines.map((line) => ({ ...line, text: put(line.text.trim(), line.locale) })),
  }))
  const ours = plain.map(({ locale, text }) => ({ network: 'any' as const, locale, text: put(text, locale) }))
  const texts = [...disclosures, ...rules, { lines: ours }].flatMap((rule) => rule.lines.map((line) => line.text))
  const patterns = [...new Set(texts.filter((text) => /[\p{L}\p{N}]/u.test(text)))].map((text) => toPattern(withoutPoint(text)))
  const lines = patterns.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return { company: companyWords(company), lines, rules, ours }
}

/** Tags that people take for a disclosure and readers do not understand. */
const weakTags: ReadonlySet<string> = new Set([
  'ee',
  'employee',
  'spon',
  'partner',
  'ambassador',
  'staff',
  'dipendente',
  'pekerja',
  'team',
  'collab',
  'emp',
])

export function checkDisclosure({ caption, reading, compiled }: Context, words: DisclosureWords): readonly Finding[] {
  if (words.lines === null || caption.disclosure === 'not-needed') return []
  const { text, network } = caption
  const { shown } = limits[network]
  const severity = words.rules.some((rule) => rule.must) ? 'must' : 'should'
  const ruleId = words.rules[0]?.id ?? null
  const isSeen = (each: Said) => (each.end <= shown || each.start <= room) && each.buried !== true
  const said = firstSeen(waysToSay(text, reading, words), isSeen)
  if (said === null) {
    const weak = reading.tags.find((tag) => weakTags.has(tag.name) || tag.name === compiled.programHashtag)
    const line = lineFor(words, caption.network, caption.locale)
    const place = placeFor(reading, shown - (line ?? '').length - room)
    const message: Finding['message'] =
      weak === undefined
        ? { code: 'check.disclosure-missing', data: {} }
        : { code: 'check.disclosure-weak', data: { found: text.slice(weak.start, weak.end) } }
    const fix = line === null ? null : place.before + line + place.after
    return [{ rule: 'disclosure', ruleId, severity, start: place.offset, end: place.offset, message, fix }]
  }
  if (isSeen(said)) return []
  return [
    {
      rule: 'disclosure',
      ruleId,
      severity: 'should',
      start: said.start,
      end: said.end,
      message: { code: 'check.disclosure-late', data: { shown } },
      fix: null,
    },
  ]
}

/** Something is given for the post: a clear word at its beginning, understood by anybody. */
export function checkReward({ caption, reading, language }: Context, words: DisclosureWords): readonly Finding[] {
  if (caption.rewarded !== true || findReward(reading) <= limits[caption.network].shown) return []
  const severity: Severity = words.rules.some((rule) => rule.must) ? severityOf({ must: true }) : 'should'
  return [
    {
      ...builtIn('disclosure', 'check.reward-missing', { start: 0, end: 0 }, { tag: language.rewardTag }, severity),
      fix: `${language.rewardTag} `,
    },
  ]
}

const rewardTags: ReadonlySet<string> = new Set([
  ...[
    'ad',
    'adv',
    'advert',
    'advertisement',
    'advertising',
    'pubblicità',
    'pubblicita',
    'iklan',
    'sponsored',
    'sponsorizzato',
    'tajaan',
    'gifted',
  ],
])
const rewardWords = new RegExp(everyLanguage.flatMap((language) => language.rewards).join('|'), 'iu')

/** Offset of the first clear word; infinite when there is none, or only among tags at the end. */
function findReward(reading: Reading): number {
  const end = endOfProse(reading)
  const tag = reading.tags.find((each) => rewardTags.has(each.name) && (each.start < end || end === 0))
  const words = rewardWords.exec(reading.text)?.index ?? Number.POSITIVE_INFINITY
  return Math.min(tag?.start ?? Number.POSITIVE_INFINITY, words)
}

interface Said extends Span {
  /** In a string of tags, where nobody reads it. */
  readonly buried?: boolean
}

/** From the quickest to find to the slowest. */
function* waysToSay(text: string, reading: Reading, words: DisclosureWords): Iterable<Said | null> {
  yield findLine(text, words)
  yield* words.company.findPlainWords(text)
  yield findTag(reading, words.company)
}

/** The first that readers see, else the first at all. */
function firstSeen(ways: Iterable<Said | null>, isSeen: (said: Said) => boolean): Said | null {
  let first: Said | null = null
  for (const said of ways) {
    if (said !== null && isSeen(said)) return said
    first ??= said
  }
  return first
}

/** A line of the guideline, or our plain one. */
function findLine(text: string, { lines, company }: DisclosureWords): Said | null {
  return lines === null ? null : company.firstMeant(text, lines)
}

/** "#AureliaPumpsEmployee" says it; after other tags nobody reads it. */
function findTag({ text, tags }: Reading, { names, parts }: CompanyWords): Said | null {
  const index = tags.findIndex(({ name }) => {
    const bare = name.replaceAll('_', '')
    return names.some((company) => bare.includes(company) && parts.some((part) => bare.replace(company, '').includes(part)))
  })
  const tag = tags[index]
  if (tag === undefined) return null
  const before = tags[index - 1]
  const buried = before !== undefined && text.slice(before.end, tag.start).trim() === '' && index > 1
  return { start: tag.start, end: tag.end, buried }
}

/** Characters that other fixes may add before the line. */
const room = 20

/** `last`: the last offset at which the line is still seen. Where a line is seen: after the words of a short post, before those of a long one; never among the tags. */
function placeFor(reading: Reading, last: number): { readonly offset: number; readonly before: string; readonly after: string } {
  const { text } = reading
  const end = boundaryBefore(text, endOfProse(reading))
  if (end === 0 || end > last) return { offset: 0, before: '', after: /^\s/.test(text) ? '' : ' ' }
  const after = end < text.length && !/\s/.test(text.charAt(end)) ? ' ' : ''
  if ([...reading.links, ...reading.mentions, ...reading.emails].some((each) => each.end >= end))
    return { offset: end, before: '\n', after }
  return { offset: end, before: /[\p{L}\p{N}\p{M}]$/u.test(text.slice(0, end)) ? '. ' : ' ', after }
}

/** Where the tags at the end begin, without the space before them. */
function endOfProse({ text, tags }: Reading): number {
  const begin = tags.reduceRight((end: number, tag: Tag) => (text.slice(tag.end, end).trim() === '' ? tag.start : end), text.length)
  return text.slice(0, begin).trimEnd().length
}

/** The guideline's line for the network and language; else its line for every network; else the plain sentence with the company's name. */
function lineFor({ rules, ours }: DisclosureWords, network: string, locale: Locale): string | null {
  const lines = rules.flatMap((rule) => rule.lines).filter((line) => line.locale === locale && /[\p{L}\p{N}]/u.test(line.text))
  const own = lines.find((each) => each.network === network) ?? lines.find((each) => each.network === 'any')
  const line = own ?? ours.find((each) => each.locale === locale)
  if (line === undefined) return null
  return /[\p{L}\p{N}]$/u.test(line.text) && !/#[^\s#]*$/.test(line.text) ? `${line.text}.` : line.text
}

/** With or without a point at its end it is the same line. */
function withoutPoint(line: string): string {
  return line.replace(/[.\s]+$/, '')
}
