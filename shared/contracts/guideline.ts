/** What can be asked of the rules in policy and brand guideline: checking a caption, and the words kept beside the documents. */
import { z } from 'zod'
import { severities } from '../domain/guideline-check/types.ts'
import { networks } from '../domain/networks.ts'
import { DayText, Id, Locale, Reason } from '../ids.ts'
import { command, query } from '../rpc.ts'

const Done = z.object({})
const Term = z.string().trim().min(1).max(200)

/** Vocabulary lists beside the documents: `accept` and `reject` as Vale has them, and names that must not be told. */
export const vocabularyLists = ['accept', 'reject', 'customer', 'unreleased'] as const

const RuleBase = { id: z.string(), must: z.boolean() }
export const GuidelineRule = z.discriminatedUnion('kind', [
  z.object({
    ...RuleBase,
    kind: z.literal('term'),
    say: z.string(),
    avoid: z.array(z.string()).readonly(),
    match: z.enum(['word', 'case', 'regex']),
    note: z.string(),
  }),
  z.object({ ...RuleBase, kind: z.literal('topic'), topic: z.string(), keywords: z.array(z.string()).readonly() }),
  z.object({
    ...RuleBase,
    kind: z.literal('hashtag'),
    tag: z.string(),
    use: z.enum(['required', 'campaign', 'banned']),
    campaign: z.string(),
  }),
  z.object({
    ...RuleBase,
    kind: z.literal('disclosure'),
    lines: z.array(z.object({ network: z.enum(['any', ...networks]), locale: Locale, text: z.string() })).readonly(),
  }),
  z.object({
    ...RuleBase,
    kind: z.literal('name'),
    list: z.enum(['customer', 'unreleased']),
    names: z.array(z.string()).readonly(),
    until: DayText.nullable(),
  }),
])

export const RuleSet = z.object({
  rules: z.array(GuidelineRule).readonly(),
  company: z.object({ name: z.string(), aliases: z.array(z.string()).readonly() }),
  programHashtag: z.string(),
  accepted: z.array(z.string()).readonly(),
})

export const Caption = z.object({
  text: z.string().max(100_000),
  network: z.enum(networks),
  locale: Locale,
  campaign: z.string().max(200).optional(),
  images: z
    .array(z.object({ alt: z.string().max(2000) }))
    .max(20)
    .optional(),
  others: z.array(z.string().max(100_000)).max(200).optional(),
  disclosure: z.enum(['as-policy', 'not-needed']).optional(),
  rewarded: z.boolean().optional(),
  today: DayText.optional(),
})

export const Finding = z.object({
  rule: z.string(),
  ruleId: z.string().nullable(),
  severity: z.enum(severities),
  start: z.number().int(),
  end: z.number().int(),
  message: Reason,
  fix: z.string().nullable(),
})

export const VocabularyTerm = z.object({
  id: Id,
  list: z.enum(vocabularyLists),
  term: z.string(),
  /** For `reject`: what to say instead; empty where it is just not to be said. */
  say: z.string(),
  /** For `unreleased`: the first day on which it may be told. */
  until: DayText.nullable(),
  /** Name of the vocabulary it was imported with; empty for typed ones. */
  origin: z.string(),
})
export type VocabularyTerm = z.output<typeof VocabularyTerm>

export const guideline = {
  /** The rules in force: of published documents, and of the draft `documentId` while somebody tries it. */
  rules: query(z.object({ draftOf: Id.optional() }), RuleSet, {
    reads: ['document', 'document_block', 'document_version', 'vocabulary_term', 'workspace', 'session'],
  }),
  check: query(Caption, z.array(Finding), {
    reads: ['document', 'document_block', 'document_version', 'vocabulary_term', 'workspace', 'session'],
  }),
  vocabulary: query(z.object({}), z.array(VocabularyTerm), { reads: ['vocabulary_term', 'session'] }),
  addTerms: command(
    z.object({ list: z.enum(vocabularyLists), terms: z.array(Term).max(20_000), until: DayText.nullable().default(null) }),
    z.object({ added: z.number(), known: z.number() }),
  ),
  removeTerms: command(z.object({ termIds: z.array(Id).max(20_000) }), Done),
  /** Vale's `accept.txt`, `reject.txt` or a substitution file; asks which file unless a path is given; null when cancelled. */
  importVocabulary: command(
    z.object({ path: z.string().optional(), list: z.enum(['accept', 'reject']).optional() }),
    z.object({ added: z.number(), known: z.number(), skipped: z.array(z.object({ line: z.number(), reason: Reason })) }).nullable(),
  ),
  exportVocabulary: command(
    z.object({ list: z.enum(['accept', 'reject']), path: z.string().optional() }),
    z.object({ path: z.string() }).nullable(),
  ),
}
