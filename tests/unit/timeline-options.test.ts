/** How somebody likes to see the timeline comes back as it was left, and nonsense in its place harms nothing. */
import { expect, test } from 'vitest'
import { readOptions } from '#renderer/features/launch-plan/timeline/stored-options.ts'

const usual = readOptions(null)
const chosen = { ...usual, zoom: 24, baseline: false, weekends: false, treeWidth: 420, collapsed: ['phase-1'] }

test('the view that somebody chose comes back', () => {
  expect(readOptions(JSON.stringify(chosen))).toEqual(chosen)
  expect(readOptions(JSON.stringify({ ...chosen, zoom: 'fit' }))).toEqual({ ...chosen, zoom: 'fit' })
})

test('whoever chose nothing yet sees the whole plan with everything shown', () => {
  expect(usual).toMatchObject({ zoom: 'fit', baseline: true, done: true, owner: true, collapsed: [] })
})

test.each([
  ['no JSON', '{'],
  ['a number', '7'],
  ['nothing', 'null'],
  ['an older form', '{"zoom":"week"}'],
  ['days too narrow to see', JSON.stringify({ ...chosen, zoom: 0.1 })],
  ['a width in words', JSON.stringify({ ...chosen, treeWidth: 'wide' })],
  ['phases that are no ids', JSON.stringify({ ...chosen, collapsed: [1] })],
  ['a switch that is neither on nor off', JSON.stringify({ ...chosen, done: 1 })],
])('a stored view that is %s gives way to the usual one', (_what, stored) => {
  expect(readOptions(stored)).toEqual(usual)
})
