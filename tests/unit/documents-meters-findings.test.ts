/** The check of a document finds what weakens it, says why with a source and a date, and leaves good pages alone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createIntl } from '@formatjs/intl'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BlockNode } from '#shared/contracts/document-nodes.ts'
import { splitDismissed } from '#shared/domain/documents/findings.ts'
import type { DocumentFinding } from '#shared/domain/documents/findings-types.ts'
import { nodeToText } from '#shared/domain/documents/nodes.ts'
import type { DocumentKind } from '#shared/domain/documents/types.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { check, contact, doDont, found, heading, paragraph, picture } from './documents-meters-blocks.ts'
import clauses from './documents-meters-clauses.json' with { type: 'json' }
import { readMessages } from './messages.ts'

const codesOf = (nodes: readonly BlockNode[], facts: Parameters<typeof check>[1] = {}) =>
  check(nodes, facts).findings.map(({ code }) => code)
/** Codes of what is found in the text of a free page, which nothing has to be in. */
const inText = (text: string, locale: Locale) =>
  check([paragraph(text)], { kind: 'page', locale, regions: ['US', 'EU'] })
    .findings.filter(({ start }) => start !== undefined)
    .map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`)

describe.each(locales)('A clause in %s', (locale) => {
  it.each(clauses[locale].wrong)('is found with its words and a narrower sentence: %s', (text, expected) => {
    expect(inText(text, locale)).toEqual([expected])
    const finding = check([paragraph(text)], { kind: 'page', locale }).findings.find(({ start }) => start !== undefined)
    const rewrite = finding?.rewrite
    if (typeof rewrite !== 'string') throw new Error('a clause comes with other words')
    expect(inText(rewrite, locale)).toEqual([])
  })

  it.each(clauses[locale].right)('is not seen where there is none: %s', (text) => {
    expect(inText(text, locale)).toEqual([])
  })
})

describe('A clause', () => {
  it('in a don’t list forbids without saying so', () => {
    const node = doDont(['Speak to the media about your own pay'], ['Speak to the media'])
    const [finding, ...others] = found(check([node]), 'chill-media')
    expect(others).toEqual([])
    expect(nodeToText(node).slice(finding?.start, finding?.end)).toBe('Speak to the media')
  })

  it('weighs more where people work in the United States', () => {
    const nodes = [paragraph('Do not discuss your salary.')]
    expect(found(check(nodes, { regions: ['IT', 'EU'] }), 'chill-pay')[0]?.severity).toBe('hint')
    expect(found(check(nodes, { regions: ['US'] }), 'chill-pay')[0]?.severity).toBe('should')
  })

  it('about consent counts where the law distrusts it, and where nobody knows which law applies', () => {
    const nodes = [paragraph('By signing you consent to the processing of your personal data.')]
    for (const regions of [[], ['EU'], ['UK', 'MY']] as const) expect(codesOf(nodes, { regions })).toContain('consent-at-work')
    expect(codesOf(nodes, { regions: ['MY'] })).not.toContain('consent-at-work')
    expect(codesOf(nodes, { regions: ['US'] })).not.toContain('consent-at-work')
  })

  it('about the logo is what a brand guide is for', () => {
    const nodes = [paragraph('Never use the logo in small print.')]
    expect(codesOf(nodes)).toContain('chill-logo')
    expect(codesOf(nodes, { kind: 'brand' })).not.toContain('chill-logo')
  })
})

describe('A sentence of more than 25 words', () => {
  const long = `We ask you, as often as you can, to ${'read and '.repeat(10)}share what we write.`

  it('is found at its place, with where to part it', () => {
    const text = `Short one. ${long} Short again.`
    const [finding] = found(check([paragraph(text)]), 'sentence-long')
    expect(text.slice(finding?.start, finding?.end)).toBe(long)
    expect(finding).toMatchObject({ severity: 'hint', reason: { data: { words: 33, limit: 25 } } })
    expect(finding?.rewrite).toEqual({ code: 'finding.advice-split-at', data: { words: 'often as you can' } })
  })

  it('weighs more from 40 on, and is looked for in prose alone', () => {
    const longer = `${'read and '.repeat(21)}share.`
    expect(found(check([paragraph(longer)]), 'sentence-long')[0]).toMatchObject({
      severity: 'should',
      rewrite: { code: 'finding.advice-split' },
    })
    expect(codesOf([heading(longer)])).not.toContain('sentence-long')
  })
})

describe('A wall of text', () => {
  it('is found, and passive verbs in it are counted', () => {
    const passive = 'Posts are checked by us. They were written by you. Nothing is published. '
    expect(found(check([paragraph(passive.repeat(7))]), 'wall-of-text')[0]?.reason).toEqual({
      code: 'finding.wall-of-text-passive',
      data: { words: 91, passive: 21 },
    })
    const active = 'You write what you know. You ask us first. '
    expect(found(check([paragraph(active.repeat(10))]), 'wall-of-text')[0]?.reason.code).toBe('finding.wall-of-text')
    expect(codesOf([paragraph(active.repeat(8))])).not.toContain('wall-of-text')
  })
})

describe('What a document leaves out', () => {
  it('is found topic by topic, with the weight of law where law asks for it', () => {
    const weights = (regions: Parameters<typeof check>[1]) =>
      Object.fromEntries(check([], regions).findings.map(({ code, severity }) => [code, severity]))
    const anywhere = weights({ regions: [] })
    expect(anywhere).toMatchObject({
      'disclosure-missing': 'must',
      'topic-missing.privacy': 'should',
      'topic-missing.protected-speech': 'should',
    })
    expect(weights({ regions: ['IT', 'EU'] })).toMatchObject({ 'privacy-missing': 'must' })
    expect(weights({ regions: ['MY'] })).toMatchObject({ 'privacy-missing': 'must' })
    expect(weights({ regions: ['US'] })).toMatchObject({ 'savings-missing': 'must', 'topic-missing.privacy': 'should' })
    expect(Object.keys(anywhere)).toEqual(
      expect.arrayContaining(['contact-missing', 'acknowledgement-missing', 'picture-missing', 'topic-missing.copyright']),
    )
  })

  it('is shown at the heading that has nothing under it', () => {
    expect(found(check([heading('Copyright', 'copyright')]), 'topic-empty.copyright')[0]).toMatchObject({ blockId: 'b0' })
  })

  it('includes examples of protected speech, in the United States', () => {
    const section = [heading('Your rights', 'protected-speech'), paragraph('Nothing here limits your rights.')]
    expect(found(check(section, { regions: ['US'] }), 'protected-examples-missing')[0]).toMatchObject({ blockId: 'b0' })
    const mended = [...section, paragraph('You may talk about pay and working conditions.')]
    expect(codesOf(mended, { regions: ['US'] })).not.toContain('protected-examples-missing')
  })

  it('includes that a reward has to be told', () => {
    const nodes = [heading('Rewards'), paragraph('Every month there is a prize.')]
    const [finding] = found(check(nodes), 'rewards-undisclosed')
    expect(finding).toMatchObject({ blockId: 'b1', start: 23, end: 28 })
    expect(codesOf([...nodes, paragraph('If you can win something, say so in the post.')])).not.toContain('rewards-undisclosed')
  })

  it('includes the day of its review', () => {
    expect(codesOf([], { reviewOn: null })).toContain('review-missing')
    expect(found(check([], { reviewOn: '2027-02-02' }), 'review-passed')[0]?.reason.data).toEqual({ day: '2027-02-02' })
    expect(codesOf([], { reviewOn: '2027-02-03' }).join()).not.toContain('review')
  })

  it('is nothing on a free page', () => {
    expect(codesOf([paragraph('Hello.')], { kind: 'page', reviewOn: null })).toEqual([])
  })
})

describe('A page that only forbids', () => {
  it('is found by its lists and by its sentences', () => {
    expect(codesOf([doDont([], ['Argue', 'Shout'])])).toContain('only-forbids')
    expect(codesOf([paragraph('Do not argue. Never shout. Write well.')])).toContain('only-forbids')
  })

  it('is not one that also encourages, though more don’ts than dos are told', () => {
    expect(codesOf([doDont(['Thank'], ['Argue', 'Shout'])]).filter((code) => code === 'more-donts' || code === 'only-forbids')).toEqual([
      'more-donts',
    ])
    expect(codesOf([doDont(['Thank', 'Ask'], ['Argue'])]).join()).not.toMatch(/only-forbids|more-donts/)
    expect(codesOf([paragraph('Write well. Ask a friend. Do not argue.')])).not.toContain('only-forbids')
  })
})

describe('A block', () => {
  it('with a picture needs words for those who do not see it', () => {
    expect(found(check([picture('A pump'), picture('')]), 'alt-missing')).toMatchObject([{ blockId: 'b1' }])
  })

  it('of disclosure needs plain words, not a tag alone', () => {
    const line = (text: string): BlockNode => ({
      type: 'disclosure',
      attrs: { lines: [{ network: 'any', locale: 'it', text }], must: true },
    })
    expect(found(check([line('#AureliaVoices')]), 'disclosure-not-plain')[0]?.rewrite).toContain('Scrivi nel post')
    expect(codesOf([line('Lavoro in Aurelia Pumps.')])).not.toContain('disclosure-not-plain')
  })
})

describe('A dismissed finding', () => {
  it('is kept apart with its note, once for its block', () => {
    const long = 'read and '.repeat(15)
    const { findings } = check([paragraph(`${long}stop. ${long}stop.`), paragraph(`${long}stop.`)])
    const dismissals = [{ code: 'sentence-long', blockId: 'b0', note: 'Quoted law' }]
    const { open, dismissed } = splitDismissed(findings, dismissals)
    expect(dismissed.map(({ finding, dismissal }) => [finding.blockId, dismissal.note])).toEqual([['b0', 'Quoted law']])
    expect(open.filter(({ code }) => code === 'sentence-long').map(({ blockId }) => blockId)).toEqual(['b1'])
  })
})

describe('Every finding', () => {
  const nodes = [
    ...[...clauses.en.wrong.map(([text = '']) => paragraph(text)), picture(''), contact(''), heading('Empty', 'tone')],
    ...[
      heading('More'),
      paragraph('Posts are checked and '.repeat(30)),
      paragraph(`We ask you, ${'now and then '.repeat(12)}to share.`),
      paragraph('You ask us. '.repeat(30)),
      paragraph('A prize. '.repeat(2)),
    ],
    doDont(['Thank'], ['Argue', 'Shout']),
  ]
  const facts = [
    ...[
      { regions: ['US', 'EU'] as const },
      { regions: ['UK'] as const, reviewOn: null },
      { regions: ['MY'] as const },
      { reviewOn: '2020-01-01' as const, kind: 'brand' as const },
    ],
  ]
  const findings = [
    ...facts.flatMap((each) => check(nodes, each).findings),
    ...check([doDont([], ['Argue']), heading('Rights', 'protected-speech'), paragraph('Nothing here limits rights.')], { regions: ['US'] })
      .findings,
  ]

  it('names a source with its date', () => {
    for (const { source } of findings) {
      expect(source.on).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      if (source.url !== null) expect(new URL(source.url).protocol).toBe('https:')
      expect(typeof source.title === 'string' ? source.title : source.title.code).not.toBe('')
    }
  })

  it.each(locales.map((locale, index) => [locale, readMessages()[index] ?? {}] as const))(
    'is a whole sentence in %s',
    (locale, messages) => {
      const intl = createIntl({
        locale,
        messages: { ...messages },
        onError: (error) => {
          throw error
        },
      })
      const reasons = findings.flatMap(({ reason, rewrite, source }) =>
        [reason, rewrite, source.title].filter((each) => each !== null && typeof each !== 'string'),
      )
      for (const { code, data } of reasons) expect(String(intl.formatMessage({ id: code }, data))).not.toMatch(/[{}]|^$/)
      const said = new Set(reasons.map(({ code }) => code))
      const ownCodes = Object.keys(messages).filter((key) => key.startsWith('finding.') && !key.startsWith('finding.severity-'))
      expect(ownCodes.filter((code) => !said.has(code))).toEqual([])
    },
  )
})

describe('Whatever is typed', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.constantFrom('do not', 'talk', 'wages', 'non', 'jangan', 'logo', '…', '.', '\n', '👩‍🚀', 'is', 'made', '#ee'), {
        maxLength: 40,
      })
      .map((all) => all.join(' ')),
  )

  it('offsets lie within the text', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), fc.constantFrom(...locales), (texts, locale) => {
        const nodes = [...texts.map(paragraph), doDont(texts, texts)]
        for (const { blockId, start, end } of check(nodes, { locale, regions: ['US', 'EU'] }).findings) {
          if (start === undefined || end === undefined) continue
          const node = nodes[Number(blockId?.slice(1))]
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(node === undefined ? 0 : nodeToText(node).length)
        }
      }),
      { numRuns: 100 },
    )
  })
})

const folder = resolve(import.meta.dirname, '../../resources/documents')
const templates = (existsSync(folder) ? readdirSync(folder) : []).flatMap((id) => locales.map((locale) => [id, locale] as const))

describe('Our own templates', () => {
  it.each(templates)('%s in %s is easy to read, covers every topic and forbids nothing that the law protects', (id, locale) => {
    const template = JSON.parse(readFileSync(resolve(folder, id, `${locale}.json`), 'utf8'))
    const nodes: BlockNode[] = template.blocks.map(({ node }: { node: unknown }) => BlockNode.parse(node))
    const kind: DocumentKind = template.kind ?? (id === 'brand-guide' ? 'brand' : 'policy')
    const { meters, findings } = check(nodes, { kind, locale, regions: ['US', 'EU', 'IT', 'UK', 'MY'] })
    expect(meters.ease?.score).toBeGreaterThanOrEqual(meters.easeTarget)
    expect(meters.dos).toBeGreaterThan(meters.donts)
    const wordsOf = ({ blockId, start, end }: DocumentFinding) =>
      nodeToText(nodes[Number(blockId?.slice(1))] ?? paragraph('')).slice(start, end)
    // Pictures are the company's own.
    const others = findings.filter(({ code }) => code !== 'picture-missing')
    expect(others.map((finding) => `${finding.code} ${wordsOf(finding)}`)).toEqual([])
  })
})
