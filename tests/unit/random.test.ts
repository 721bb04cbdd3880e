/** Chance that can be repeated is still chance: in range, spread out, and the same for the same seed. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '#shared/domain/random.ts'

const draw = (seed: number, count: number) => {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => random.next())
}

test('the same seed draws the same numbers, another seed others', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      expect(draw(seed, 20)).toEqual(draw(seed, 20))
    }),
  )
  expect(draw(1, 5)).not.toEqual(draw(2, 5))
})

test('numbers stay in their range and every whole number of a range comes up', () => {
  fc.assert(fc.property(fc.integer(), (seed) => draw(seed, 50).every((value) => value >= 0 && value < 1)))
  const random = createRandom(1)
  const seen = new Set(Array.from({ length: 500 }, () => random.int(-2, 3)))
  expect([...seen].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2, 3])
})

test('nothing can be picked from nothing', () => {
  expect(() => createRandom(1).pick([])).toThrow('nothing to pick from')
  expect(createRandom(1).pick(['only'])).toBe('only')
})
