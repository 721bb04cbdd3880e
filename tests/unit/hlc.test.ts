/** The clock keeps cause before effect, whatever the computers' own clocks say. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Clock, clockToText, compareClocks, createClock, receive, textToClock, tick } from '#shared/sync/hlc.ts'

const noon = Date.UTC(2027, 1, 15, 12)
const someInstant = fc.integer({ min: noon - 1000, max: noon + 1000 })
const someClock: fc.Arbitrary<Clock> = fc.record({
  at: someInstant,
  count: fc.nat({ max: 0xffff }),
  node: fc.constantFrom('a', 'b', 'B-2', '9'),
})

describe('A clock', () => {
  it('follows real time when that goes forward', () => {
    expect(clockToText(tick(createClock('a'), noon))).toBe('2027-02-15T12:00:00.000Z_0000_a')
  })

  it('goes on when real time stands still or is set back', () => {
    const first = tick(createClock('a'), noon)
    const second = tick(first, noon)
    const third = tick(second, noon - 3_600_000)
    expect([second, third].map(clockToText)).toEqual(['2027-02-15T12:00:00.000Z_0001_a', '2027-02-15T12:00:00.000Z_0002_a'])
  })

  it('is later than what it has heard of', () => {
    fc.assert(
      fc.property(someClock, someClock, someInstant, (own, remote, now) => {
        const after = receive(own, remote, now)
        expect(compareClocks(after, own)).toBeGreaterThan(0)
        expect(after.at > remote.at || (after.at === remote.at && after.count > remote.count)).toBe(true)
        expect(after.node).toBe(own.node)
      }),
    )
  })

  it('always moves on, even when its counter is full', () => {
    fc.assert(
      fc.property(someClock, someInstant, (clock, now) => {
        expect(compareClocks(tick(clock, now), clock)).toBeGreaterThan(0)
      }),
    )
    expect(clockToText(tick({ at: noon, count: 0xffff, node: 'a' }, noon))).toBe('2027-02-15T12:00:00.001Z_0000_a')
  })

  it('sorts as text the way it compares, and reads back', () => {
    fc.assert(
      fc.property(someClock, someClock, (a, b) => {
        const [textA, textB] = [clockToText(a), clockToText(b)]
        expect(Math.sign(compareClocks(a, b))).toBe(textA < textB ? -1 : Number(textA > textB))
        expect(textToClock(textA)).toEqual(a)
      }),
    )
  })

  it('does not read what is no clock', () => {
    for (const text of ['', '2027-02-15', '2027-02-15T12:00:00.000Z_0000_', '2027-02-31T12:00:00.000Z_00_a'])
      expect(textToClock(text)).toBeNull()
    expect(() => createClock('a_b')).toThrow()
  })
})
