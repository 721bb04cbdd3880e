/** The tone of a post: shouting, heaps of exclamation marks, swearing, disrespect. */
import { builtIn, type Context, isWithin, withoutOverlaps } from './context.ts'
import { list } from './language/list.ts'
import { fold, type Span, type Word } from './reading.ts'
import { isSentenceStart, withFirstCapital } from './replacement.ts'
import type { Finding } from './types.ts'

export function checkTone(context: Context): readonly Finding[] {
  return [...rudeWords(context), ...maskedWords(context), ...shouting(context), ...exclamations(context)]
}

function rudeWords({ reading, hits }: Context): readonly Finding[] {
  const harmless = hits.filter(({ value }) => value.kind === 'harmless')
  const rude = hits
    .filter(({ value, words }) => (value.kind === 'profanity' || value.kind === 'disrespect') && words[0]?.place !== 'mention')
    .filter((hit) => !harmless.some((span) => isWithin(hit, span)))
  return withoutOverlaps(rude).map(({ start, end, value }) =>
    builtIn(
      'tone',
      value.kind === 'profanity' ? 'check.tone-profanity' : 'check.tone-disrespect',
      { start, end },
      { found: reading.text.slice(start, end) },
    ),
  )
}

/** "f*ck", "sh!t", "merdaaa": a rude word under a mask is one. */
function maskedWords({ reading: { text, links, emails, mentions }, language }: Context): readonly Finding[] {
  if (!/\*|\p{L}[@$!]\p{L}|(\p{L})\1\1/u.test(text)) return []
  return [...text.matchAll(/(?<![\p{L}\p{N}@#/*])(?:\p{L}+[*@$!]+\p{L}*(?:[*]\p{L}*)*|\p{L}*(\p{L})\1{2,}\p{L}*)(?![\p{L}\p{N}*])/giu)]
    .map(({ 0: found, index }) => ({ found: found.replace(/[@$!]+$/, ''), start: index }))
    .map(({ found, start }) => ({ found, start, end: start + found.length }))
    .filter((span) => ![...links, ...emails, ...mentions].some((each) => isWithin(span, each)))
    .filter(({ found }) => isMasked(fold(found), language.profanity) || isMasked(fold(found), language.disrespect))
    .map(({ found, start, end }) => builtIn('tone', 'check.tone-profanity', { start, end }, { found }))
}

/** Letters and masks; no rude word is longer. */
const longestMasked = 24

function isMasked(found: string, words: readonly string[]): boolean {
  if (!/[*@$!]/.test(found)) {
    const calm = found.replace(/(.)\1{2,}/gu, '$1')
    return calm !== found && words.includes(calm)
  }
  const letters = found.replace(/[*@$!]/g, '').length
  if (letters < 2 || found.length > longestMasked) return false
  const pattern = new RegExp(`^${found.replace(/\*+/g, (stars) => `.{${stars.length},${stars.length + 1}}`).replace(/[@$!]/g, '.')}$`, 'u')
  return words.some((word) => !word.includes(' ') && word.length <= found.length + 1 && pattern.test(word))
}

/** "!!!" and "?!?!" become one sign. */
function exclamations({ reading: { text, links } }: Context): readonly Finding[] {
  return [...text.matchAll(/[!?！？]{2,}/g)]
    .map(({ 0: found, index }) => ({ found, start: index, end: index + found.length }))
    .filter(({ found }) => /[!！].*[!！]/.test(found) || found.length > 2)
    .filter((span) => !links.some((link) => isWithin(span, link)))
    .map(({ found, start, end }) => ({
      ...builtIn('tone', 'check.tone-exclamation', { start, end }, { found: found.slice(0, 20) }, 'hint'),
      fix: /[?？]/.test(found) ? '?' : '!',
    }))
}

/** Abbreviations long enough to look like words. */
const abbreviations: ReadonlySet<string> = new Set([
  ...[
    'atex',
    'iecex',
    'unesco',
    'nasa',
    'nato',
    'hvac',
    'scada',
    'asean',
    'sirim',
    'petronas',
    'emea',
    'apac',
    'stem',
    'ansi',
    'astm',
    'asme',
  ],
  ...[
    'reach',
    'rohs',
    'osha',
    'inail',
    'inps',
    'iso',
    'covid',
    'gdpr',
    'lgbtq',
    'unicef',
    'html',
    'json',
    'api',
    'plc',
    'ceo',
    'faq',
    'mida',
    'niosh',
  ],
])

/** Words that only sentences have: capitals around them are no abbreviation. */
const smallWords: ReadonlySet<string> = new Set(
  list(`
    we, are, the, is, to, you, for, and, our, it, this, that, not, so, all, be, on, in, my, il, la, lo, un, una, di, che, non, per, con, da,
    è, e, noi, siamo, questo, questa, del, della, kami, kita, ini, itu, di, dan, yang, untuk, ada, jom, saya, dengan, tidak
  `),
)

/** In a run of capitals, at least two words as long as this … */
const longWord = 4
/** … and this many letters together make it shouting. */
const loudLetters = 10

function shouting(context: Context): readonly Finding[] {
  const { reading, language } = context
  return loudRuns(context).flatMap((run) => {
    const names = run.map((word) => word.folded)
    const isSentence = names.length > 2 && names.some((name) => smallWords.has(name))
    const isLoud = (isSentence || names.filter((name) => name.length >= longWord).length >= 2) && names.join('').length >= loudLetters
    if (!isLoud && !(run.length === 1 && language.shouted.has(names[0] ?? ''))) return []
    const span = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 }
    const found = reading.text.slice(span.start, span.end)
    return [
      { ...builtIn('tone', 'check.tone-shouting', span, { found: found.slice(0, 60) }, 'hint'), fix: calmed(reading.text, run, span) },
    ]
  })
}

/** Words in capitals that follow each other, without names and abbreviations. */
function loudRuns({ reading: { text, words }, compiled, accepted }: Context): readonly (readonly Word[])[] {
  const runs: Word[][] = []
  let last: Word | null = null
  for (const word of words) {
    const letters = text.slice(word.start, word.end)
    const isNeutral = letters.length < 2 || /^\p{N}+$/u.test(letters)
    if (isNeutral && last !== null && isNear(text, last, word)) {
      last = word
      continue
    }
    const isKnown = compiled.properWords.has(word.folded) || abbreviations.has(word.folded) || accepted.some((span) => isWithin(word, span))
    if (word.place !== 'text' || isNeutral || isKnown || !isCapitals(letters)) {
      last = null
      continue
    }
    if (last !== null && isNear(text, last, word)) runs.at(-1)?.push(word)
    else runs.push([word])
    last = word
  }
  return runs
}

function isCapitals(word: string): boolean {
  return !/\p{N}/u.test(word) && word === word.toUpperCase() && word !== word.toLowerCase()
}

function isNear(text: string, a: Span, b: Span): boolean {
  return b.start - a.end <= 4 && !/[\n\p{L}\p{N}#@]/u.test(text.slice(a.end, b.start))
}

/** The same words in small letters, with a capital where a sentence begins. */
function calmed(text: string, run: readonly Word[], span: Span): string {
  let calm = ''
  let from = span.start
  for (const word of run) {
    const letters = fold(text.slice(word.start, word.end))
    calm += text.slice(from, word.start) + (isSentenceStart(text, word.start) ? withFirstCapital(letters) : letters)
    from = word.end
  }
  return calm
}
