/** Groups of people after a launch: cohorts, who is drifting away, trained beside others. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#shared/domain/day.ts'
import { cohortsOf, driftingOf } from '#shared/domain/figures/cohorts.ts'
import { compareGroups, type Exposure } from '#shared/domain/figures/compare.ts'

const people = (from: number, count: number) => Array.from({ length: count }, (_, place) => `p${from + place}`)
const launch = '2027-02-22'

test('a cohort tells how many of a wave joined and still share, for as many whole weeks as have passed', () => {
  const [first] = cohortsOf({
    waves: [{ waveId: 'a', name: 'Wave 1', from: launch, personIds: people(0, 10) }],
    joined: new Set(people(0, 6)),
    activity: new Map([
      ['p0', [launch, addDays(launch, 8)]],
      ['p1', [addDays(launch, 1)]],
      ['stranger', [launch]],
    ]),
    until: addDays(launch, 19),
    smallest: 5,
  })
  expect(first).toEqual({ waveId: 'a', kind: 'wave', name: 'Wave 1', from: launch, people: 10, joined: 6, active: [2, 1] })
})

test('nobody is counted twice, and no row tells of fewer people than may be shown', () => {
  const waveOf = fc.record({
    from: fc.integer({ min: 0, max: 60 }),
    first: fc.integer({ min: 0, max: 30 }),
    size: fc.integer({ min: 0, max: 12 }),
  })
  fc.assert(
    fc.property(fc.array(waveOf, { maxLength: 8 }), fc.integer({ min: 5, max: 10 }), (drawn, smallest) => {
      const waves = drawn.map(({ from, first, size }, index) => {
        return { waveId: `w${index}`, name: `Wave ${index}`, from: addDays(launch, from), personIds: people(first, size) }
      })
      const found = cohortsOf({ waves, joined: new Set(), activity: new Map(), until: addDays(launch, 90), smallest })
      const all = new Set(waves.flatMap(({ personIds }) => personIds))
      for (const cohort of found) expect(cohort.people).toBeGreaterThanOrEqual(smallest)
      expect(found.reduce((sum, cohort) => sum + cohort.people, 0)).toBe(all.size < smallest ? 0 : all.size)
    }),
  )
})

test('who shared twice before and not in the last weeks is drifting; who shared lately or once is not', () => {
  const until = '2027-04-04'
  const activity = new Map([
    ['gone', [addDays(until, -40), addDays(until, -30)]],
    ['there', [addDays(until, -40), addDays(until, -2)]],
    ['once', [addDays(until, -40)]],
  ])
  expect(driftingOf(activity, until, 3)).toEqual([{ personId: 'gone', lastOn: addDays(until, -30), daysBefore: 2 }])
})

const group = (size: number, days: (place: number) => number): readonly Exposure[] =>
  Array.from({ length: size }, (_, place) => ({ days: days(place), outOf: 28 }))

test('a clear difference is told with its range, a small one is not told', () => {
  const { ratio, verdict } = compareGroups(
    group(60, (place) => 4 + (place % 5)),
    group(80, (place) => 1 + (place % 3)),
    5,
  )
  expect(verdict).toBe('more')
  expect(ratio?.value).toBeCloseTo(3, 1)
  expect(ratio !== null && ratio.low > 1 && ratio.high < 5).toBe(true)
  const alike = group(30, (place) => place % 4)
  expect(compareGroups(alike, alike, 5).verdict).toBe('cannot-tell')
})

test('a few who share every day do not make their group look sure', () => {
  const keen = group(20, (place) => (place === 0 ? 28 : 1))
  expect(
    compareGroups(
      keen,
      group(40, () => 1),
      5,
    ).verdict,
  ).toBe('cannot-tell')
})

test('a group under the smallest size is not compared', () => {
  expect(
    compareGroups(
      group(6, () => 9),
      group(90, () => 1),
      8,
    ),
  ).toMatchObject({ ratio: null, verdict: 'too-few' })
})
