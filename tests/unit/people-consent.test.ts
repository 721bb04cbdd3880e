/** What people said about taking part, in any order it is written down. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterMessage, type ConsentWord, standingOf, whyNotWrittenTo } from '#shared/domain/people/consent.ts'
import { consentSteps, consents, consentWays, employments, messageKinds } from '#shared/domain/people/types.ts'

const word = fc.record({
  id: fc.uuid(),
  step: fc.constantFrom(...consentSteps),
  way: fc.constantFrom(...consentWays),
  at: fc.integer({ min: 1, max: 40 }),
})
const words = fc.uniqueArray(word, { maxLength: 12, selector: ({ id }) => id })
const said = (...steps: readonly ConsentWord['step'][]) => standingOf(steps.map((step, at) => ({ id: String(at), step, way: 'mail', at })))

describe('what somebody said', () => {
  test('nobody is ranked who does not take part, whatever was said before and after', () => {
    fc.assert(fc.property(words, (all) => !standingOf(all).ranked || standingOf(all).state === 'opted-in'))
  })

  test('it does not matter in which order words are written down, only when they were said', () => {
    fc.assert(
      fc.property(words, fc.func(fc.integer()), (all, key) => {
        const shuffled = [...all].sort((a, b) => key(a.id) - key(b.id))
        expect(standingOf(shuffled)).toEqual(standingOf(all))
      }),
    )
  })

  test('a word about rankings never changes whether somebody takes part', () => {
    fc.assert(
      fc.property(words, (all) => {
        const others = all.filter(({ step }) => step !== 'ranking-in' && step !== 'ranking-out')
        expect(standingOf(all).state).toBe(standingOf(others).state)
      }),
    )
  })

  test('who withdrew and comes back agrees to be ranked anew', () => {
    expect(said('opted-in', 'ranking-in', 'opted-out', 'opted-in')).toMatchObject({ state: 'opted-in', ranked: false, rankedAt: null })
    expect(said('opted-in', 'ranking-in')).toMatchObject({ ranked: true, rankedAt: 1, at: 0 })
    expect(said('ranking-in', 'opted-in')).toMatchObject({ state: 'opted-in', ranked: false })
  })

  test('a no of somebody who took part is a withdrawal, a first no is not', () => {
    expect(said('declined').state).toBe('declined')
    expect(said('opted-in', 'declined').state).toBe('opted-out')
    expect(said('opted-out', 'declined').state).toBe('opted-out')
    expect(said().state).toBeNull()
  })
})

describe('messages', () => {
  test('a message changes only who has said nothing', () => {
    expect(consents.map((consent) => afterMessage(consent, 0))).toEqual([
      'invited',
      'invited',
      'reminded',
      'opted-in',
      'declined',
      'opted-out',
    ])
    expect(consents.map((consent) => afterMessage(consent, 2))).toEqual([
      'reminded',
      'reminded',
      'reminded',
      'opted-in',
      'declined',
      'opted-out',
    ])
  })

  test('nobody is written to after a no, after they left, or after they were erased', () => {
    const person = fc.record({
      consent: fc.constantFrom(...consents),
      employment: fc.constantFrom(...employments),
      erasedAt: fc.option(fc.integer({ min: 1 })),
    })
    fc.assert(
      fc.property(person, fc.constantFrom(...messageKinds), (who, kind) => {
        const isClosed = who.consent === 'declined' || who.consent === 'opted-out' || who.employment !== 'active' || who.erasedAt !== null
        if (isClosed) expect(whyNotWrittenTo(who, kind)).toMatch(/^delivery\./)
      }),
    )
  })

  test('an invitation is not repeated to who has said yes, and well done is said only to them', () => {
    const who = { employment: 'active', erasedAt: null } as const
    expect(whyNotWrittenTo({ ...who, consent: 'opted-in' }, 'reminder')).toBe('delivery.answered')
    expect(whyNotWrittenTo({ ...who, consent: 'invited' }, 'validation')).toBe('delivery.not-opted-in')
    expect(whyNotWrittenTo({ ...who, consent: 'invited' }, 'reminder')).toBeNull()
    expect(whyNotWrittenTo({ ...who, consent: 'not-asked' }, 'awareness')).toBeNull()
  })
})
