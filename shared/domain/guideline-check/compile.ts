/** Makes a rule set ready for many captions: one index over all words, expressions compiled, tags and disclosure lines put right. */
import type { Locale } from '../../ids.ts'
import { createExpressionSet, type ExpressionSet, expressionProblem } from './expression.ts'
import { languages } from './language/languages.ts'
import { createPhraseIndex, type Phrase, type PhraseIndex } from './phrase-index.ts'
import { fold, readText } from './reading.ts'
import { skeletonOf } from './skeleton.ts'
import type { DisclosureRule, HashtagRule, NameRule, RuleSet, TermRule, TopicRule } from './types.ts'

/** What a phrase of the index stands for. */
export type Filed =
  | { readonly kind: 'term'; readonly rule: TermRule }
  /** What a term rule wants to be said, where the words to avoid are part of it. */
  | { readonly kind: 'right'; readonly rule: TermRule }
  | { readonly kind: 'topic'; readonly rule: TopicRule }
  | { readonly kind: 'name'; readonly rule: NameRule }
  | { readonly kind: 'accepted' | 'harmless' | 'profanity' | 'disrespect' | 'unannounced' }

export interface Compiled {
  readonly company: RuleSet['company']
  /** Folded, without "#". */
  readonly programHashtag: string
  readonly index: (locale: Locale) => PhraseIndex<Filed>
  readonly expressions: ExpressionSet<TermRule>
  readonly acceptedExpressions: ExpressionSet<null>
  readonly hashtags: readonly HashtagRule[]
  readonly disclosures: readonly DisclosureRule[]
  /** The company's names as they stand in addresses, by what they look like. */
  readonly companySkeletons: ReadonlyMap<string, string>
  /** Words of the company and its products, folded: capitals in them are no shouting. */
  readonly properWords: ReadonlySet<string>
}

