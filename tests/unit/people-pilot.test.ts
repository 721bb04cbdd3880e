/** The pilot picker: everything covered, nobody too many, the same for everybody who asks. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pickPilot } from '#shared/domain/people/pilot.ts'
import { type GroupKey, lackingGroups, onlyTheirs } from '#shared/domain/people/pilot-cover.ts'
import { greedyCover, type PilotCell } from '#shared/domain/people/pilot-cover-search.ts'

const cell = fc
  .record({
    department: fc.integer({ min: 0, max: 5 }),
    place: fc.integer({ min: 0, max: 3 }),
    seniority: fc.constantFrom('director', 'manager', 'staff'),
    locale: fc.constantFrom('', 'en', 'it'),
    active: fc.boolean(),
    senior: fc.boolean(),
    people: fc.integer({ min: 1, max: 4 }),
    preference: fc.integer({ min: -2, max: 2 }),
  })
  .map(({ people, preference, ...of }): PilotCell => {
    const groups: GroupKey[] = [`department:${of.department}`, `place:${of.place}`, `seniority:${of.seniority}`]
    if (of.locale !== '') groups.push(`locale:${of.locale}`)
    if (of.active) groups.push('active:')
    if (of.senior) groups.push('senior:')
    return { key: groups.join(' '), groups, people, preference }
  })
const company = fc.uniqueArray(cell, { selector: ({ key }) => key, minLength: 1, maxLength: 14 })
const groupsOf = (cells: readonly PilotCell[]) => new Set(cells.flatMap(({ groups }) => groups))

/** The fewest cells that cover all, by trying every choice of them. */
function fewest(cells: readonly PilotCell[]): number {
  const all = groupsOf(cells)
  const choices = Array.from({ length: 2 ** cells.length }, (_, bits) => cells.filter((_cell, at) => (bits >> at) % 2 === 1))
  return Math.min(...choices.filter((choice) => groupsOf(choice).size === all.size).map((choice) => choice.length))
}

test('every group of the company is in the pilot, with as few people as can be', () => {
  fc.assert(
    fc.property(company, (cells) => {
      const { picks, smallest, atLeast } = pickPilot(cells, { size: null, kept: [] })
      expect(lackingGroups(groupsOf(cells), picks)).toEqual([])
      expect([picks.length, smallest, atLeast]).toEqual(Array.from({ length: 3 }, () => fewest(cells)))
      expect(picks.length).toBeLessThanOrEqual(greedyCover(cells, groupsOf(cells)).length)
    }),
    { numRuns: 60 },
  )
})

test('the proposal does not depend on the order in which people are found', () => {
  const shuffled = company.chain((cells) => fc.tuple(fc.constant(cells), fc.shuffledSubarray([...cells], { minLength: cells.length })))
  fc.assert(
    fc.property(shuffled, fc.option(fc.integer({ min: 3, max: 20 })), ([cells, others], size) => {
      expect(pickPilot(others, { size, kept: [] })).toEqual(pickPilot(cells, { size, kept: [] }))
    }),
  )
})

test('a pilot of a chosen size has that many, nobody twice, and covers all from the smallest size on', () => {
  fc.assert(
    fc.property(company, fc.integer({ min: 3, max: 40 }), (cells, size) => {
      const { picks, smallest } = pickPilot(cells, { size, kept: [] })
      const people = cells.reduce((sum, each) => sum + each.people, 0)
      expect(picks.length).toBe(size < smallest ? Math.min(size, smallest) : Math.min(size, people))
      for (const { key, people: most } of cells) expect(picks.filter((pick) => pick.key === key).length).toBeLessThanOrEqual(most)
      if (size >= smallest) expect(lackingGroups(groupsOf(cells), picks)).toEqual([])
    }),
  )
})

test('what those who stay cover needs nobody else', () => {
  fc.assert(
    fc.property(company, fc.subarray(['department:0', 'department:1', 'place:0', 'active:'] as const), (cells, stays) => {
      const kept = [{ groups: stays }]
      const { picks, smallest } = pickPilot(cells, { size: null, kept })
      expect(lackingGroups(groupsOf(cells), [...picks, ...kept])).toEqual([])
      expect(smallest).toBe(picks.length + 1)
      expect(picks.length).toBeLessThanOrEqual(pickPilot(cells, { size: null, kept: [] }).picks.length)
    }),
  )
})

test('a larger pilot is like the company: a department of half the people gets about half the seats', () => {
  const cells: readonly PilotCell[] = [
    { key: 'a', groups: ['department:production', 'place:bari'], people: 500, preference: 0 },
    { key: 'b', groups: ['department:sales', 'place:milano'], people: 300, preference: 0 },
    { key: 'c', groups: ['department:it', 'place:bari'], people: 200, preference: 0 },
  ]
  const { picks } = pickPilot(cells, { size: 20, kept: [] })
  expect(['a', 'b', 'c'].map((key) => picks.filter((pick) => pick.key === key).length)).toEqual([10, 6, 4])
})

test('a company of two hundred departments and thousands of different groups has its proposal, and knows how near it is', () => {
  const cells = Array.from({ length: 4000 }, (_, at): PilotCell => {
    const groups: GroupKey[] = [
      `department:${at % 200}`,
      `place:${(at * 7) % 45}`,
      `seniority:${['director', 'manager', 'staff'][at % 3] ?? ''}`,
    ]
    return { key: `${groups.join(' ')} ${at}`, groups, people: 25, preference: at % 2 }
  })
  const { picks, smallest, atLeast } = pickPilot(cells, { size: null, kept: [] })
  expect(lackingGroups(groupsOf(cells), picks)).toEqual([])
  expect(atLeast).toBe(200)
  expect(smallest).toBeLessThanOrEqual(210)
})

test('of each one it is known what the group would lack without them', () => {
  const members = [
    { id: 'anna', groups: ['place:bari', 'department:sales'] as const },
    { id: 'bruno', groups: ['place:milano', 'department:sales'] as const },
    { id: 'carla', groups: ['place:milano', 'department:it'] as const },
  ]
  expect([...onlyTheirs(members)]).toEqual([
    ['anna', ['place:bari']],
    ['bruno', []],
    ['carla', ['department:it']],
  ])
})
