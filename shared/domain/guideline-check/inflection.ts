/** Tells whether one word is a form of another ("pumps" of "pump"), carefully: a missed form is better than a wrong finding. */
import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemItalian } from '@orama/stemmers/italian'
import type { Locale } from '../../ids.ts'
import { languages } from './language/languages.ts'
import { list } from './language/list.ts'

/** Shorter words are only ever themselves. */
const shortest = 4

/** Keys under which a word of a rule is filed; two words can only be forms of one if they share a key. Both are folded. */
export function keysOfTerm(term: string, locale: Locale): readonly string[] {
  if (term.length < shortest || (locale !== 'it' && isOwn(term, locale))) return [term]
  if (locale === 'it') return [term, ...italianNominalRoot(term), ...italianInfinitiveRoot(term)]
  return locale === 'en' ? [term, ...englishSingulars(term)] : [term]
}

/** Keys under which to look for the rules that a word of a text may be a form of. */
export function keysOfText(word: string, locale: Locale): readonly string[] {
  if (word.length < shortest || (locale !== 'it' && isOwn(word, locale))) return [word]
  if (locale === 'it') return [word, ...italianNominalRoot(word), ...italianVerbRoots(word), ...englishSingulars(word)]
  return locale === 'en'
    ? [word, ...englishBases(word)]
    : [word, ...malayBases(word), word.replace(shortClitics, ''), ...englishSingulars(word)]
}

/**
 * Whether a word of a text is the term itself or a form of it in that language; the English plural holds in every language.
 * `inPhrase`: the term is one word of several, so that an Italian plural cannot be another word ("punti vendita").
 */
export function isFormOf(word: string, term: string, locale: Locale, inPhrase = false): boolean {
  if (inPhrase && locale === 'it' && isItalianNumber(word, term)) return true
  if (word === term || (locale === 'it' && italianOf.has(term) && italianOf.has(word))) return true
  if (term.length === shortest - 1) return !isOwn(word, locale) && isShortForm(word, term, locale)
  if (locale === 'ms' && isOwn(term, locale))
    return !isOwn(word, locale) && term.length >= shortest && word.replace(shortClitics, '') === term
  if (word.length < shortest || term.length < shortest || isOwn(word, locale) || isOwn(term, locale)) return false
  if (locale === 'it') return isItalianForm(word, term) || isEnglishPlural(word, term)
  if (locale === 'ms') return malayBases(word).includes(term) || isEnglishPlural(word, term)
  const keys = keysOfText(word, locale)
  return (
    keysOfTerm(term, locale).some((key) => keys.includes(key)) && (stemEnglish(word) === stemEnglish(term) || isSuperlative(word, term))
  )
}

/** Of three letters: the English plural and, in Malay, a clitic that cannot be anything else. */
function isShortForm(word: string, term: string, locale: Locale): boolean {
  if (!/^[a-z]+$/.test(term)) return false
  const doubled = term + (term.at(-1) ?? '')
  const isVerb = locale === 'en' && isClosed(term) && (word === `${doubled}ed` || word === `${doubled}ing`)
  return isVerb || word === `${term}s` || (locale === 'ms' && word.replace(shortClitics, '') === term)
}

/** Whether a word ends as "log" and "plan" do: its last letter doubles before an ending. */
export function isClosed(word: string): boolean {
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(word)
}

/** "healthiest" and "healthier" of "healthy", "greenest" of "green"; an agent ("supplier" of "supply") is none. */
function isSuperlative(word: string, term: string): boolean {
  return superlativeBases(word).includes(term)
}

function superlativeBases(word: string): readonly string[] {
  if (word.endsWith('iest')) return [`${word.slice(0, -4)}y`]
  if (word.endsWith('ier')) return /(?:f|pl)ier$/.test(word) ? [] : [`${word.slice(0, -3)}y`]
  return word.endsWith('est') && word.length > shortest + 2 ? [word.slice(0, -3), word.slice(0, -2)] : []
}

function isOwn(word: string, locale: Locale): boolean {
  return languages[locale].ownWords.has(word)
}

function isEnglishPlural(word: string, term: string): boolean {
  return word.length > shortest && englishSingulars(word).includes(term)
}

function englishSingulars(word: string): readonly string[] {
  if (!word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return []
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)]
  return /(?:s|x|z|ch|sh|o)es$/.test(word) ? [word.slice(0, -2), word.slice(0, -1)] : [word.slice(0, -1)]
}

function englishBases(word: string): readonly string[] {
  if (word.endsWith('s')) return englishSingulars(word)
  if (word.endsWith('est') || word.endsWith('ier')) return superlativeBases(word)
  const cut = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0
  if (cut === 0 || word.length - cut < 3) return []
  const base = word.slice(0, -cut)
  const isDoubled = base.at(-1) === base.at(-2) && base.length > shortest - 1
  const bases = [base, `${base}e`, ...(isDoubled ? [base.slice(0, -1)] : [])]
  return word.endsWith('ied') ? [...bases, `${word.slice(0, -3)}y`] : bases
}

