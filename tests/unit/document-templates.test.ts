/** What everybody begins a policy or a brand guideline with: whole, in three languages, sound by our own check, and free of gaps. */
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createDocumentTemplates, type DocumentTemplate, fillTemplate, type TemplateValues } from '#electron/services/document-templates.ts'
import { BlockNode } from '#shared/contracts/document-nodes.ts'
import { checkDocument, createCheckCache, type DocumentCheck } from '#shared/domain/documents/findings.ts'
import { nodeToText } from '#shared/domain/documents/nodes.ts'
import { jurisdictions, topicsOf } from '#shared/domain/documents/types.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'

const templates = createDocumentTemplates(fileURLToPath(new URL('../../resources', import.meta.url)))
const all = locales.flatMap((locale) => templates.list(locale).map((template) => ({ label: `${template.id} ${locale}`, template })))
const aurelia = {
  company: 'Aurelia Pumps',
  program: 'Aurelia Voices',
  hashtag: '#AureliaVoices',
  contactName: 'Giulia Ferrante',
  contactEmail: 'giulia.ferrante@aureliapumps.example',
  contactRole: 'Program manager',
  brandColor: '#0b5e6b',
  today: '2027-01-11',
  reviewDay: '2028-01-11',
} satisfies TemplateValues

/** Every string of a block, whatever field it stands in. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}

function check({ kind, locale, blocks }: DocumentTemplate): DocumentCheck {
  const facts = { kind, locale, today: '2027-01-11', reviewOn: '2028-01-11', regions: jurisdictions }
  const steps = checkDocument(
    facts,
    blocks.map(({ key, node }) => ({ id: key, position: key, node })),
    createCheckCache(),
  )
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const nodeOf = (template: DocumentTemplate, key: string) => template.blocks.find((block) => block.key === key)?.node
const textOf = (template: DocumentTemplate, key: string) => {
  const node = nodeOf(template, key)
  return node === undefined ? '' : nodeToText(node)
}

describe('the templates', () => {
  test('there are two policies and a brand guide in each language', () => {
    for (const locale of locales) {
      expect(templates.list(locale).map(({ id, kind }) => `${id} ${kind}`)).toEqual([
        'friendly-policy policy',
        'strict-policy policy',
        'brand-guide brand',
      ])
    }
  })

  test('a template that nobody wrote is refused', () => {
    expect(() => templates.get('constructor', 'en')).toThrow(expect.objectContaining({ code: 'template-missing' }))
  })

  test.each(all)('$label has the blocks of its English original, in their order', ({ template }) => {
    const shape = ({ blocks }: DocumentTemplate) => blocks.map(({ key, topic, node }) => [key, topic, node.type])
    expect(shape(template)).toEqual(shape(templates.get(template.id, 'en')))
    expect(new Set(template.blocks.map(({ key }) => key)).size).toBe(template.blocks.length)
  })

  test.each(all)('$label has a section that can be added for each topic it must speak of', ({ template }) => {
    const topics = new Set(template.blocks.map(({ topic }) => topic))
    expect(topicsOf(template.kind).filter((topic) => !topics.has(topic))).toEqual([])
  })

  test.each(all)('$label keeps nothing of another language', ({ template }) => {
    const foreign: Readonly<Record<Locale, RegExp>> = {
      en: /\b(?:che|della|non|sono|yang|anda|dan|dengan|untuk)\b/i,
      it: /\b(?:the|you|your|with|yang|anda|dengan|untuk)\b/i,
      ms: /\b(?:the|you|your|with|che|della|sono|per)\b/i,
    }
    const texts = template.blocks.flatMap(({ node }) => {
      if (node.type === 'disclosure') return []
      return stringsOf(node.type === 'legalNote' ? node.content : node)
    })
    expect([template.name, template.summary, template.title, ...texts].filter((text) => foreign[template.locale].test(text))).toEqual([])
  })

  test.each(all)('$label passes our own check wherever people work; only its pictures are still to come', ({ template }) => {
    const { findings, meters } = check(fillTemplate(template, aurelia))
    expect(findings.map(({ code }) => code)).toEqual(['picture-missing'])
    expect(meters.topics.filter(({ blockId }) => blockId === null)).toEqual([])
    expect(meters.ease?.score).toBeGreaterThanOrEqual(meters.easeTarget)
    expect(meters.dos).toBeGreaterThan(meters.donts)
  })

  test('a policy offers its disclosure in every language, and a shorter one for X', () => {
    for (const { template } of all.filter(({ template: { kind } }) => kind === 'policy')) {
      const node = nodeOf(template, 'disclosure-lines')
      const lines = node?.type === 'disclosure' ? node.attrs.lines.map(({ network, locale }) => `${network} ${locale}`) : []
      expect(lines).toEqual(['any en', 'any it', 'any ms', 'x en', 'x it', 'x ms'])
    }
  })
})

describe('filling a template', () => {
  test.each(all)('$label leaves no brace, whether all is known or nothing', ({ template }) => {
    for (const values of [aurelia, {}, { company: ' ', hashtag: '' }]) {
      const filled = fillTemplate(template, values)
      expect([filled.title, ...filled.blocks.flatMap(({ node }) => stringsOf(node))].filter((text) => /[{}]/.test(text))).toEqual([])
      for (const { node } of filled.blocks) expect(BlockNode.parse(node)).toEqual(node)
    }
  })

  test('names, hashtag and days stand where they belong', () => {
    const filled = fillTemplate(templates.get('friendly-policy', 'it'), aurelia)
    expect(textOf(filled, 'scope-text')).toContain('Per chiunque lavori in Aurelia Pumps, su')
    expect(textOf(filled, 'dos-and-donts')).toContain('Aggiungi #AureliaVoices, così')
    expect(textOf(filled, 'ownership-text')).toContain('Responsabile: Giulia Ferrante. Entrata in vigore: 11 gennaio 2027.')
    expect(nodeOf(filled, 'contact-card')).toMatchObject({
      attrs: { name: 'Giulia Ferrante', role: 'Program manager', email: aurelia.contactEmail },
    })
  })

  test('what is not known reads like a sentence, in the grammar of each language', () => {
    const text = (locale: Locale, key: string) => textOf(fillTemplate(templates.get('friendly-policy', locale), {}), key)
    expect(text('en', 'benefits-text')).toMatch(/^Our sharing program gives you/)
    expect(text('en', 'dos-and-donts')).toContain('Add our hashtag, so that')
    expect(text('en', 'ownership-text')).toContain(
      'Owner: the program team. In force from: the day it is published. Next review: within a year.',
    )
    expect(text('it', 'scope-text')).toContain('Per chiunque lavori nella nostra azienda, su')
    expect(text('it', 'crisis-steps')).toContain('Chiama il team del programma.')
    expect(text('it', 'privacy-note')).toMatch(/^La nostra azienda conserva/)
    expect(text('ms', 'scope-text')).toContain('Untuk semua warga syarikat kami:')
    expect(text('ms', 'benefits-text')).toMatch(/^Program kami menyediakan/)
  })

  test('a line that somebody posts names no "our company", and speaks the language of the post', () => {
    const node = nodeOf(fillTemplate(templates.get('friendly-policy', 'en'), {}), 'disclosure-lines')
    const texts = node?.type === 'disclosure' ? node.attrs.lines.map(({ text }) => text) : []
    expect(texts.slice(0, 3)).toEqual(['I work at this company.', 'Lavoro in questa azienda.', 'Saya bekerja di syarikat ini.'])
  })

  test('a contact nobody was named for stays an empty form', () => {
    const node = nodeOf(fillTemplate(templates.get('friendly-policy', 'en'), {}), 'contact-card')
    expect(node).toMatchObject({ attrs: { name: '', role: 'Program leader', email: '' } })
  })

  test('the brand guide takes the program’s colour, and keeps its own when there is none', () => {
    const first = (values: TemplateValues) => {
      const node = nodeOf(fillTemplate(templates.get('brand-guide', 'en'), values), 'palette')
      return node?.type === 'swatch' ? node.attrs.colors[0]?.hex : null
    }
    expect([first(aurelia), first({}), first({ brandColor: 'teal' })]).toEqual(['#0b5e6b', '#0f766e', '#0f766e'])
  })

  test('the brand guide teaches the company’s spelling and hashtag, and leaves both out when they are not known', () => {
    const guide = templates.get('brand-guide', 'en')
    expect(nodeOf(fillTemplate(guide, aurelia), 'name-company')).toMatchObject({
      attrs: { say: 'Aurelia Pumps', avoid: ['AureliaPumps', 'aurelia pumps'], match: 'case' },
    })
    expect(nodeOf(fillTemplate(guide, aurelia), 'tag-program')).toMatchObject({ attrs: { tag: 'AureliaVoices', use: 'required' } })
    expect(['name-company', 'tag-program'].map((key) => nodeOf(fillTemplate(guide, {}), key))).toEqual([undefined, undefined])
  })

  test('a name that ends with a full stop is not followed by another', () => {
    const filled = fillTemplate(templates.get('friendly-policy', 'it'), { ...aurelia, company: 'Pompe S.p.A.' })
    expect(JSON.stringify(filled)).toContain('Lavoro in Pompe S.p.A."')
    expect(JSON.stringify(filled)).not.toContain('S.p.A..')
  })

  test('odd signs in a name stay as they are', () => {
    const filled = fillTemplate(templates.get('friendly-policy', 'en'), { company: '$& {program} la Doria', program: 'La Voce' })
    expect(textOf(filled, 'scope-text')).toContain('For everybody at $& {program} la Doria, on')
  })
})
