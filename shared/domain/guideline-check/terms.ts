/** Says X, never Y: words of the guideline to avoid, and what to write in their place. */
import { fitsBehind } from './agreement.ts'
import type { Compiled } from './compile.ts'
import { type Context, isWithin, overlaps, severityOf, withoutOverlaps } from './context.ts'
import { type Reading, readText, type Span, type Word } from './reading.ts'
import { isSentenceStart, replacementOf, withFirstCapital } from './replacement.ts'
import type { Caption, Finding, TermRule } from './types.ts'

/** A place where words to avoid stand; `words` are those of the text, empty for an expression. */
interface Fault extends Span {
  readonly rule: TermRule
  /** The words that were to be avoided, as the rule has them. */
  readonly avoided: string
  readonly words: readonly Word[]
}

/** UTF-16 units to each side that are read again to see whether a fix settles its place. */
const surroundings = 160

export function checkTerms(context: Context): readonly Finding[] {
  const { caption, compiled, reading } = context
  return findFaults(reading, caption.locale, compiled, context.hits).map((fault): Finding => {
    const found = caption.text.slice(fault.start, fault.end)
    const fix = fixOf(fault, caption, compiled)
    const { say } = fault.rule
    return {
      ...{ rule: 'term', ruleId: fault.rule.id, severity: severityOf(fault.rule), start: fault.start, end: fault.end },
      message: say === '' ? { code: 'check.term-banned', data: { found } } : { code: 'check.term', data: { found, say } },
      fix,
    }
  })
}

function findFaults(
  reading: Reading,
  locale: Caption['locale'],
  compiled: Compiled,
  hits = compiled.index(locale).find(reading),
): readonly Fault[] {
  const { text } = reading
  const rights = hits.flatMap((hit) => (hit.value.kind === 'right' ? [{ ...hit, rule: hit.value.rule }] : []))
  const phrases = hits.flatMap((hit): Fault[] => {
    if (hit.value.kind !== 'term' || !isReached(hit.words[0], hit.value.rule)) return []
    const { rule } = hit.value
    const right = rights.find((each) => each.rule === rule && isWithin(hit, each))
    const fault = { start: hit.start, end: hit.end, rule, avoided: hit.phrase.text, words: hit.words }
    if (right === undefined) return isRightAtSentenceStart(text, fault) ? [] : [fault]
    return isWrittenRight(text, right, rule) ? [] : [{ ...fault, start: right.start, end: right.end, words: [] }]
  })
  return withoutOverlaps([...phrases, ...expressionFaults(reading, compiled)])
}

/** Spelling is left alone in hashtags, which have no spaces; words that are not to be used at all are looked for in them too. */
function isReached(word: Word | undefined, rule: TermRule): boolean {
  return word?.place === 'text' || (word?.place === 'tag' && rule.say === '')
}

/** Small letters may become capitals, where the rule is not about them; capitals are the name's own. */
function isWrittenRight(text: string, { start, end }: Span, { say, match }: TermRule): boolean {
  const found = text.slice(start, end)
  if (found === say) return true
  if (match === 'case') return found.startsWith(say) || (found.startsWith(withFirstCapital(say)) && isSentenceStart(text, start))
  return say === say.toLowerCase() && found.toLowerCase().startsWith(say)
}

function isRightAtSentenceStart(text: string, { start, end, rule }: Fault): boolean {
  const { say } = rule
  return rule.match === 'case' && text.slice(start, end) === withFirstCapital(say) && isSentenceStart(text, start)
}

function expressionFaults({ text, links, mentions, emails, tags }: Reading, { expressions }: Compiled): readonly Fault[] {
  const left = [...links, ...mentions, ...emails]
  return expressions
    .find(text)
    .filter(({ value, ...span }) => ![...left, ...(value.say === '' ? [] : tags)].some((each) => overlaps(each, span)))
    .filter(({ value, ...span }) => !isPartOfSay(text, span, value.say))
    .map(({ start, end, value }) => ({ start, end, rule: value, avoided: '', words: [] }))
}

/** Whether the match lies in a place where the text already says what it should. */
function isPartOfSay(text: string, { start, end }: Span, say: string): boolean {
  if (say === '') return false
  const from = Math.max(0, end - say.length)
  const at = text.slice(from, start + say.length).indexOf(say)
  return at >= 0 && from + at <= start && from + at + say.length >= end
}

/** Null where only a person can mend it, or where the new words would be a fault themselves. */
function fixOf(fault: Fault, { text, locale }: Caption, compiled: Compiled): string | null {
  const { rule, words } = fault
  if (rule.say === '') return null
  const fix = doubledLike(text, fault, replacementOf(text, fault, rule, { avoided: fault.avoided, words, locale }))
  const found = text.slice(fault.start, fault.end)
  return fix !== null &&
    (isName(rule.say) || fitsBehind(text, fault.start, found, fix, locale)) &&
    settles(text, fault, fix, locale, compiled)
    ? fix
    : null
}

/** A name is written as it is, whatever stands before it. */
function isName(say: string): boolean {
  return say !== say.toLowerCase()
}

/** A Malay plural stays one: "unit-unit pam" becomes "set-set pam". */
function doubledLike(text: string, { start, words: [word] }: Fault, fix: string | null): string | null {
  if (fix === null || word === undefined || start >= word.start || !/^\p{L}+[‐‑-]$/u.test(text.slice(start, word.start))) return fix
  return fix.replace(/^[\p{L}\p{M}]+/u, (said) => `${said}-${said.toLowerCase()}`)
}

/** Whether no fault is left at the place, nor around it with the new words in it. */
function settles(text: string, { start, end }: Span, fix: string, locale: Caption['locale'], compiled: Compiled): boolean {
  const before = fromSpace(text.slice(Math.max(0, start - surroundings), start), start <= surroundings)
  const after = untilSpace(text.slice(end, end + surroundings), end + surroundings >= text.length)
  const place = { start: before.length, end: before.length + fix.length }
  const faults = findFaults(readText(before + fix + after), locale, compiled)
  return !faults.some((fault) => overlaps(fault, place) || isWithin(place, fault))
}

function fromSpace(text: string, isWhole: boolean): string {
  const space = text.search(/\s/)
  return isWhole || space < 0 ? text : text.slice(space)
}

function untilSpace(text: string, isWhole: boolean): string {
  const space = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n'))
  return isWhole || space < 0 ? text : text.slice(0, space)
}
