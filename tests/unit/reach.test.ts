/** The first estimate of reach gives the figures of its source and of the first-run screen. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateReach, potentialReach } from '#shared/domain/reach.ts'

describe('The first estimate', () => {
  it('reproduces the published example: 20 people reach about 5,000', () => {
    expect(potentialReach(20)).toBe(5220)
  })

  it('gives a company of 480 a range of 3,800 to 9,400 views', () => {
    expect(estimateReach(480)).toMatchObject({ participants: 144, connections: 261, potential: 37_584, low: 3800, high: 9400 })
  })

  it('is a range that grows with the company', () => {
    expect(estimateReach(0)).toMatchObject({ low: 0, high: 0 })
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200_000 }), (people) => {
        const { low, high, potential } = estimateReach(people)
        expect(low).toBeLessThan(high)
        expect(high).toBeLessThan(potential)
        expect(estimateReach(people * 2).low).toBeGreaterThanOrEqual(low)
      }),
    )
  })
})
