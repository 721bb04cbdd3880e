/** Entries of a word list, as somebody types or pastes them. */
import { expect, test } from 'vitest'
import { longestWord, searchWords, textToWords } from '#renderer/features/policies/logic/word-lines.ts'

test('every line is an entry, commas and all, and each is taken once', () => {
  const pasted = ' Veneto Acque, S.p.A. \r\n\r\nPetrasud\rVeneto  Acque,\tS.p.A.\n'
  expect(textToWords(pasted)).toEqual({ terms: ['Veneto Acque, S.p.A.', 'Petrasud'], tooLong: null })
})

test('what is too long for an entry is named and not cut', () => {
  const long = 'x'.repeat(longestWord + 1)
  expect(textToWords(`Petrasud\n${long}`)).toEqual({ terms: ['Petrasud'], tooLong: long })
  expect(textToWords('y'.repeat(longestWord)).tooLong).toBeNull()
})

test('a search finds every word it is given, without accents or case, in what to say too', () => {
  const words = [
    { term: 'Società Acque', say: '' },
    { term: 'pump unit', say: 'pump set' },
  ]
  expect(searchWords(words, 'societa')).toEqual([words[0]])
  expect(searchWords(words, 'SET pump')).toEqual([words[1]])
  expect(searchWords(words, '  ')).toEqual(words)
  expect(searchWords(words, 'valve')).toEqual([])
})
