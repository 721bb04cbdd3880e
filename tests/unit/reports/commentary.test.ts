/** Drafted sentences: true to their figures, whole in every language, silent where nothing is known. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReportContent } from '#shared/contracts/report-shapes.ts'
import { compare, fractionOf, sizes } from '#shared/domain/reports/commentary/compared.ts'
import { commentaryOf, headlineOf } from '#shared/domain/reports/commentary.ts'
import type { Reason } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { sampleReport } from '../../report-sample.ts'
import { anyContent, figure, inWords, sayAll } from './facts.ts'

const reasonsOf = (content: ReportContent) => [
  ...[headlineOf(content)].filter((reason) => reason !== null),
  ...content.sections.flatMap((section) => commentaryOf(section, content)),
]

/** Null: nothing of it is held against the days before in words. */
function comparisonIn({ code, data }: Reason) {
  const isMoney = code === 'report.say-value'
  const [now, before] = [data[isMoney ? 'valueMoney' : 'count'], data[isMoney ? 'beforeMoney' : 'before']]
  const size = sizes.find((each) => each === data['size'])
  if (size === undefined || typeof now !== 'number' || typeof before !== 'number') return null
  const isMore = grown.has(size)
  const isFewer = shrunk.has(size)
  return isMore || isFewer ? { isMore, isFewer, now, before } : null
}

const grown = new Set(sizes.slice(sizes.indexOf('bitMore'), sizes.indexOf('more') + 1))
const shrunk = new Set(sizes.slice(sizes.indexOf('bitLess')))

describe('a drafted commentary', () => {
  it('is made of whole sentences in every language, whatever the figures', () => {
    fc.assert(
      fc.property(anyContent, fc.constantFrom(...locales), (content, locale) => {
        for (const reason of reasonsOf(content)) {
          const said = inWords(locale, reason)
          expect(said).not.toMatch(/NaN|undefined|Infinity|\bnull\b|[{}]|report\.|\s{2}|\s[,.;]/)
          expect(said).toMatch(/^[\p{Lu}\p{N}“]/u)
          if (reason.code.startsWith('report.say-')) expect(said).toMatch(/\.$/)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('says more only where there is more, and fewer only where there are fewer', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        for (const reason of reasonsOf(content)) {
          const told = comparisonIn(reason)
          if (told === null) continue
          expect(told.isMore).toBe(told.now > told.before)
          expect(told.isFewer).toBe(told.now < told.before)
          expect(content.compare).not.toBeNull()
        }
      }),
    )
  })

  it('makes no share and no percentage of small numbers', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (part, whole) => {
        expect(fractionOf(part, whole) === 'plain').toBe(whole < 20 || part > whole)
      }),
    )
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (now, before) => {
        const { size } = compare(now, before, 30)
        if (Math.min(now, before) < 30) expect(['equal', 'first', 'counted']).toContain(size)
      }),
    )
  })

  it('speaks of nothing that is not there', () => {
    const empty = { ...sampleReport('en'), sections: sampleReport('en').sections.map((section) => ({ ...section, blocks: [] })) }
    expect(reasonsOf(empty)).toEqual([])
    fc.assert(
      fc.property(anyContent, (content) => {
        const known = new Set(
          content.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'figures' ? block.figures : [])),
        )
        const counts = [...known].map(({ value }) => value)
        for (const { code, data } of reasonsOf(content)) if (code === 'report.say-count') expect(counts).toContain(data['count'])
      }),
    )
  })

  it('says at most four sentences of a section, and the same of the same figures', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        for (const section of content.sections) {
          expect(commentaryOf(section, content).length).toBeLessThanOrEqual(4)
          expect(commentaryOf(structuredClone(section), structuredClone(content))).toEqual(commentaryOf(section, content))
        }
      }),
    )
  })

  it('names no cause', () => {
    fc.assert(
      fc.property(anyContent, fc.constantFrom(...locales), (content, locale) => {
        for (const section of content.sections)
          expect(sayAll(locale, section, content)).not.toMatch(/because|due to|thanks to|perché|grazie a|a causa|kerana|disebabkan/i)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the words for what moved', () => {
  const told = (now: number, before: number | null) => compare(now, before, 30).size

  it('are those that people use', () => {
    expect(told(130, 100)).toBe('thirdMore')
    expect(told(125, 100)).toBe('quarterMore')
    expect(told(205, 100)).toBe('double')
    expect(told(50, 100)).toBe('half')
    expect(told(102, 100)).toBe('same')
    expect(told(100, null)).toBe('none')
    expect(told(142, 100)).toBe('more')
    expect(told(8, 5)).toBe('counted')
    expect(fractionOf(221, 412)).toBe('overHalf')
    expect(fractionOf(148, 221)).toBe('twoThirds')
  })
})

describe('the board of Aurelia', () => {
  const content = {
    ...sampleReport('en'),
    sections: [
      {
        kind: 'headline' as const,
        title: '',
        blocks: [
          {
            kind: 'figures' as const,
            id: 'headline.figures',
            figures: [
              figure('adoption-rate', 221 / 412, null, { unit: 'rate', of: { part: 221, whole: 412 } }),
              figure('share-rate', 148 / 221, null, { unit: 'rate', of: { part: 148, whole: 221 } }),
              figure('shares', 1240, 930),
            ],
          },
        ],
      },
    ],
  }

  it.each([
    [
      'en',
      'Just over half of those we invited take part; shares have grown',
      '221 of 412 invited colleagues have joined: just over half. Of 221 colleagues who joined 148 shared in this time: two in three. There were 1,240 shares, about a third more than in the period before (930).',
    ],
    [
      'it',
      'Partecipa poco più della metà degli invitati; le condivisioni sono aumentate',
      'Su 412 colleghi invitati hanno aderito in 221: poco più della metà. Dei 221 colleghi che hanno aderito, 148 hanno condiviso in questo periodo: due su tre. Ci sono state 1.240 condivisioni, circa un terzo in più rispetto al periodo precedente (930).',
    ],
    [
      'ms',
      'Sedikit lebih daripada separuh yang dijemput mengambil bahagian; perkongsian meningkat',
      '221 daripada 412 rakan sekerja yang dijemput telah menyertai: sedikit lebih daripada separuh. Daripada 221 rakan sekerja yang menyertai, 148 berkongsi dalam tempoh ini: dua daripada tiga. Terdapat 1,240 perkongsian, kira-kira satu pertiga lebih banyak daripada tempoh sebelumnya (930).',
    ],
  ] as const)('reads in %s what moved', (locale, headline, text) => {
    const reason = headlineOf(content)
    expect(reason && inWords(locale, reason)).toBe(headline)
    expect(content.sections.map((section) => sayAll(locale, section, content)).join(' ')).toBe(text)
  })
})