/** Rules whose expression or hashtag cannot be used are left out; the others hold. */
export function compileRules(ruleSet: RuleSet): Compiled {
  const { rules, accepted, company } = ruleSet
  const terms = rules.filter((rule) => rule.kind === 'term')
  const topics = rules.filter((rule) => rule.kind === 'topic')
  const names = rules.filter((rule) => rule.kind === 'name')
  const phrases = [
    ...terms.flatMap(termPhrases),
    ...topics.flatMap(topicPhrases),
    ...names.flatMap(namePhrases),
    ...acceptedPhrases(accepted),
  ]
  const expressions = terms
    .filter((rule) => rule.match === 'regex')
    .flatMap((rule) => rule.avoid.map((pattern) => ({ pattern, value: rule })))
  return {
    company,
    programHashtag: fold(ruleSet.programHashtag.replace(/^[#＃]+/, '')),
    index: indexByLocale(phrases),
    expressions: createExpressionSet(expressions),
    acceptedExpressions: createExpressionSet(accepted.filter(isExpression).map((pattern) => ({ pattern, value: null }))),
    hashtags: usableHashtags(rules.filter((rule) => rule.kind === 'hashtag')),
    disclosures: rules.filter((rule) => rule.kind === 'disclosure'),
    companySkeletons: companySkeletons(company),
    properWords: properWords(company, terms, names, accepted),
  }
}

/** Each language's index is built when the first caption in it is checked. */
function indexByLocale(phrases: readonly Phrase<Filed>[]): Compiled['index'] {
  const built = new Map<Locale, PhraseIndex<Filed>>()
  return (locale) => {
    const index = built.get(locale) ?? createPhraseIndex([...phrases, ...languagePhrases(locale)], locale)
    built.set(locale, index)
    return index
  }
}

function termPhrases(rule: TermRule): readonly Phrase<Filed>[] {
  if (rule.match === 'regex') return []
  const match = rule.match === 'case' ? 'exact' : 'inflected'
  const avoided = rule.avoid.map((text): Phrase<Filed> => ({ text, match, value: { kind: 'term', rule } }))
  const said = ` ${wordsOf(rule.say).join(' ')} `
  const overlaps = rule.say !== '' && rule.avoid.some((avoid) => said.includes(` ${wordsOf(avoid).join(' ')} `))
  return overlaps ? [...avoided, { text: rule.say, match: 'inflected', value: { kind: 'right', rule } }] : avoided
}

function topicPhrases(rule: TopicRule): readonly Phrase<Filed>[] {
  return rule.keywords
    .flatMap((text) => [text, ...joinedOf(text)])
    .map((text) => ({ text, match: 'inflected', value: { kind: 'topic', rule } }))
}

/** Characters; shorter words together could be another word. */
const joinedLength = 8

/** Words that people also write as one: "pilihan raya" as "pilihanraya". */
function joinedOf(text: string): readonly string[] {
  const joined = text.replace(/\s+/g, '')
  return joined !== text && joined.length >= joinedLength && /^[\p{L}\p{M}]+$/u.test(joined) ? [joined] : []
}

/** "AX-900" is meant by "AX900" too. */
function namePhrases(rule: NameRule): readonly Phrase<Filed>[] {
  const spellings = rule.names.flatMap((name) => (/[\p{N}-]/u.test(name) ? [name, name.replace(/[\s-]/g, '')] : [name, ...joinedOf(name)]))
  return [...new Set(spellings)].map((text) => ({ text, match: 'folded', value: { kind: 'name', rule } }))
}

/** An entry in small letters is accepted in any case; one with capitals as it is, or all in capitals. */
function acceptedPhrases(accepted: readonly string[]): readonly Phrase<Filed>[] {
  const value = { kind: 'accepted' } as const
  return accepted
    .filter((entry) => !isExpression(entry))
    .flatMap((text): Phrase<Filed>[] =>
      text === text.toLowerCase()
        ? [{ text, match: 'folded', value }]
        : [text, text.toUpperCase()].map((each) => ({ text: each, match: 'exact', value })),
    )
}

/** A Malay affix makes another word of an insult ("penipu", a cheat; "penipuan", fraud), so there only the words themselves count, with or without a clitic. */
function languagePhrases(locale: Locale): readonly Phrase<Filed>[] {
  const kinds = ['profanity', 'disrespect', 'unannounced'] as const
  const harmless = languages[locale].harmless.map((text): Phrase<Filed> => ({ text, match: 'inflected', value: { kind: 'harmless' } }))
  const rude = kinds.flatMap((kind) => {
    const match = kind === 'unannounced' || locale === 'ms' ? 'folded' : 'inflected'
    const forms =
      locale === 'ms' && match === 'folded'
        ? (text: string) => ['', 'nya', 'lah', 'kah'].map((clitic) => text + clitic)
        : (text: string) => [text]
    return languages[locale][kind].flatMap(forms).map((text): Phrase<Filed> => ({ text, match, value: { kind } }))
  })
  return [...harmless, ...rude]
}

/** Whether a vocabulary entry is written as an expression and reads as one ("C++" does not). */
export function isExpression(entry: string): boolean {
  return /[\\^$*+?()[\]{}|]/.test(entry) && expressionProblem(entry) === null
}

/** Tags as networks know them; one that is banned is never asked for. */
function usableHashtags(rules: readonly HashtagRule[]): readonly HashtagRule[] {
  const clean = rules.map((rule) => ({ ...rule, tag: rule.tag.replace(/[^\p{L}\p{M}\p{N}_]/gu, '').replace(/^\p{M}+/u, '') }))
  const usable = clean.filter(({ tag }) => /[^\p{N}_]/u.test(tag))
  const banned = new Set(usable.filter((rule) => rule.use === 'banned').map((rule) => fold(rule.tag)))
  return usable.filter((rule) => rule.use === 'banned' || !banned.has(fold(rule.tag)))
}

/** Letters; shorter names are too often part of others. */
const tellingLength = 5

function companySkeletons({ name, aliases }: RuleSet['company']): ReadonlyMap<string, string> {
  const names = [name, ...aliases].map((each) => fold(each).replace(/[^\p{L}\p{N}]/gu, '')).filter((each) => each.length >= tellingLength)
  return new Map(names.map((each) => [skeletonOf(each), each]))
}

function properWords(
  company: RuleSet['company'],
  terms: readonly TermRule[],
  names: readonly NameRule[],
  accepted: readonly string[],
): ReadonlySet<string> {
  const said = terms.map((rule) => rule.say).filter((say) => say !== say.toLowerCase())
  return new Set([company.name, ...company.aliases, ...said, ...names.flatMap((rule) => rule.names), ...accepted].flatMap(wordsOf))
}

function wordsOf(text: string): readonly string[] {
  return readText(text).words.map((word) => word.folded)
}
