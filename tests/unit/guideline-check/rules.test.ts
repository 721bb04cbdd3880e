/** Single rules at their edges: where a rule must speak, and where it must be silent. */
import { describe, expect, test } from 'vitest'
import type { Block, BlockNode } from '#shared/contracts/document-nodes.ts'
import { createChecker } from '#shared/domain/guideline-check/checker.ts'
import { expressionProblem } from '#shared/domain/guideline-check/expression.ts'
import { applyAllFixes, applyFix } from '#shared/domain/guideline-check/fixes.ts'
import { isFormOf, keysOfText } from '#shared/domain/guideline-check/inflection.ts'
import { lengthOn } from '#shared/domain/guideline-check/limits.ts'
import { rulesOfBlocks } from '#shared/domain/guideline-check/rules-of-blocks.ts'
import type { Caption, GuidelineRule, RuleSet, TermRule } from '#shared/domain/guideline-check/types.ts'
import type { Locale } from '#shared/ids.ts'

const nobody: RuleSet = { rules: [], company: { name: '', aliases: [] }, programHashtag: '', accepted: [] }
const term = (say: string, avoid: readonly string[], more: Partial<TermRule> = {}): TermRule => ({
  ...{ kind: 'term', id: 't', must: false, say, avoid, match: 'word', note: '', ...more },
})
const checkerOf = (rules: readonly GuidelineRule[], more: Partial<RuleSet> = {}) => createChecker({ ...nobody, rules, ...more })
const captionOf = (text: string, more: Partial<Caption> = {}): Caption => ({ text, network: 'linkedin', locale: 'en', ...more })
const mended = (rules: readonly GuidelineRule[], text: string, locale: Locale = 'en') =>
  applyAllFixes(checkerOf(rules), captionOf(text, { locale })).text

describe('terms', () => {
  test('the right words keep the capitals and the number of the wrong ones', () => {
    const rules = [term('pump set', ['pump unit'])]
    expect(mended(rules, 'Pump unit, pump units, PUMP UNIT, Pump Units, pump-unit.')).toBe(
      'Pump set, pump sets, PUMP SET, Pump Sets, pump set.',
    )
    expect(mended([term('promise', ['guarantee'])], 'It guarantees what we guaranteed by guaranteeing.')).toBe(
      'It promises what we promised by promising.',
    )
  })
  test('words to avoid that are part of the right ones never make it loop', () => {
    const rules = [term('HydraLine 7', ['Hydraline', 'hydraline 7'])]
    expect(mended(rules, 'hydraline, Hydraline 7 and HydraLine 7.')).toBe('HydraLine 7, HydraLine 7 and HydraLine 7.')
    expect(mended([term('pump set', ['pump'])], 'A pump, a pump set, Pump sets.')).toBe('A pump set, a pump set, Pump sets.')
  })
  test('a fix that would be a fault itself is not offered', () => {
    const rules = [term('new', ['old']), term('old', ['new'], { id: 'u' })]
    expect(
      checkerOf(rules)
        .check(captionOf('old'))
        .map((finding) => finding.fix),
    ).toEqual([null])
  })
  test('the very letters are looked for where the rule says so', () => {
    const rules = [term('Aurelia Pumps', ['AureliaPumps'], { match: 'case' })]
    expect(mended(rules, 'AureliaPumps, aureliapumps, #AureliaPumps')).toBe('Aurelia Pumps, aureliapumps, #AureliaPumps')
    const internet = [term('internet', ['Internet'], { match: 'case' })]
    expect(mended(internet, 'Internet is old. The Internet is new.')).toBe('Internet is old. The internet is new.')
  })
  test('nothing in a link, a mention or an address is a fault', () => {
    const text = 'https://x.example/pump-unit www.pump-unit.example pump-unit.example/a @pump.unit pump.unit@x.example'
    expect(
      checkerOf([term('', ['pump', 'unit'])])
        .check(captionOf(text))
        .filter((finding) => finding.rule === 'term'),
    ).toEqual([])
  })
  test('words apart by a sentence, a comma or two lines are no phrase', () => {
    const found = (text: string) => checkerOf([term('', ['pump unit'])]).check(captionOf(text)).length
    expect(['pump. Unit', 'pump, unit', 'pump\n\nunit', 'pump (unit)'].map(found)).toEqual([0, 0, 0, 0])
    expect(['pump  unit', 'pump\nunit', 'pump\u00a0unit', 'pump‑unit'].map(found)).toEqual([1, 1, 1, 1])
  })
  test('accepted words are never a fault, an expression among them neither', () => {
    const rules = [term('', ['leverage', 'synergy'])]
    const found = (text: string) =>
      checkerOf(rules, { accepted: ['leverage', 'ACME(SYNERGY|FORCE)?', 'Synergy One'] }).check(captionOf(text)).length
    expect(['Leverage it', 'Synergy One', 'synergy one', 'SYNERGY ONE'].map(found)).toEqual([0, 0, 1, 0])
  })
})

