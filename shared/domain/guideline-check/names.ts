/** What must not be spoken of: off-limits topics, customers without consent, things not announced. */
import { type Context, severityOf, withoutOverlaps } from './context.ts'
import type { PhraseHit } from './phrase-index.ts'
import type { Word } from './reading.ts'
import type { Finding, NameRule } from './types.ts'

export function checkTopics({ caption, hits }: Context): readonly Finding[] {
  const found = hits.flatMap((hit) =>
    hit.value.kind === 'topic' && hit.words[0]?.place !== 'mention' ? [{ ...hit, rule: hit.value.rule }] : [],
  )
  return withoutOverlaps(found).map(({ start, end, rule }) => ({
    ...{ rule: 'topic', ruleId: rule.id, severity: severityOf(rule), start, end, fix: null },
    message: { code: 'check.topic', data: { found: caption.text.slice(start, end), topic: rule.topic } },
  }))
}

/** Without a day of today, what is to be told later is not told. */
export function checkNames({ caption, hits }: Context): readonly Finding[] {
  const found = hits.flatMap((hit) => {
    if (hit.value.kind !== 'name') return []
    const { rule } = hit.value
    return isSecret(rule, caption.today) && isNamed(caption.text, hit) ? [{ ...hit, rule }] : []
  })
  return withoutOverlaps(found).map(({ start, end, rule }) => ({
    ...{ rule: 'name', ruleId: rule.id, severity: severityOf(rule), start, end, fix: null },
    message: messageOf(rule, caption.text.slice(start, end)),
  }))
}

function messageOf({ list, until }: NameRule, found: string): Finding['message'] {
  if (list === 'customer') return { code: 'check.name-customer', data: { found } }
  return until === null
    ? { code: 'check.name-unreleased', data: { found } }
    : { code: 'check.name-unreleased-until', data: { found, day: until } }
}

function isSecret({ until }: NameRule, today: string | undefined): boolean {
  return until === null || today === undefined || today < until
}

/** A name that is one word is meant only where it is written with a capital: "Sole" is a customer, "sole" is the sun. */
function isNamed(text: string, { phrase, words }: PhraseHit<unknown>): boolean {
  const [word] = words
  if (word === undefined || words.length > 1 || phrase.text === phrase.text.toLowerCase() || word.place !== 'text') return true
  return startsWithCapital(text, word)
}

function startsWithCapital(text: string, { start, end }: Word): boolean {
  const word = text.slice(start, end)
  return word !== word.toLowerCase()
}
