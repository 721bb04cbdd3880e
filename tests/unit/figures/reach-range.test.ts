/** The reach calculator: the published example, ranges that behave, and the same figures for the same seed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReachInputs, readyMadeReach, simulateReach, usualReach } from '#shared/domain/figures/reach.ts'
import { estimateReach } from '#shared/domain/reach.ts'

const inputs: ReachInputs = { ...usualReach, employees: 500 }

describe('The reach calculator', () => {
  it('reproduces the published example: 20 people with 200 and 61 connections come to 5,220', () => {
    const { connections, participants, potential, audience } = simulateReach(readyMadeReach['published-20'])
    expect(connections).toBe(261)
    expect(participants).toEqual({ low: 20, likely: 20, high: 20 })
    expect(potential).toEqual({ low: 5220, likely: 5220, high: 5220 })
    expect(audience).toEqual({ low: 4340, likely: 4340, high: 4340 })
  })

  it('agrees with the first estimate for a company of 500', () => {
    const { potential, views } = simulateReach(inputs)
    const first = estimateReach(500)
    expect(Math.abs(potential.likely - first.potential)).toBeLessThan(first.potential * 0.05)
    expect(views.low).toBeGreaterThan(first.low * 0.8)
    expect(views.high).toBeLessThan(first.high * 1.2)
  })

  it('has these figures for a company of 500 and the seed 1, on every machine', () => {
    const { steps: _steps, ...figures } = simulateReach(readyMadeReach['company-500'])
    expect(figures).toMatchInlineSnapshot(`
      {
        "audience": {
          "high": 32400,
          "likely": 25200,
          "low": 19200,
        },
        "connections": 261,
        "participants": {
          "high": 192,
          "likely": 151,
          "low": 111,
        },
        "potential": {
          "high": 50112,
          "likely": 39411,
          "low": 28971,
        },
        "shares": {
          "high": 1190,
          "likely": 730,
          "low": 378,
        },
        "viewers": {
          "high": 19400,
          "likely": 11500,
          "low": 6480,
        },
        "views": {
          "high": 59100,
          "likely": 31300,
          "low": 15000,
        },
      }
    `)
  })

  it('gives ends in their order, never more people than connections, and never more viewers than views', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true })
    const range = fc.tuple(part, part).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }))
    const some = fc.record({
      employees: fc.integer({ min: 1, max: 5_000_000 }),
      participation: range,
      networks: fc.constant({ linkedin: { connections: 400, onIt: 0.8 }, x: { connections: 61, onIt: 0.2 } }),
      sharesPerWeek: range.map(({ low, high }) => ({ low: low * 5, high: high * 5 })),
      weeks: fc.integer({ min: 1, max: 52 }),
      viewRate: range,
      overlap: part,
      seed: fc.integer({ min: 0, max: 4_294_967_295 }),
    })
    fc.assert(
      fc.property(some, (each) => {
        const { steps: _steps, connections: _connections, ...figures } = simulateReach(each)
        for (const { low, likely, high } of Object.values(figures)) {
          expect(low).toBeLessThanOrEqual(likely)
          expect(likely).toBeLessThanOrEqual(high)
          expect(low).toBeGreaterThanOrEqual(0)
        }
        // Rounding to three figures may lift either side by half a percent.
        expect(figures.viewers.high).toBeLessThanOrEqual(figures.audience.high * 1.01)
        expect(figures.audience.high).toBeLessThanOrEqual(figures.potential.high * 1.01)
        expect(figures.viewers.likely).toBeLessThanOrEqual(figures.views.likely * 1.01 + 1e-9)
      }),
      { numRuns: 40 },
    )
  })

  it('finds fewer different people the more colleagues know the same ones', () => {
    const people = [0, 0.02, 0.1, 0.5, 1].map((overlap) => simulateReach({ ...inputs, overlap }).audience.likely)
    expect(people.toSorted((a, b) => b - a)).toEqual(people)
    expect(new Set(people).size).toBe(people.length)
  })

  it('explains itself in steps with the figures that it gives', () => {
    const { steps, potential } = simulateReach(readyMadeReach['published-20'])
    expect(steps.map(({ code }) => code)).toEqual(
      ['participants', 'potential', 'shares', 'views', 'overlap', 'viewers', 'draws'].map((each) => `reach.step-${each}`),
    )
    expect(steps[1]?.data).toEqual({ people: 20, connections: 261, potential: potential.likely })
  })
})