describe('inflection', () => {
  const forms: readonly (readonly [Locale, string, string])[] = [
    ['en', 'pumps', 'pump'],
    ['en', 'batteries', 'battery'],
    ['en', 'striked', 'strike'],
    ['en', 'stopped', 'stop'],
    ['it', 'scioperi', 'sciopero'],
    ['it', 'elezione', 'elezioni'],
    ['it', 'politiche', 'politico'],
    ['it', 'garantiamo', 'garantire'],
    ['it', 'tweets', 'tweet'],
    ['ms', 'menjamin', 'jamin'],
    ['ms', 'pemogokan', 'mogok'],
    ['ms', 'dijualkannya', 'jual'],
    ['ms', 'memilih', 'pilih'],
  ]
  test.each(forms)('in %s “%s” is a form of “%s”', (locale, word, base) => expect(isFormOf(word, base, locale)).toBe(true))

  const strangers: readonly (readonly [Locale, string, string])[] = [
    ['en', 'united', 'unit'],
    ['en', 'university', 'universe'],
    ['en', 'striking', 'strike'],
    ['en', 'news', 'new'],
    ['en', 'organization', 'organ'],
    ['en', 'policeman', 'policy'],
    ['it', 'casa', 'caso'],
    ['it', 'porto', 'porta'],
    ['it', 'pompiere', 'pompa'],
    ['it', 'ordinare', 'ordine'],
    ['ms', 'kerajaan', 'raja'],
    ['ms', 'makanan', 'makan'],
    ['ms', 'pelanggan', 'langgan'],
  ]
  test.each(strangers)('in %s “%s” is not a form of “%s”', (locale, word, base) => expect(isFormOf(word, base, locale)).toBe(false))

  test('short words are only ever themselves', () => expect(keysOfText('as', 'en')).toEqual(['as']))
})

describe('disclosure', () => {
  const { check } = checkerOf([], { company: { name: 'Nordic Heat S.p.A.', aliases: ['NordicHeat'] }, programHashtag: 'HeatVoices' })
  const codes = (text: string, more: Partial<Caption> = {}) => check(captionOf(text, more)).map((finding) => finding.message.code)
  const plain = [
    'I’ve worked for Nordic Heat since 2011.',
    'I’m an apprentice at Nordic Heat.',
    'My employer is Nordic Heat.',
    'At Nordic Heat, where I work, it is warm.',
    'Here at Nordic Heat we like tea.',
    'Employed by @NordicHeat.',
    'Sono un’ingegnera di Nordic Heat.',
    'Lavoriamo con passione presso la Nordic Heat'.replace('la ', ''),
    'Qui in Nordic Heat piove.',
    'Da tre anni in Nordic Heat.',
    'Rakan sekerja saya di Nordic Heat hebat.',
    'Saya kakitangan Nordic Heat.',
    'Sebagai juruteknik di Nordic Heat, saya gembira.',
    'Look. #NordicHeatEmployee',
    'Guarda. #LavoroInNordicHeat',
  ]
  test.each(plain)('“%s” says it', (text) => expect(codes(text)).toEqual([]))
  const silent = [
    'I love Nordic Heat.',
    'I bought it from Nordic Heat.',
    'Nordic Heat is hiring.',
    'I do not work at Nordic Heat.',
    'Compro da Nordic Heat.',
  ]
  test.each(silent)('“%s” does not', (text) => expect(codes(text)).toEqual(['check.disclosure-missing']))
  test.each(['#ee', '#spon', '#employee', '#HeatVoices'])('%s alone does not', (tag) =>
    expect(codes(`Warm. ${tag}`)).toEqual(['check.disclosure-weak']),
  )
  test('a clear word at the beginning says that something is given, the same word among the last tags does not', () => {
    const rewarded = { rewarded: true } as const
    expect(codes('#ad I work at Nordic Heat.', rewarded)).toEqual([])
    expect(codes('I work at Nordic Heat and get a voucher for sharing this.', rewarded)).toEqual([])
    expect(codes('I work at Nordic Heat. #warm #ad', rewarded)).toEqual(['check.reward-missing'])
  })
  test('where nobody is known to work for anybody, nothing is asked', () => {
    expect(checkerOf([]).check(captionOf('Hello there.'))).toEqual([])
  })
})

