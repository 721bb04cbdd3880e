/** A filter of the library in the address: what somebody asked for is found again. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filterSize, filterToText, textToFilter } from '#renderer/features/library/logic/filter-text.ts'
import { filterIn, noFilter } from '#renderer/features/library/logic/tabs.ts'
import { contentCategories, contentKinds, itemStatuses } from '#shared/domain/content/types.ts'

const someOf = <T>(values: readonly T[]) => fc.subarray([...values])
const flag = fc.constantFrom(null, true, false)
const anyFilter = fc
  .record({
    text: fc.string({ maxLength: 60 }),
    statuses: someOf(itemStatuses),
    kinds: someOf(contentKinds),
    categories: someOf(contentCategories),
    sourceIds: fc.array(fc.uuid(), { maxLength: 3 }),
    evergreen: flag,
    pinned: flag,
    unscheduled: flag,
  })
  .map((fields) => ({ ...noFilter, ...fields }))

test('what somebody asks the library for stands in the address and is read from it again', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      expect(textToFilter(filterToText(filter))).toEqual(filter)
    }),
  )
})

test('an address that asks for nothing, or for what there is not, asks for nothing', () => {
  expect(filterToText(noFilter)).toBeNull()
  expect(textToFilter(null)).toEqual(noFilter)
  expect(textToFilter('kinds=advertising')).toEqual(noFilter)
})

test('the button counts what is asked for beside the words', () => {
  expect(filterSize({ ...noFilter, text: 'pump' })).toBe(0)
  expect(filterSize({ ...noFilter, text: 'pump', kinds: ['company', 'employee'], pinned: true })).toBe(2)
})

test('a view of the library never shows what it does not hold', () => {
  expect(filterIn('archive', { ...noFilter, statuses: ['approved'] }).statuses).toEqual(['archived'])
  expect(filterIn('approved', { ...noFilter, statuses: ['live'] }).statuses).toEqual(['live'])
  expect(filterIn('evergreen', noFilter).evergreen).toBe(true)
  expect(filterIn('all', { ...noFilter, statuses: ['draft'] }).statuses).toEqual(['draft'])
})
