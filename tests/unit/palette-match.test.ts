/** What the palette finds, and which letters it draws heavier. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchText, splitBySpans } from '#renderer/features/workspace/palette/match.ts'

describe('finding words in names', () => {
  test('a part of a word is found whatever its capitals and accents', () => {
    expect(matchText('ATTIVITA', 'Nuova attività')?.spans).toEqual([[6, 14]])
    expect(matchText('invit', 'Send official invites, wave 1')?.spans).toEqual([[14, 19]])
  })

  test('every word of the query must be there, in any order', () => {
    expect(matchText('wave send', 'Send invites, wave 1')?.spans).toEqual([
      [0, 4],
      [14, 18],
    ])
    expect(matchText('wave pilot', 'Send invites, wave 1')).toBeNull()
  })

  test('the start of the name counts more than the start of a word, and that more than its middle', () => {
    const score = (text: string) => matchText('plan', text)?.score ?? -1
    expect(score('Plan the week')).toBeGreaterThan(score('Print the plan'))
    expect(score('Print the plan')).toBeGreaterThan(score('Unplanned days'))
  })

  test('an empty query finds everything and marks nothing', () => {
    expect(matchText('  ', 'Anything')).toEqual({ score: 0, spans: [] })
  })

  test('the parts of a name always add up to the name', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ maxLength: 6 }), (text, query) => {
        const parts = splitBySpans(text, matchText(query, text)?.spans ?? [])
        expect(parts.map((part) => part.text).join('')).toBe(text)
      }),
    )
  })
})
