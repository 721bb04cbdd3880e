/** Where only leaving it out mends a caption, the sentence goes and nothing else. */
import { expect, test } from 'vitest'
import { sentenceToRemove, withoutSpans } from '#renderer/domain/caption-check/sentence.ts'

const findingOf = (text: string, found: string, rule = 'name', fix: string | null = null) => ({
  ...{ rule, ruleId: 'r', severity: 'must' as const, message: { code: 'check.name-unreleased', data: { found } }, fix },
  start: text.indexOf(found),
  end: text.indexOf(found) + found.length,
})

function mended(text: string, found: string): string {
  const sentence = sentenceToRemove(text, findingOf(text, found), 'en')
  return sentence === null ? text : withoutSpans(text, [sentence])
}

test('the sentence that names what is not announced goes, its neighbours stay as they are', () => {
  expect(mended('Nine minutes in the bay. The AX-900 passes first time, and people watch. Come and see.', 'AX-900')).toBe(
    'Nine minutes in the bay. Come and see.',
  )
  expect(mended('Look at the AX-900! It is not out yet.', 'AX-900')).toBe('It is not out yet.')
  expect(mended('It is not out yet. Look at the AX-900!', 'AX-900')).toBe('It is not out yet.')
})

test('a link on a line of its own stays', () => {
  expect(mended('We test all day. The AX-900 too\nhttps://aureliapumps.example', 'AX-900')).toBe(
    'We test all day.\nhttps://aureliapumps.example',
  )
})

test('a caption is never emptied, and what has better words is not cut out', () => {
  const alone = 'The AX-900 passes first time.'
  expect(sentenceToRemove(alone, findingOf(alone, 'AX-900'), 'en')).toBeNull()
  const text = 'Every pump unit is tested. We are proud.'
  expect(sentenceToRemove(text, findingOf(text, 'pump unit', 'term', 'pump set'), 'en')).toBeNull()
  expect(sentenceToRemove(text, findingOf(text, 'pump unit', 'tone'), 'en')).toBeNull()
})

test('two secrets in one sentence cost one sentence', () => {
  const text = 'Fine. The AX-900 beats the AX-800. Done.'
  const spans = ['AX-900', 'AX-800'].flatMap((found) => sentenceToRemove(text, findingOf(text, found), 'en') ?? [])
  expect(withoutSpans(text, spans)).toBe('Fine. Done.')
})
