/** What is nobody's business outside: the sums of deals, margins, personal data, news before their day. */
import { builtIn, type Context, overlaps } from './context.ts'
import { en } from './language/en.ts'
import { it } from './language/it.ts'
import { everyLanguage } from './language/languages.ts'
import { ms } from './language/ms.ts'
import type { Language } from './language/types.ts'
import { type PersonalPlace, personalData } from './personal-data.ts'
import type { Span } from './reading.ts'
import type { Finding } from './types.ts'

export function checkConfidential(context: Context): readonly Finding[] {
  const { reading, hits } = context
  const personal = personalData(reading)
  const taken = [...personal, ...reading.links]
  const sums = figures(context).filter((span) => !taken.some((each) => overlaps(each, span)))
  const early = hits.filter((hit) => hit.value.kind === 'unannounced' && hit.words[0]?.place === 'text')
  return [...personal, ...sums, ...early.map(({ start, end }) => ({ start, end, code: 'check.confidential-unannounced' }))].map(
    ({ start, end, code }) => builtIn('confidential', code, { start, end }, { found: reading.text.slice(start, end) }),
  )
}

const oneOf = (pick: (language: Language) => readonly string[]) => `(?:${everyLanguage.flatMap(pick).join('|')})(?![\\p{L}\\p{N}])`
const signs = String.raw`(?:€|£|US\$|A\$|S\$|SGD|\$|RM|EUR|USD|GBP|MYR|CHF)`
const digits = String.raw`\d{1,15}(?:[.,'’  \u202f ]\d{3}){0,4}(?:[.,]\d{1,3})?(?!\d)`
const counted = `(?:${everyLanguage.flatMap((language) => language.countWords).join('|')}) ${oneOf((language) => language.millions)}`
const halfMore = `(?: (?:${everyLanguage.map((language) => language.halfMore).join('|')})(?![\\p{L}]))?`
const amount = String.raw`(?:${digits}(?:\s?${oneOf((language) => language.multiples)})?|${counted})${halfMore}`
const currency = `(?:[MK]?${signs}(?![\\p{L}])|${oneOf((language) => language.currencies)})`
/** After millions without a currency: the end of a clause, or a word that no counted thing begins with. */
const clauseEnd = String.raw`(?=\s*(?:[.,;:!?)\n–—]|$)|\s(?:for|from|in|with|over|and|per|da|dal|con|e|nel|in|untuk|dari|dalam|dan|bagi|daripada)\s)`
const bareMillions = `(?:${digits}\\s?${oneOf((language) => language.millions)}|${counted})${halfMore}${clauseEnd}`
const money = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?:${signs}\s?${amount}|${amount}(?:\s(?:di|of|d['’]))?\s?${currency}|${bareMillions})`,
  'giu',
)
const percentage = /(?<![\p{L}\p{N}.,])\d{1,3}(?:[.,]\d{1,2})?\s?(?:%|per ?cent\b|per ?cento\b|peratus\b)/giu

interface BusinessWords {
  readonly deal: RegExp
  readonly bold: RegExp
  readonly margin: RegExp
}

/** English words of business are used in every language. */
const businessWords = { en: wordsOfBusiness(en), it: wordsOfBusiness(it), ms: wordsOfBusiness(ms) }

/** Sums beside words of business, large ones also beside bold words, shares beside words of margin: each within one sentence. */
function figures({ reading: { text }, language }: Context): readonly PersonalPlace[] {
  if (!/\d|milli|milio|juta|bili|miliard/iu.test(text)) return []
  const { deal, bold, margin } = businessWords[language.locale]
  const near = (pattern: RegExp, code: string, isBeside: (sentence: string, found: string) => boolean) =>
    [...text.matchAll(pattern)]
      .map(({ 0: found, index }) => ({ start: index, end: index + found.trimEnd().length, code }))
      .filter((span) => isBeside(sentenceAround(text, span), text.slice(span.start, span.end)))
  return [
    ...near(
      money,
      'check.confidential-amount',
      (sentence, found) => (deal.test(sentence) && !isSmall(found)) || (isLarge(found) && bold.test(sentence.replace(found, ' '))),
    ),
    ...near(percentage, 'check.confidential-margin', (sentence) => margin.test(sentence)),
  ]
}

const inMillions = new RegExp(`(?<!\\p{L})(?:${oneOf((language) => [...language.millions, 'm', 'j'])})`, 'iu')

const anyMultiple = new RegExp(`(?<!\\p{L})(?:${oneOf((language) => language.multiples)}|[mk](?=${signs}))`, 'iu')

/** Six digits before the comma, or millions in words. */
function isLarge(found: string): boolean {
  return inMillions.test(found) || found.replace(/[.,]\d{1,2}(?!\d)/, '').replace(/\D/g, '').length >= 6
}

/** Tickets, tools and lunches: less than a thousand. */
function isSmall(found: string): boolean {
  return !anyMultiple.test(found) && found.replace(/[.,]\d{1,2}(?!\d)/, '').replace(/\D/g, '').length < 4
}

function wordsOfBusiness({ dealWords, boldWords, marginWords }: Language): BusinessWords {
  const toPattern = (words: readonly string[]) => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})(?![\p{L}\p{N}])`, 'iu')
  return {
    deal: toPattern([...dealWords, ...en.dealWords]),
    bold: toPattern([...boldWords, ...en.boldWords]),
    margin: toPattern([...marginWords, ...en.marginWords]),
  }
}

/** UTF-16 units to each side that are read at most. */
const widest = 200

function sentenceAround(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - widest), start)
  const after = text.slice(end, end + widest)
  const ends = [...before.matchAll(/[.!?](?=\s)|\n/g)].at(-1)?.index ?? -1
  const stop = after.search(/[.!?](?=\s|$)|\n/)
  return before.slice(ends + 1) + text.slice(start, end) + (stop < 0 ? after : after.slice(0, stop))
}
