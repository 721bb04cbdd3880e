/** Words of a source’s rules, and titles by which one story is recognised. */
import { expect, test } from 'vitest'
import { keptByWords } from '#shared/domain/content/kept-by-words.ts'
import { storyKeyOf } from '#shared/domain/content/story.ts'

const item = { title: 'Perché l’Energia è cara: R&D, C++ e #AcquaPulita', summary: 'Il prezzo dell’acqua potabile nel 2027' }

test.for<readonly [words: readonly string[], kept: boolean]>([
  [[], true],
  [['energia'], true],
  [['ENERGIA'], true],
  [['perche'], true],
  [['acqua potabile'], true],
  [['potabile acqua'], false],
  [['energ'], false],
  [['c++'], true],
  [['c'], false],
  [['r&d'], true],
  [['#acquapulita'], true],
  [['acquapulita'], true],
  [['vento', '2027'], true],
  [['cara r'], false],
  [['?!'], true],
])('items with one of %j stay: %j', ([words, kept]) => {
  expect(keptByWords(item, words, [])).toBe(kept)
  expect(keptByWords(item, [], words)).toBe(words.length === 0 || words[0] === '?!' || !kept)
})

test('words do not run on from the title into the summary', () => {
  expect(keptByWords({ title: 'Clean', summary: 'water' }, ['clean water'], [])).toBe(false)
})

test('one story has one key, however its title is written; what comes every week has none', () => {
  expect(storyKeyOf('PUMPS: What we’ve learned – and how')).toBe(storyKeyOf('Pumps, what we’ve learned; and how?'))
  expect([storyKeyOf('Weekly update'), storyKeyOf('News of the week'), storyKeyOf('')]).toEqual(['', '', ''])
})