const italianInfinitive = /^.{3,}(?:are|ere|ire)$/
const italianVerbEndings: ReadonlySet<string> = new Set(
  list(`
    o, i, a, e, iamo, ate, ete, ite, ano, ono, ino, ando, endo, ato, ata, ati, uto, uta, uti, ute, ito, ita, iti, ite,
    isco, isci, isce, iscono, isca, iscano, avo, avi, ava, avamo, avate, avano, evo, evi, eva, evamo, evate, evano, ivo, ivi, iva, ivamo,
    ivate, ivano, erò, erai, erà, eremo, erete, eranno, irò, irai, irà, iremo, irete, iranno, erei, eresti, erebbe, eremmo, erebbero,
    irei, iresti, irebbe, iremmo, irebbero, asse, assero, esse, essero, isse, issero, ammo, arono, immo, irono, are, ere, ire
  `),
)
/** Adjectives and nouns that end like an infinitive ("solare" has nothing to do with "solo"); those in "-iere" need no list. */
const italianNominals: ReadonlySet<string> = new Set(
  list(`
    alimentare, cellulare, circolare, complementare, consolare, elementare, esemplare, familiare, immobiliare, lineare, lunare, militare,
    molecolare, muscolare, nucleare, oculare, parlamentare, particolare, polare, popolare, regolare, salutare, scolare, secolare, singolare,
    solare, stellare, supplementare, titolare, vascolare, volgare, carattere, cenere, genere, dovere, parere, potere, piacere, rovere, tessere
  `),
)
/** Pronouns that an infinitive, a gerund or an imperative carries at its end ("garantirvi"). */
const italianClitics = /((?:[aei]r|[ae]ndo|[aei]te))(?:mi|ti|ci|vi|si|lo|la|li|le|gli|ne|(?:me|te|ce|ve|se|glie)(?:lo|la|li|le|ne))$/
/** "d'" and "del" are "di", with or without the article. */
const italianOf: ReadonlySet<string> = new Set(['di', 'd', 'del', 'dello', 'della', 'dell', 'dei', 'degli', 'delle'])
/** Ends of the singular and the plural of one noun; adjectives take all four vowels. */
const italianNumber: ReadonlySet<string> = new Set(['oi', 'io', 'ae', 'ea', 'ei', 'ie', 'ai', 'ia'])
/** From this length on, words that differ in their last vowel are taken for forms of one adjective ("politico", "politica"). */
const longItalian = 7

function italianNominalRoot(word: string): readonly string[] {
  const root = /[cg]h[ei]$/.test(word) ? word.slice(0, -2) : /[aeio]$/.test(word) ? word.slice(0, -1) : ''
  const bare = root.length > 3 && root.endsWith('i') ? root.slice(0, -1) : root
  return bare.length < 3 ? [] : [bare]
}

function italianVerbRoots(word: string): readonly string[] {
  const bare = word.replace(italianClitics, '$1').replace(/(?<=[aei]r)$/, (end, at: number) => (at < word.length ? 'e' : end))
  const roots: string[] = []
  for (let length = 1; length <= 6 && bare.length - length >= 3; length += 1) {
    if (italianVerbEndings.has(bare.slice(-length))) roots.push(`${bare.slice(0, -length)}:`)
  }
  return roots
}

function isItalianForm(word: string, term: string): boolean {
  const [infinitive] = italianInfinitiveRoot(term)
  if (infinitive !== undefined && italianVerbRoots(word).includes(infinitive)) return true
  const [root] = italianNominalRoot(word)
  if (root === undefined || root !== italianNominalRoot(term)[0]) return false
  if (isItalianNumber(word, term)) return true
  return term.length >= longItalian && stemItalian(word).slice(0, root.length) === stemItalian(term).slice(0, root.length)
}

/** "accedere" and "loggarsi" alike: what is left without the ending and the pronoun. */
function italianInfinitiveRoot(term: string): readonly string[] {
  const bare = term.replace(/(?<=[aei]r)si$/, 'e')
  return italianInfinitive.test(bare) && !bare.endsWith('iere') && !italianNominals.has(bare) ? [`${bare.slice(0, -3)}:`] : []
}

/** The singular and the plural of one noun: the same but for the last vowel. */
function isItalianNumber(word: string, term: string): boolean {
  const [root] = italianNominalRoot(word)
  return root !== undefined && root === italianNominalRoot(term)[0] && italianNumber.has(`${word.at(-1)}${term.at(-1)}`)
}

const shortClitics = /(?:lah|kah|nya)$/
const malayClitics = /(?:lah|kah|tah|pun|nya|ku|mu)$/
const malaySuffixes = ['', 'kan', 'an', 'i'] as const
/** Prefix, and the letters it may have swallowed. */
const malayPrefixes: readonly (readonly [prefix: string, swallowed: readonly string[]])[] = [
  ['meng', ['', 'k']],
  ['meny', ['s']],
  ['men', ['', 't']],
  ['mem', ['', 'p']],
  ['me', ['']],
  ['peng', ['', 'k']],
  ['peny', ['s']],
  ['pen', ['', 't']],
  ['pem', ['', 'p']],
  ['pe', ['']],
  ['memper', ['']],
  ['diper', ['']],
  ['pemper', ['']],
  ['ber', ['']],
  ['ter', ['']],
  ['di', ['']],
  ['se', ['']],
]

/** What is left without Malay affixes: clitics, then a suffix, then a prefix. */
function malayBases(word: string): readonly string[] {
  const bare = word.replace(malayClitics, '')
  const forms = bare === word || bare.length < shortest ? [word] : [word, bare]
  const stems = forms.flatMap((form) =>
    malaySuffixes.filter((suffix) => form.endsWith(suffix)).map((suffix) => form.slice(0, form.length - suffix.length)),
  )
  const states = forms.filter((form) => /^ke.{4,}an$/.test(form)).map((form) => form.slice(2, -2))
  return [...stems, ...stems.flatMap(withoutMalayPrefix), ...states].filter((base) => base.length >= shortest && base !== word)
}

function withoutMalayPrefix(stem: string): readonly string[] {
  return malayPrefixes.flatMap(([prefix, swallowed]) =>
    stem.startsWith(prefix) ? swallowed.map((letter) => letter + stem.slice(prefix.length)) : [],
  )
}
