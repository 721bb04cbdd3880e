/** Plain text that is pasted becomes paragraphs and lists. */
import { expect, test } from 'vitest'
import { textToNodes } from '#renderer/features/policies/editor/paste/plain-text.ts'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const item = (text: string) => ({ type: 'listItem', content: [paragraph(text)] })

test('lines of a mail become paragraphs, and dashes and figures become lists', () => {
  expect(textToNodes('Hello\r\nAsk first:\n- the works council\n- legal\n\n1. Write\n2) Send\nThanks')).toEqual([
    paragraph('Hello'),
    paragraph('Ask first:'),
    { type: 'bulletList', content: [item('the works council'), item('legal')] },
    { type: 'orderedList', content: [item('Write'), item('Send')] },
    paragraph('Thanks'),
  ])
})

test('a list that goes on with a later figure begins there', () => {
  expect(textToNodes('3. Third\n4. Fourth')).toEqual([
    { type: 'orderedList', attrs: { start: 3 }, content: [item('Third'), item('Fourth')] },
  ])
})

test('lists that an empty line parts stay two, and a dash without words is a word', () => {
  expect(textToNodes('- a\n\n- b\n-')).toEqual([
    { type: 'bulletList', content: [item('a')] },
    { type: 'bulletList', content: [item('b')] },
    paragraph('-'),
  ])
})

test('nothing comes of nothing', () => {
  expect(textToNodes('\n \n')).toEqual([])
})

test('headings, quotes, lines, bold, italic and links of Markdown are read, and signs that are only words stay', () => {
  expect(textToNodes('## What to share\n> Be kind\n> and short\n---\nSay **pump set**, *never* [this](https://example.org).')).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'What to share' }] },
    { type: 'blockquote', content: [paragraph('Be kind'), paragraph('and short')] },
    { type: 'horizontalRule' },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Say ' },
        { type: 'text', text: 'pump set', marks: [{ type: 'bold' }] },
        { type: 'text', text: ', ' },
        { type: 'text', text: 'never', marks: [{ type: 'italic' }] },
        { type: 'text', text: ' ' },
        { type: 'text', text: 'this', marks: [{ type: 'link', attrs: { href: 'https://example.org' } }] },
        { type: 'text', text: '.' },
      ],
    },
  ])
  expect(textToNodes('#AureliaVoices costs 2 * 3 * 4\n[x](javascript:alert(1))')).toEqual([
    paragraph('#AureliaVoices costs 2 * 3 * 4'),
    paragraph('[x](javascript:alert(1))'),
  ])
})
