/** Which changes make people acknowledge again. */
import { describe, expect, test } from 'vitest'
import type { BlockNode } from '#shared/contracts/document-nodes.ts'
import { isMaterialChange } from '#shared/domain/redline/material.ts'

function paragraph(text: string): BlockNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

const item = (text: string) => ({
  type: 'listItem' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
})
function doDont(dos: readonly string[], donts: readonly string[]): BlockNode {
  return {
    type: 'doDont',
    content: [
      { type: 'doList', content: dos.map(item) },
      { type: 'dontList', content: donts.map(item) },
    ],
  }
}
const term = (say: string, note = ''): BlockNode => ({
  type: 'termRule',
  attrs: { say, avoid: ['pump unit'], match: 'word', note, must: false },
})
const contact = (email: string, phone = '+39 080 555 0100'): BlockNode => ({
  type: 'contact',
  attrs: { name: 'Giulia Ferrante', role: 'Program manager', email, phone, hours: '', note: '' },
})
const legal = (text: string, source: string, checkedOn = '2026-11-01'): BlockNode => ({
  type: 'legalNote',
  attrs: { jurisdiction: 'US', source, checkedOn },
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

describe('changes of looks ask nobody to read again', () => {
  test.each([
    ['punctuation', 'Be kind, be brief.', 'Be kind; be brief'],
    ['small letters', 'You must disclose. You are free.', 'you MUST disclose. you are free.'],
    ['spacing', 'You must  disclose.', 'You must disclose. '],
    ['a mended word', 'You must disclsoe where you work.', 'You must disclose where you work.'],
    ['quotes', 'You don’t have to post.', "You don't have to post."],
    ['a nicer word in a sentence without duty', 'We love your photos.', 'We adore your photos.'],
    ['sentences that changed places', 'You must ask. Have fun.', 'Have fun. You must ask.'],
    ['a friendly closing line', 'See you online.', 'See you online. Have a good time there.'],
  ])('%s', (_what, before, after) => expect(isMaterialChange(paragraph(before), paragraph(after))).toBe(false))

  test('comments, and where a link leads', () => {
    const node = (marks: object[]): BlockNode => ({
      type: 'paragraph',
      content: [{ type: 'text', text: 'You must ask.', marks: marks as never }],
    })
    const link = (href: string) => ({ type: 'link', attrs: { href } })
    expect(isMaterialChange(node([link('https://a.example')]), node([link('https://b.example'), { type: 'bold' }]))).toBe(false)
  })

  test('the day a legal note was last compared with the law, and the address of its source', () => {
    const before = legal('You may discuss pay.', 'NLRA section 7, https://a.example')
    expect(isMaterialChange(before, legal('You may discuss pay.', 'NLRA section 7, https://b.example', '2026-12-01'))).toBe(false)
  })

  test('a paragraph that says hello, new or gone', () => {
    expect(isMaterialChange(null, paragraph('Welcome, everybody.'))).toBe(false)
    expect(isMaterialChange(paragraph('Welcome, everybody.'), null)).toBe(false)
    expect(isMaterialChange(null, { type: 'horizontalRule' })).toBe(false)
    expect(isMaterialChange(null, paragraph(' '))).toBe(false)
  })
})

describe('changes of substance do', () => {
  test.each([
    ['a duty', 'You may disclose where you work.', 'You must disclose where you work.'],
    ['who has to be asked', 'You must ask Giulia.', 'You must ask Elena.'],
    ['a negation', 'You can share this.', 'You cannot share this.'],
    ['a contraction', 'Answer insults.', 'Don’t answer insults.'],
    ['a number', 'Two posts are fine, 3 are better.', 'Two posts are fine, 5 are better.'],
    ['a decimal', 'It takes 1.5 hours.', 'It takes 15 hours.'],
    ['an Italian duty', 'Puoi dire dove lavori.', 'Devi dire dove lavori.'],
    ['a Malay prohibition', 'Kongsi gambar ini.', 'Jangan kongsi gambar ini.'],
    ['now for not', 'It is now allowed.', 'It is not allowed.'],
  ])('%s', (_what, before, after) => expect(isMaterialChange(paragraph(before), paragraph(after))).toBe(true))

  test('a do that became a don’t, and one more of either', () => {
    expect(isMaterialChange(doDont(['Tag customers'], ['Share prices']), doDont([], ['Share prices', 'Tag customers']))).toBe(true)
    expect(isMaterialChange(doDont(['Tag customers'], []), doDont(['Tag customers', 'Smile'], []))).toBe(true)
    expect(isMaterialChange(doDont(['Tag customers'], []), doDont(['Tag customers.'], []))).toBe(false)
  })

  test('a term to say, its letters included; not the note beside it', () => {
    expect(isMaterialChange(term('pump set'), term('Pump set'))).toBe(true)
    expect(isMaterialChange(term('pump set', 'Sounds better.'), term('pump set', 'Sounds nicer, sounds better.'))).toBe(true)
    expect(isMaterialChange(term('pump set', 'Sounds better'), term('pump set', 'Sounds better.'))).toBe(false)
  })

  test('whom to call, however it is typed', () => {
    expect(isMaterialChange(contact('giulia@aurelia.example'), contact('elena@aurelia.example'))).toBe(true)
    expect(isMaterialChange(contact('giulia@aurelia.example'), contact('giulia@aurelia.example', '+39 080 555 0101'))).toBe(true)
    expect(isMaterialChange(contact('giulia@aurelia.example'), contact('Giulia@aurelia.example', '+39 0805550100'))).toBe(false)
  })

  test('what a legal note says, and where it applies', () => {
    expect(isMaterialChange(legal('You may discuss pay.', 'NLRA 7'), legal('You may discuss wages and pay.', 'NLRA 7'))).toBe(true)
    expect(isMaterialChange(legal('You may discuss pay.', 'NLRA 7'), legal('You may discuss pay.', 'NLRA 8'))).toBe(true)
  })

  test('a rule that is new or gone, and a duty in a new paragraph', () => {
    expect(isMaterialChange(null, term('pump set'))).toBe(true)
    expect(isMaterialChange(contact('giulia@aurelia.example'), null)).toBe(true)
    expect(isMaterialChange(null, paragraph('You must not share prices.'))).toBe(true)
  })
})
