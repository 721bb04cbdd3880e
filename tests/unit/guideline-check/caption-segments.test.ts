/** The drawing under the caption's letters: together the pieces are the text, each with the gravest of what is said of it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findingAt, textToSegments } from '#renderer/domain/caption-check/segments.ts'
import { type Finding, severities } from '#shared/domain/guideline-check/types.ts'

const finding = (start: number, end: number, severity: Finding['severity'] = 'should'): Finding => ({
  ...{ rule: 'term', ruleId: null, severity, start, end, message: { code: 'check.term', data: {} }, fix: null },
})

test('pieces begin and end where findings do, and missing things are places without text', () => {
  const must = finding(4, 8, 'must')
  expect(textToSegments('one two three', [finding(0, 7), must, finding(13, 13, 'hint')], must)).toEqual([
    { start: 0, text: 'one ', severity: 'should', chosen: false },
    { start: 4, text: 'two', severity: 'must', chosen: true },
    { start: 7, text: ' ', severity: 'must', chosen: true },
    { start: 8, text: 'three', severity: null, chosen: false },
    { start: 13, text: '', severity: 'hint', chosen: false },
  ])
})

test('whatever the findings, the pieces together are the text', () => {
  const place = fc.tuple(fc.nat(20), fc.nat(20), fc.constantFrom(...severities))
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.array(place, { maxLength: 8 }), (text, places) => {
      const findings = places.map(([a, b, severity]) =>
        finding(Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length), severity),
      )
      const pieces = textToSegments(text, findings, findings[0] ?? null)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    }),
  )
})

test('the cursor is at the shortest finding around it', () => {
  const short = finding(4, 6)
  expect(findingAt([finding(0, 10), short], 5)).toBe(short)
  expect(findingAt([short], 8)).toBeNull()
})
