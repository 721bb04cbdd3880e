/** When two posts say nearly the same, and that one of them is found by the other. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likeness, nearlySame, sketchOf, toComparable } from '#shared/domain/content/likeness.ts'

const word = fc.constantFrom(
  ...'our engineers keep old pumps running in every plant we serve and learn something new on each visit water'.split(' '),
)
const post = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '))

test('likeness is the same from both sides, between 0 and 1, and 1 for the same words', () => {
  fc.assert(
    fc.property(post, post, (one, other) => {
      const [a, b] = [toComparable(one), toComparable(other)]
      expect(likeness(a, b)).toBe(likeness(b, a))
      expect(likeness(a, b)).toBeGreaterThanOrEqual(0)
      expect(likeness(a, b)).toBeLessThanOrEqual(1)
      expect(likeness(a, toComparable(`${one.toUpperCase()}! https://aurelia.example #AureliaVoices @mara`))).toBe(one === '' ? 0 : 1)
    }),
  )
})

test('what links, tags, case and signs differ in is looked up by the same runs', () => {
  fc.assert(
    fc.property(post, (text) => {
      expect(sketchOf(toComparable(`#Pumps ${text.toUpperCase()}… www.aurelia.example`))).toEqual(sketchOf(toComparable(text)))
    }),
  )
})

test('of a thousand posts that are nearly the same as another at most a handful shares no run with it', () => {
  const unlike = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 3, maxLength: 6 }), {
    minLength: 20,
    maxLength: 50,
  })
  const pairs = fc.sample(fc.tuple(unlike, fc.nat(), fc.nat()), { numRuns: 3000, seed: 5 }).map(([words, at, more]) => {
    const changed = words.with(at % words.length, 'changed').concat(words.slice(0, more % 3))
    return [toComparable(words.join(' ')), toComparable(changed.join(' '))] as const
  })
  const alike = pairs.filter(([one, other]) => likeness(one, other) >= nearlySame)
  const lost = alike.filter(([one, other]) => !sketchOf(one).some((hash) => sketchOf(other).includes(hash)))
  expect(alike.length).toBeGreaterThan(1000)
  expect(lost.length / alike.length).toBeLessThan(0.005)
})
