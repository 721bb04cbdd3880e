/** The meters beside a document count what stands on its pages. */
import { describe, expect, it } from 'vitest'
import type { BlockNode } from '#shared/contracts/document-nodes.ts'
import { brandTopics, policyTopics } from '#shared/domain/documents/types.ts'
import { check, contact, doDont, heading, paragraph, picture } from './documents-meters-blocks.ts'

const metersOf = (nodes: readonly BlockNode[], kind: 'policy' | 'brand' | 'page' = 'policy') => check(nodes, { kind }).meters
const coveredIn = (nodes: readonly BlockNode[], kind: 'policy' | 'brand' = 'policy') =>
  metersOf(nodes, kind).topics.flatMap(({ topic, blockId }) => (blockId === null ? [] : [topic]))

describe('The length', () => {
  it('counts running text, headings and what stands in forms', () => {
    const nodes = [heading('What to share'), paragraph('Share what you know.'), contact('Giulia Ferrante')]
    expect(metersOf(nodes)).toMatchObject({ words: 9, minutes: 1, sentences: 1 })
  })

  it('is nothing for an empty page, whose ease is not known', () => {
    expect(metersOf([paragraph('')])).toMatchObject({ words: 0, minutes: 0, sentences: 0, ease: null, hardest: null })
  })

  it('of a few words is told, their ease is not: one word would be the hardest text of all', () => {
    expect(check([paragraph('Policy')]).meters).toMatchObject({ words: 1, ease: null })
    expect(check([paragraph('The cat sat on the mat. The dog sat by the fire.')]).meters.ease).toMatchObject({ score: 100 })
  })

  it('in minutes is that of 200 words each', () => {
    expect(metersOf([paragraph('word '.repeat(201))]).minutes).toBe(2)
  })
})

describe('The hardest section', () => {
  const easy =
    'You can share what you like. You can stop when you like. It is up to you, and no one will ask you why you do or why you do not.'
  const hard = 'Organisational communication responsibilities necessitate comprehensive authorisation procedures. '

  it('is named by its heading', () => {
    const { hardest } = metersOf([heading('Easy'), paragraph(easy), heading('Hard'), paragraph(hard.repeat(5))])
    expect(hardest).toMatchObject({ blockId: 'b2', heading: 'Hard', score: 0, level: 'very-hard' })
  })

  it('is not one of a few words', () => {
    expect(metersOf([heading('Easy'), paragraph(easy), heading('Hard'), paragraph(hard)]).hardest?.heading).toBe('Easy')
  })

  it('may come before every heading', () => {
    expect(metersOf([paragraph(hard.repeat(5))]).hardest).toMatchObject({ blockId: 'b0', heading: '' })
  })
})

describe('Dos and don’ts', () => {
  it('are the items that say something', () => {
    expect(metersOf([doDont(['Thank a colleague', ''], ['Argue', ' ']), doDont(['Ask first'], [])])).toMatchObject({ dos: 2, donts: 1 })
  })
})

describe('Pictures', () => {
  it('count with logos; those without a description are told apart', () => {
    const logo: BlockNode = { type: 'swatch', attrs: { colors: [], logo: '01930000-0000-7000-8000-00000000000b', note: '' } }
    const nodes = [picture('A pump'), picture(''), picture('', null), logo]
    expect(metersOf(nodes)).toMatchObject({ pictures: 3, picturesWithoutAlt: 1 })
  })
})

describe('A topic', () => {
  it('is covered by a heading with something under it', () => {
    expect(coveredIn([heading('Your data', 'privacy'), paragraph('We keep your name.')])).toEqual(['privacy'])
    expect(coveredIn([heading('Your data', 'privacy'), heading('More', null, 3), paragraph('We keep your name.')])).toEqual(['privacy'])
  })

  it('is not covered by a heading alone, or with an empty form under it', () => {
    const nodes = [heading('Your data', 'privacy'), paragraph('  '), contact(''), heading('Next'), paragraph('Something else.')]
    const { topics } = metersOf(nodes)
    expect(topics.find(({ topic }) => topic === 'privacy')).toEqual({ topic: 'privacy', blockId: null, emptyHeading: 'b0' })
  })

  it('is covered by the blocks that are about nothing else', () => {
    const list: BlockNode = {
      type: 'crisisSteps',
      content: [{ type: 'orderedList', content: [{ type: 'listItem', content: [{ type: 'text', text: 'Stop' }] }] }],
    }
    const nodes: BlockNode[] = [
      contact('Giulia'),
      { type: 'disclosure', attrs: { lines: [{ network: 'any', locale: 'en', text: 'I work at Aurelia.' }], must: true } },
      { type: 'frequency', attrs: { times: 1, per: 'week', note: '' } },
      {
        type: 'replyGuidance',
        attrs: { situation: 'A question' },
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Answer once.' }] }],
      },
      { type: 'faq', content: [{ type: 'faqQuestion', content: [{ type: 'text', text: 'May I?' }] }] },
      doDont(['Share'], []),
      list,
    ]
    expect(coveredIn(nodes)).toEqual(['dos-and-donts', 'disclosure', 'replies', 'crisis', 'frequency', 'faq', 'contact'])
  })

  it('of a brand guide is covered by colours, names, hashtags and pictures', () => {
    const nodes: BlockNode[] = [
      { type: 'swatch', attrs: { colors: [{ name: 'Teal', hex: '#0b6477' }], logo: null, note: '' } },
      { type: 'termRule', attrs: { say: 'pump set', avoid: ['pump unit'], match: 'word', note: '', must: false } },
      { type: 'hashtag', attrs: { tag: 'AureliaVoices', use: 'required', campaign: '', must: true } },
      picture('A pump'),
    ]
    expect(coveredIn(nodes, 'brand')).toEqual(['colours', 'names', 'hashtags', 'pictures'])
  })

  it('is looked for in the order of its list, and never on a free page', () => {
    expect(metersOf([]).topics.map(({ topic }) => topic)).toEqual(policyTopics)
    expect(metersOf([], 'brand').topics.map(({ topic }) => topic)).toEqual(brandTopics)
    expect(metersOf([], 'page').topics).toEqual([])
  })
})