describe('lengths', () => {
  test('each network counts in its own way', () => {
    const family = '👨‍👩‍👧‍👦'
    const link = `https://example.org/${'a'.repeat(60)}`
    expect(lengthOn('bluesky', family)).toBe(1)
    expect(lengthOn('x', family)).toBe(2)
    expect(lengthOn('x', '日本')).toBe(4)
    expect(lengthOn('x', `a ${link}`)).toBe(25)
    expect(lengthOn('mastodon', `a ${link}`)).toBe(25)
    expect(lengthOn('linkedin', `a ${link}`)).toBe(82)
  })
  test('what is too long is marked from the first character that does not fit', () => {
    const finding = checkerOf([]).check(captionOf(`${'a'.repeat(279)}日b`, { network: 'x' }))[0]
    expect(finding).toMatchObject({ rule: 'length', start: 279, end: 281, message: { data: { length: 282, most: 280, over: 2 } } })
  })
})

describe('expressions', () => {
  test.each([
    ['(a)\\1', 'check.expression-unsafe'],
    ['(?=a)b', 'check.expression-unsafe'],
    ['[a', 'check.expression-wrong'],
    ['(a{1000}){1000}', 'check.expression-wrong'],
    ['', 'check.expression-empty'],
    ['a*', 'check.expression-idle'],
    ['a'.repeat(301), 'check.expression-long'],
  ])('%s is refused', (pattern, code) => expect(expressionProblem(pattern)?.code).toBe(code))
  test.each(['(a+)+$', '(?i)e-?mail', '\\bAX[- ]?9\\d\\d\\b', '(x+x+)+y'])('%s can be used', (pattern) =>
    expect(expressionProblem(pattern)).toBeNull(),
  )
})

test('no text keeps the checker busy', () => {
  const checker = checkerOf([term('pump set', ['pump unit']), term('', ['(x+x+)+y'], { match: 'regex' })], {
    company: { name: 'Nordic Heat', aliases: [] },
  })
  for (const piece of [
    'a',
    'x',
    'a.',
    'a@',
    '!',
    '((',
    '1 ',
    'I work ',
    'AB ',
    'http://',
    '\u0301',
    '👨‍👩‍👧',
    'pump ',
    '#a',
    '@a.',
    'f*',
    'a!a',
    'my Nordic Heat ',
    '1,2 mln ',
  ]) {
    const text = piece.repeat(20_000 / piece.length)
    expect(checker.check(captionOf(text, { network: 'facebook' })).length).toBeGreaterThan(0)
  }
})

test('a fix that takes something out takes one of the two spaces with it', () => {
  expect(applyFix('Hello #spam world', { start: 6, end: 11, fix: '' })).toBe('Hello world')
  expect(applyFix('Hello #spam', { start: 6, end: 11, fix: '' })).toBe('Hello')
})

test('forms of a document are its rules; forms that are not filled in yet are none', () => {
  const blocks: readonly BlockNode[] = [
    { type: 'paragraph' },
    { type: 'termRule', attrs: { say: ' pump set ', avoid: ['pump unit', ' ', 'pump unit'], match: 'word', note: '', must: true } },
    { type: 'termRule', attrs: { say: 'x', avoid: [], match: 'word', note: '', must: true } },
    { type: 'offLimits', attrs: { topic: 'Strikes', keywords: ['strike'], must: false } },
    { type: 'hashtag', attrs: { tag: '#AureliaVoices', use: 'required', campaign: '', must: false } },
    { type: 'hashtag', attrs: { tag: ' ', use: 'required', campaign: '', must: false } },
    { type: 'disclosure', attrs: { lines: [{ network: 'any', locale: 'en', text: ' ' }], must: true } },
  ]
  const rules = rulesOfBlocks(blocks.map((node, index): Block => ({ id: `b${index}`, position: `a${index}`, node })))
  expect(rules).toEqual([
    { kind: 'term', id: 'b1', must: true, say: 'pump set', avoid: ['pump unit'], match: 'word', note: '' },
    { kind: 'topic', id: 'b3', must: false, topic: 'Strikes', keywords: ['strike'] },
    { kind: 'hashtag', id: 'b4', must: false, tag: 'AureliaVoices', use: 'required', campaign: '' },
    { kind: 'disclosure', id: 'b6', must: true, lines: [] },
  ])
})
