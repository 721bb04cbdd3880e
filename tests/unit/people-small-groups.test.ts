/** Small groups: nothing that is shown, alone or put together, tells what fewer than five people said. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pulseGroups, pulseResult } from '#shared/domain/people/pulse.ts'
import { groupsShown, isShown } from '#shared/domain/people/small-groups.ts'
import { pulseDrivers } from '#shared/domain/people/types.ts'

const companies = fc.array(fc.nat(14), { maxLength: 7 }).chain((sizes) =>
  fc.record({
    groups: fc.constant(sizes.map((count, at) => ({ group: `g${at}`, count }))),
    /** Who named no group. */
    unnamed: fc.nat(9),
    smallest: fc.integer({ min: 1, max: 9 }),
  }),
)
const totalOf = (groups: readonly { readonly count: number }[], unnamed: number) => groups.reduce((sum, { count }) => sum + count, unnamed)

/** Sizes of everything that adding and subtracting the figures can single out: shown groups, the total, and what is left of it. */
function reachable(shown: readonly { readonly count: number }[], total: number): readonly number[] {
  return Array.from({ length: 2 ** shown.length }, (_, mask) => shown.filter((_, at) => (mask & (1 << at)) !== 0)).flatMap((some) => {
    const sum = totalOf(some, 0)
    return [sum, total - sum]
  })
}

test('no sum or difference of what is shown is of fewer people than the smallest group', () => {
  fc.assert(
    fc.property(companies, ({ groups, unnamed, smallest }) => {
      const total = totalOf(groups, unnamed)
      if (!isShown(total, smallest)) return
      const shown = groupsShown(groups, total, smallest)
      for (const size of reachable(shown, total)) expect(size === 0 || isShown(size, smallest)).toBe(true)
    }),
  )
})

test('asking again with another smallest group tells no more than the more open of the two answers', () => {
  fc.assert(
    fc.property(companies, fc.integer({ min: 1, max: 9 }), ({ groups, unnamed, smallest }, other) => {
      const total = totalOf(groups, unnamed)
      const names = [smallest, other].map((limit) => groupsShown(groups, total, limit).map(({ group }) => group))
      const [fewer = [], more = []] = names.toSorted((a, b) => a.length - b.length)
      expect(more.slice(0, fewer.length)).toEqual(fewer)
    }),
  )
})

test('a group is hidden only where it or what is left would be too small', () => {
  expect(
    groupsShown(
      [
        { group: 'a', count: 5 },
        { group: 'b', count: 9 },
      ],
      14,
      5,
    ).map(({ group }) => group),
  ).toEqual(['b', 'a'])
  expect(
    groupsShown(
      [
        { group: 'a', count: 5 },
        { group: 'b', count: 9 },
      ],
      15,
      5,
    ).map(({ group }) => group),
  ).toEqual(['b'])
  expect(
    groupsShown(
      [
        { group: 'a', count: 4 },
        { group: 'b', count: 3 },
        { group: 'c', count: 6 },
      ],
      13,
      5,
    ),
  ).toHaveLength(1)
  expect(groupsShown([{ group: 'a', count: 4 }], 4, 1)).toEqual([])
})

const said = fc.array(
  fc.record({
    group: fc.constantFrom('', 'a', 'b', 'c'),
    answers: fc.record(Object.fromEntries(pulseDrivers.map((driver) => [driver, fc.integer({ min: 1, max: 5 })])), { requiredKeys: [] }),
  }),
  { maxLength: 40 },
)

test('for each statement what is shown of groups leaves no few whose answers would follow from the whole', () => {
  fc.assert(
    fc.property(said, (all) => {
      const whole = pulseResult(all, 5)
      const { groups, hidden } = pulseGroups(all, 5)
      expect(groups.reduce((sum, { result }) => sum + result.answers, hidden)).toBe(all.length)
      for (const driver of pulseDrivers) {
        const answered = (group?: string) =>
          all.filter((each) => each.answers[driver] !== undefined && (group ?? each.group) === each.group).length
        const shown = groups.filter(({ result }) => result.drivers[driver] !== null).map(({ group }) => ({ count: answered(group) }))
        if (whole?.drivers[driver]) expect(answered()).toBeGreaterThanOrEqual(5)
        else expect(shown).toEqual([])
        for (const size of reachable(shown, answered())) if (shown.length > 0) expect(size === 0 || size >= 5).toBe(true)
      }
    }),
  )
})

test('the order in which answers lie changes no result', () => {
  fc.assert(
    fc.property(said, (all) => {
      expect(pulseGroups(all.toReversed(), 5)).toEqual(pulseGroups(all, 5))
      expect(pulseResult(all.toReversed(), 5)).toEqual(pulseResult(all, 5))
    }),
  )
})
