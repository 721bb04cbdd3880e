/** Reading ease: the scores are those that one gets by hand, and nothing that anybody types breaks them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAffixes, countSyllables } from '#shared/domain/readability/malay.ts'
import { countsToEase, type Paragraph, readability, readParagraph, targetScore } from '#shared/domain/readability/readability.ts'
import { textToSentences } from '#shared/domain/readability/sentences.ts'
import { createTextCache, type TextCache } from '#shared/domain/readability/text-cache.ts'
import { noCounts, readingLevels } from '#shared/domain/readability/types.ts'
import { textToWords } from '#shared/domain/readability/words.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'

const newCache = (): TextCache<Paragraph> => createTextCache()
const scoreOf = (text: string, locale: Locale) => readability([text], locale, newCache())?.score
const sentencesOf = (text: string, locale: Locale) => textToSentences(text, locale).map(({ start, end }) => text.slice(start, end))

describe('Reading ease', () => {
  it('of English is Flesch: 10 words, 2 sentences, 17 syllables', () => {
    const text = 'We publish a policy about photographs. People can read it.'
    expect(scoreOf(text, 'en')).toBeCloseTo(206.835 - 1.015 * 5 - 84.6 * 1.7, 6)
    expect(readability([text], 'en', newCache())).toMatchObject({ words: 10, sentences: 2, level: 'hard' })
  })

  it('of Italian is Gulpease: 84 letters, 9 words, 1 sentence', () => {
    const text = 'L’azienda condivide informazioni riservate esclusivamente attraverso comunicazioni ufficiali.'
    expect(scoreOf(text, 'it')).toBeCloseTo(89 + (300 - 840) / 9, 6)
    expect(readability([text], 'it', newCache())?.level).toBe('very-hard')
  })

  it('of Malay is our own rule: 8 words, 4 of them long, 9 affixes', () => {
    const text = 'Pengurusan syarikat menggalakkan pekerja menghasilkan kandungan yang bermanfaat.'
    expect(scoreOf(text, 'ms')).toBeCloseTo(100 - 2 * 2 - 80 * (4 / 8) - 25 * (9 / 8), 6)
    expect(scoreOf('Kita berkongsi gambar di tempat kerja.', 'ms')).toBeCloseTo(100 - 25 / 6, 6)
  })

  it('stays within 0 and 100', () => {
    expect(scoreOf('The cat sat on the mat.', 'en')).toBe(100)
    expect(scoreOf(`${'Internationalisation '.repeat(60)}.`, 'en')).toBe(0)
  })

  it('has a name at every score, and the target begins plain language', () => {
    for (const locale of locales) {
      expect(targetScore(locale)).toBe(60)
      expect(countsToEase(noCounts, locale)).toBeNull()
    }
    expect(countsToEase({ ...noCounts, words: 10, sentences: 1, letters: 59 }, 'it')).toEqual({ score: 60, level: 'plain' })
    expect(countsToEase({ ...noCounts, words: 10, sentences: 1, letters: 60 }, 'it')).toEqual({ score: 59, level: 'hard' })
  })

  it('names the hardest paragraph, and leaves out those too short to judge', () => {
    const easy = 'You can share what you like. You can stop when you like. It is up to you.'
    const hard =
      'Organisational communication responsibilities necessitate comprehensive authorisation procedures regarding confidential information.'
    const result = readability([easy, `${hard} ${hard}`, 'Unquestionably institutional.'], 'en', newCache())
    expect(result?.hardest?.paragraph).toBe(1)
    expect(readability(['', ' … '], 'en', newCache())).toBeNull()
  })

  it('reads a paragraph once', () => {
    const cache = newCache()
    const first = readParagraph('You can share.', 'en', cache)
    expect(readParagraph('You can share.', 'en', cache)).toBe(first)
    expect(readParagraph('You can share.', 'it', cache)).not.toBe(first)
  })

  it('forgets the text that was not asked for longest', () => {
    const cache: TextCache<object> = createTextCache(2)
    const ask = (text: string) => cache('en', text, () => ({ text }))
    const a = ask('a')
    const b = ask('b')
    ask('a')
    ask('c')
    expect(ask('a')).toBe(a)
    expect(ask('b')).not.toBe(b)
  })
})

describe('Sentences', () => {
  it('of English do not end at abbreviations, numbers and addresses', () => {
    const text =
      'See e.g. Facebook and No. 5 of the list. It costs 3.5 euros. Sdn. Bhd. firms, too. Go to https://x.It/a.b/C. Ask Dr. G. Smith.'
    expect(sentencesOf(text, 'en')).toEqual([
      'See e.g. Facebook and No. 5 of the list.',
      'It costs 3.5 euros.',
      'Sdn. Bhd. firms, too.',
      'Go to https://x.It/a.b/C.',
      'Ask Dr. G. Smith.',
    ])
    expect(sentencesOf('May I? No. Ask first.', 'en')).toEqual(['May I?', 'No.', 'Ask first.'])
  })

  it('of Italian do not end at abbreviations, numbers and addresses', () => {
    const text =
      'Vedi p.es. Facebook, ecc. Il dott. Rossi di Aurelia S.p.A. dice no. L’art. 5 vale 3.5 euro. Vai su www.Example.It adesso. Il sig. G. Ferrante risponde… Poi basta.'
    expect(sentencesOf(text, 'it')).toEqual([
      'Vedi p.es. Facebook, ecc.',
      'Il dott. Rossi di Aurelia S.p.A. dice no.',
      'L’art. 5 vale 3.5 euro.',
      'Vai su www.Example.It adesso.',
      'Il sig. G. Ferrante risponde…',
      'Poi basta.',
    ])
  })

  it('of Malay do not end at abbreviations, numbers and addresses', () => {
    const text = 'Aurelia Sdn. Bhd. ialah syarikat kita. Lihat cth. LinkedIn, No. 5 dll. Tanya En. Ahmad esok.'
    expect(sentencesOf(text, 'ms')).toEqual([
      'Aurelia Sdn. Bhd. ialah syarikat kita.',
      'Lihat cth. LinkedIn, No. 5 dll.',
      'Tanya En. Ahmad esok.',
    ])
  })

  it('end with the line: an item of a list is one without its full stop', () => {
    expect(sentencesOf('Share what you know\nThank a colleague\n\n— ', 'en')).toEqual(['Share what you know', 'Thank a colleague'])
  })
})

describe('Words', () => {
  it('of Italian part at the apostrophe, those of English and Malay do not', () => {
    expect(textToWords('L’azienda è all’avanguardia', 'it')).toEqual(['L', 'azienda', 'è', 'all', 'avanguardia'])
    expect(textToWords("Don't e-mail at 3.5", 'en')).toEqual(["Don't", 'e-mail', 'at', '3.5'])
  })

  it('take an address for one short word', () => {
    for (const address of ['https://www.example.org/a?b=c', 'giulia.ferrante@aurelia.example', 'aureliapumps.com/policy']) {
      expect(textToWords(`See ${address} now`, 'en')).toEqual(['See', 'link', 'now'])
    }
  })

  it('of Malay have the syllables and affixes that a speaker counts', () => {
    const counts = ['syarikat', 'keadaan', 'pekerjaan', 'saudara', 'laut', 'pakai', 'bertanggungjawab'].map(
      (word) => [word, countSyllables(word), countAffixes(word)] as const,
    )
    expect(counts).toEqual([
      ['syarikat', 3, 0],
      ['keadaan', 4, 1],
      ['pekerjaan', 4, 2],
      ['saudara', 3, 0],
      ['laut', 2, 0],
      ['pakai', 2, 0],
      ['bertanggungjawab', 5, 1],
    ])
  })
})

describe('Whatever is typed', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom('.', ' ', 'a', 'B', '9', '\n', '…', '@', '/', 'www.', 'http://', 'è', '👩‍🚀', '\u0301', '’'),
      maxLength: 80,
    }),
  )

  it.each(locales)('scores lie within 0 and 100 and sentences within the text (%s)', (locale) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { sentences, counts } = readParagraph(text, locale, newCache())
        let end = 0
        for (const sentence of sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(end)
          expect(sentence.end).toBeGreaterThan(sentence.start)
          end = sentence.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
        expect(sentences.reduce((sum, { words }) => sum + words, 0)).toBe(counts.words)
        const ease = countsToEase(counts, locale)
        expect(ease === null).toBe(counts.words === 0)
        expect(ease?.score ?? 0).toBeGreaterThanOrEqual(0)
        expect(ease?.score ?? 0).toBeLessThanOrEqual(100)
        expect(readingLevels).toContain(ease?.level ?? 'plain')
      }),
      { numRuns: 300 },
    )
  })
})
