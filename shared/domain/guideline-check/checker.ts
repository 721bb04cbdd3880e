/** Checks captions against the guideline: the same answers in the app, on the command line and in the hub. */
import type { Locale } from '../../ids.ts'
import { type ComparablePost, toComparable } from '../content/likeness.ts'
import { type Compiled, compileRules } from './compile.ts'
import { checkConfidential } from './confidential.ts'
import { type Context, isWithin } from './context.ts'
import { checkDisclosure, checkReward, type DisclosureWords, disclosureWords } from './disclosure.ts'
import { boundaryAfter, boundaryBefore } from './graphemes.ts'
import { checkCrowding, checkHashtags } from './hashtags.ts'
import { languages } from './language/languages.ts'
import { checkLinks } from './links.ts'
import { checkNames, checkTopics } from './names.ts'
import { readText, type Span } from './reading.ts'
import { checkTerms } from './terms.ts'
import { checkTone } from './tone.ts'
import type { Caption, Checker, Finding, RuleSet } from './types.ts'
import { checkLength, checkLikeness, checkPictures } from './whole-post.ts'

/** Compiles the rules once. A rule that cannot be used (a wrong expression, a tag without letters) is left out; the others hold. */
export function createChecker(ruleSet: RuleSet): Checker {
  const compiled = compileRules(ruleSet)
  const words = disclosureWords(compiled, (line, locale) => withRightTerms(line, locale, compiled))
  // Colleagues' posts are the same list from key to key; what is known of it goes when the list goes.
  const prepared = new WeakMap<readonly string[], readonly ComparablePost[]>()
  const othersOf = (others: readonly string[]) => {
    const known = prepared.get(others) ?? others.map(toComparable)
    prepared.set(others, known)
    return known
  }
  return { check: (caption) => check(caption, compiled, words, othersOf) }
}

function check(
  caption: Caption,
  compiled: Compiled,
  words: DisclosureWords,
  othersOf: (others: readonly string[]) => readonly ComparablePost[],
): readonly Finding[] {
  const { text } = caption
  if (text.trim() === '') return checkPictures(caption)
  const context = contextOf(caption, compiled)
  const findings = [
    ...checkTerms(context),
    ...checkTopics(context),
    ...checkNames(context),
    ...checkHashtags(context),
    ...checkCrowding(context),
    ...checkDisclosure(context, words),
    ...checkReward(context, words),
    ...checkConfidential(context),
    ...checkTone(context),
    ...checkLinks(context),
    ...checkLength(context),
    ...checkPictures(caption),
    ...checkLikeness(caption, othersOf(caption.others ?? [])),
  ]
  return findings
    .filter((finding) => !isAccepted(finding, context.accepted))
    .map((finding) => ({ ...finding, start: boundaryBefore(text, finding.start), end: boundaryAfter(text, finding.end) }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end || a.rule.localeCompare(b.rule, 'en'))
}

function contextOf(caption: Caption, compiled: Compiled): Context {
  const reading = readText(caption.text)
  const hits = compiled.index(caption.locale).find(reading)
  const accepted = [...hits.filter((hit) => hit.value.kind === 'accepted'), ...compiled.acceptedExpressions.find(caption.text)]
  return { caption, reading, language: languages[caption.locale], compiled, hits, accepted }
}

/** Accepted vocabulary is never a fault in itself; that a post is too long, or lacks something, has nothing to do with a word. */
function isAccepted(finding: Finding, accepted: readonly Span[]): boolean {
  return finding.end > finding.start && finding.rule !== 'length' && accepted.some((span) => isWithin(finding, span))
}

/** At most so many rounds: a line is short. */
const rounds = 10

function withRightTerms(line: string, locale: Locale, compiled: Compiled): string {
  let text = line
  for (let round = 0; round < rounds; round += 1) {
    const context = contextOf({ text, locale, network: 'linkedin' }, compiled)
    const finding = checkTerms(context).find((each) => each.fix !== null && !isAccepted(each, context.accepted))
    if (finding === undefined) return text
    text = text.slice(0, finding.start) + finding.fix + text.slice(finding.end)
  }
  return text
}
