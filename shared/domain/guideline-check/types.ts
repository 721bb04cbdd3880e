/** What the guideline checker takes and gives: plain values, so that rules can cross to the page, the command line and the hub. */
import type { Locale, Reason } from '../../ids.ts'
import type { Day } from '../day.ts'
import type { Network } from '../networks.ts'

/** `must`: the guideline forbids it; `should`: better otherwise; `hint`: worth a look. Nothing blocks but a `must`. */
export const severities = ['must', 'should', 'hint'] as const
export type Severity = (typeof severities)[number]

/** How a term is looked for: whole words in any case and inflection, the very letters, or a regular expression in RE2 syntax. */
export type TermMatch = 'word' | 'case' | 'regex'

interface RuleBase {
  /** Of the block or vocabulary row it comes from. */
  readonly id: string
  readonly must: boolean
}

export interface TermRule extends RuleBase {
  readonly kind: 'term'
  /** What to write instead; empty: the words are just not to be used. */
  readonly say: string
  readonly avoid: readonly string[]
  readonly match: TermMatch
  readonly note: string
}
export interface TopicRule extends RuleBase {
  readonly kind: 'topic'
  readonly topic: string
  readonly keywords: readonly string[]
}
export interface HashtagRule extends RuleBase {
  readonly kind: 'hashtag'
  /** Without "#". */
  readonly tag: string
  readonly use: 'required' | 'campaign' | 'banned'
  /** Name of the campaign that `campaign` tags belong to. */
  readonly campaign: string
}
export interface DisclosureRule extends RuleBase {
  readonly kind: 'disclosure'
  readonly lines: readonly { readonly network: Network | 'any'; readonly locale: Locale; readonly text: string }[]
}
/** Names that must not be told: customers without consent, things not announced (until the day they are). */
export interface NameRule extends RuleBase {
  readonly kind: 'name'
  readonly list: 'customer' | 'unreleased'
  readonly names: readonly string[]
  /** The first day on which the names may be told. */
  readonly until: Day | null
}
export type GuidelineRule = TermRule | TopicRule | HashtagRule | DisclosureRule | NameRule

export interface RuleSet {
  readonly rules: readonly GuidelineRule[]
  /** As people write it; `aliases`: other spellings of it. */
  readonly company: { readonly name: string; readonly aliases: readonly string[] }
  /** The program's hashtag without "#"; empty when there is none. */
  readonly programHashtag: string
  /** Words that are never a fault (accepted vocabulary). */
  readonly accepted: readonly string[]
}

export interface Caption {
  readonly text: string
  readonly network: Network
  readonly locale: Locale
  /** Name of the campaign it belongs to. */
  readonly campaign?: string | undefined
  readonly images?: readonly { readonly alt: string }[] | undefined
  /** Captions that colleagues have posted already. */
  readonly others?: readonly string[] | undefined
  /** `not-needed`: the post says nothing of the company, so that nobody has to say who they work for. Default `as-policy`. */
  readonly disclosure?: 'as-policy' | 'not-needed' | undefined
  /** Something is given for posting it. */
  readonly rewarded?: boolean | undefined
  readonly today?: Day | undefined
}

export interface Finding {
  /** `term`, `topic`, `disclosure` … : the kind of rule, the same in every language. */
  readonly rule: string
  /** Row or block it comes from; null for what always holds. */
  readonly ruleId: string | null
  readonly severity: Severity
  /** UTF-16 offsets in the text, 0 <= start <= end <= length, never inside a surrogate pair; equal where something is missing. */
  readonly start: number
  readonly end: number
  /** `check.<code>` is the sentence. */
  readonly message: Reason
  /** The words that mend it when they replace start to end; null when only a person can. */
  readonly fix: string | null
}

/** The rules made ready for many captions. */
export interface Checker {
  /** Findings in the order of their place. */
  check(caption: Caption): readonly Finding[]
}
