/** What must hold for every caption and every guideline, however strange: places inside the text, fixes that come to an end. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createChecker } from '#shared/domain/guideline-check/checker.ts'
import { applyAllFixes, applyFix } from '#shared/domain/guideline-check/fixes.ts'
import type { Caption, GuidelineRule, RuleSet } from '#shared/domain/guideline-check/types.ts'
import { networks } from '#shared/domain/networks.ts'
import { locales } from '#shared/locales.ts'
import { rulesOf } from './captions.ts'

/** Text that people write, and text that nobody does. */
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('pump unit', 'pump', 'unit', 'Pump Units', 'PUMP UNIT', 'green', 'hydraline', 'Hydra Line 7') },
  { weight: 3, arbitrary: fc.constantFrom('AureliaPumps', 'aurelia pumps', 'I work at', 'Lavoro in', 'guaranteed', 'THIS IS GREAT NEWS') },
  {
    weight: 3,
    arbitrary: fc.constantFrom('#AureliaVoices', '#FollowForFollow', '#ee', '#greenpump', '@aurelia', 'http://x.example/pump', 'a@b.it'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('!!!', '?!?!', '. ', ', ', '\n', '\r\n', ' ', '\u00a0', '-', '’', '#', '@', '://', '+39 333 1234567'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '👨‍👩‍👧',
      '🇮🇹',
      '👍🏽',
      'é',
      '\u0301',
      '\u200d',
      '\ufe0f',
      'שלום',
      'مرحبا',
      '\u202e',
      'हिन्दी',
      '한국어',
      '\u0600',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...['unit-unit pam', 'Unit-Unit', 'pump-units', 'unità di pompaggio', 'l’unita\u0300 di pompaggio', 'f*ck', 'merdaaa', 'lay-off'],
      ...[
        'I do not work at',
        'my employer',
        'la mia azienda',
        'majikan saya',
        '€ 1.200.000',
        'an order of two million euros',
        'i\u0307',
        'ı',
      ],
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom('\ud83d', '\ude00', '\udfff', 'ﬁ', 'İ', 'ß', 'ǅ', '\u0000') },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
)
const text = fc.array(fc.tuple(piece, fc.constantFrom('', ' ')), { maxLength: 24 }).map((all) => all.flat().join(''))

const caption: fc.Arbitrary<Caption> = fc.record({
  text,
  network: fc.constantFrom(...networks),
  locale: fc.constantFrom(...locales),
  campaign: fc.constantFrom(undefined, 'Pumps that last'),
  images: fc.constantFrom(undefined, [{ alt: '' }]),
  rewarded: fc.boolean(),
})

/** Guidelines whose rules want whatever comes to mind, also each other's opposite. */
const word = fc.constantFrom(
  'pump',
  'unit',
  'set',
  'green',
  'blue',
  'Hydra',
  'hydra',
  'pump unit',
  'unit pump',
  'Line',
  'a',
  '7',
  'é',
  '👍',
  '#',
  'set set',
)
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '))
const term = fc.record({
  kind: fc.constant('term' as const),
  id: fc.uuid(),
  must: fc.boolean(),
  say: fc.oneof(words, fc.constant('')),
  avoid: fc.array(words, { minLength: 1, maxLength: 3 }),
  match: fc.constantFrom('word' as const, 'case' as const, 'regex' as const),
  note: fc.constant(''),
})
const hashtag = fc.record({
  kind: fc.constant('hashtag' as const),
  id: fc.uuid(),
  must: fc.boolean(),
  tag: fc.oneof(fc.constantFrom('pump', 'Green', 'ee', '7', '', '\u0301x'), words),
  use: fc.constantFrom('required' as const, 'campaign' as const, 'banned' as const),
  campaign: fc.constant('Pumps that last'),
})
const disclosure = fc.record({
  kind: fc.constant('disclosure' as const),
  id: fc.uuid(),
  must: fc.boolean(),
  lines: fc.array(fc.record({ network: fc.constantFrom('any' as const, 'x' as const), locale: fc.constantFrom(...locales), text: words }), {
    maxLength: 3,
  }),
})
const wildRules: fc.Arbitrary<RuleSet> = fc.record({
  rules: fc.array(fc.oneof<fc.Arbitrary<GuidelineRule>[]>(term, term, hashtag, disclosure), { maxLength: 6 }),
  company: fc.constantFrom({ name: '', aliases: [] }, { name: 'Hydra', aliases: [] }, { name: 'Aurelia Pumps', aliases: ['AureliaPumps'] }),
  programHashtag: fc.constantFrom('', 'pump'),
  accepted: fc.array(words, { maxLength: 2 }),
})

const aurelia = createChecker(rulesOf('aurelia'))
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

test('every finding lies within the text and never cuts a character in two', () => {
  fc.assert(
    fc.property(caption, (each) => {
      const boundaries = new Set([...segmenter.segment(each.text)].map(({ index }) => index)).add(each.text.length)
      for (const { start, end } of aurelia.check(each)) {
        expect(boundaries).toContain(start)
        expect(boundaries).toContain(end)
        expect(start).toBeLessThanOrEqual(end)
      }
    }),
    { numRuns: 400 },
  )
})

test('a fix replaces exactly its place', () => {
  fc.assert(
    fc.property(caption, (each) => {
      for (const finding of aurelia.check(each)) {
        if (finding.fix === null || finding.fix === '') continue
        expect(applyFix(each.text, finding)).toBe(each.text.slice(0, finding.start) + finding.fix + each.text.slice(finding.end))
      }
    }),
    { numRuns: 200 },
  )
})

test('applying all fixes comes to an end, leaves nothing that could be fixed, and a second time changes nothing', () => {
  fc.assert(
    fc.property(caption, (each) => {
      const fixed = applyAllFixes(aurelia, each)
      expect(aurelia.check(fixed).filter((finding) => finding.fix !== null)).toEqual([])
      expect(applyAllFixes(aurelia, fixed).text).toBe(fixed.text)
      const missing = aurelia.check(each).some((finding) => /^check\.disclosure-(?:missing|weak)$/.test(finding.message.code))
      if (missing) expect(aurelia.check(fixed).filter((finding) => finding.rule === 'disclosure')).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('that holds for guidelines that want opposite things, too', () => {
  fc.assert(
    fc.property(wildRules, caption, (rules, each) => {
      const checker = createChecker(rules)
      const fixed = applyAllFixes(checker, each)
      expect(checker.check(fixed).filter((finding) => finding.fix !== null)).toEqual([])
    }),
    { numRuns: 150 },
  )
})
