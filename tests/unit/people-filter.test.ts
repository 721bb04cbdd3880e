/** The filter of the directory in an address, and which of its columns a narrow window shows. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  everybody,
  personFilterSize,
  personFilterToText,
  textToPersonFilter,
  toggleIn,
  withFlag,
} from '#renderer/domain/people/filter-text.ts'
import { type ColumnId, columnIds, columnsToTemplate, fittingColumns, usualColumns } from '#renderer/features/people/everyone/columns.ts'
import { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { consents, employments, seniorities } from '#shared/domain/people/types.ts'
import { locales } from '#shared/locales.ts'

const some = <T>(values: readonly T[]) => fc.subarray([...values])
const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }).filter((word) => word.trim() === word))
const maybe = fc.option(fc.boolean(), { nil: undefined })
const ids = fc.uniqueArray(fc.uuid({ version: 7 }), { maxLength: 3 })

const filters = fc
  .record({
    text: fc.string({ maxLength: 20 }).map((text) => text.trim()),
    consents: some(consents),
    departments: words,
    places: words,
    seniorities: some(seniorities),
    locales: some(locales),
    teamIds: ids,
    employments: fc.subarray([...employments], { minLength: 1 }),
    personIds: ids,
    managerId: fc.option(fc.uuid({ version: 7 }), { nil: undefined }),
    inPilot: maybe,
    leader: maybe,
    senior: maybe,
    ranked: maybe,
    trained: maybe,
    shared: maybe,
    usesSocial: maybe,
    withoutEmail: maybe,
  })
  .map((fields) => PersonFilter.parse(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))))

test('a view that was sent as an address shows the same people when it is opened', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      expect(textToPersonFilter(personFilterToText(filter))).toEqual(filter)
    }),
  )
})

test('who asks for nothing in particular sees everybody who works here, and the address stays short', () => {
  expect(personFilterToText(everybody)).toBeNull()
  expect(personFilterSize(everybody)).toBe(0)
  expect(textToPersonFilter('consents=no-such-state')).toEqual(everybody)
})

test('a chip that is pressed twice leaves the filter as it was', () => {
  fc.assert(
    fc.property(filters, fc.constantFrom(...seniorities), (filter, seniority) => {
      const twice = toggleIn(toggleIn(filter, 'seniorities', seniority), 'seniorities', seniority)
      expect([...twice.seniorities].sort()).toEqual([...filter.seniorities].sort())
    }),
  )
  expect(withFlag(withFlag(everybody, 'trained', false), 'trained', undefined)).toEqual(everybody)
})

test('taking away the last kind of employment asks for those who work here again', () => {
  const left = toggleIn(toggleIn(toggleIn(everybody, 'employments', 'left'), 'employments', 'active'), 'employments', 'on-leave')
  expect(left.employments).toEqual(['left'])
  expect(toggleIn(left, 'employments', 'left').employments).toEqual(everybody.employments)
})

test('a narrow list keeps name and consent, and never shows a column that was not chosen', () => {
  const usual = new Map<ColumnId, number>()
  const idsAt = (width: number | null, needed = usual) => fittingColumns(usualColumns, width, needed).map(({ id }) => id)
  expect(idsAt(null)).toEqual(['name', ...usualColumns])
  expect(idsAt(840)).toEqual(['name', ...usualColumns])
  expect(idsAt(320)).toEqual(['name', 'consent'])
  // Longer words take more room, and others give way to them instead of being cut.
  expect(idsAt(840, new Map([['training', 180]]))).not.toContain('ranked')
  expect(fittingColumns(['training'], 840, new Map([['training', 180]]))).toContainEqual(
    expect.objectContaining({ id: 'training', width: 180 }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 2000 }), some(columnIds), (width, chosen) => {
      const shown = fittingColumns(chosen, width, usual).map(({ id }) => id)
      expect(shown).toContain('name')
      expect(shown.every((id) => id === 'name' || chosen.includes(id))).toBe(true)
      expect(columnsToTemplate(fittingColumns(chosen, width, usual)).split(' ').length).toBeGreaterThan(shown.length)
    }),
  )
})
