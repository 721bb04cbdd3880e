/** Stepping through a comparison: what is shown, and where the next change is. */
import { expect, test } from 'vitest'
import { changesOf, shownBlocks, stepTo } from '#renderer/features/policies/compare/changes.ts'
import type { RedlineBlock } from '#shared/contracts/document-shapes.ts'

const block = (id: string, change: RedlineBlock['change'], type = 'paragraph'): RedlineBlock => ({
  id,
  type,
  level: type === 'heading' ? 2 : null,
  change,
  material: false,
  runs: [],
})
const blocks = [
  block('title', 'same', 'heading'),
  block('a', 'same'),
  block('b', 'changed'),
  block('next', 'same', 'heading'),
  block('c', 'same'),
  block('last', 'same', 'heading'),
  block('d', 'added'),
  block('e', 'removed'),
]

test('everything is shown without gaps', () => {
  const shown = shownBlocks(blocks, false)
  expect(shown.map((each) => each.block.id)).toEqual(blocks.map(({ id }) => id))
  expect(shown.some((each) => each.afterGap)).toBe(false)
})

test('only changes are shown, each under its heading, with a sign where something is left out', () => {
  expect(shownBlocks(blocks, true).map((each) => `${each.afterGap ? '… ' : ''}${each.block.id}`)).toEqual([
    'title',
    '… b',
    '… last',
    'd',
    'e',
  ])
})

test('the next change after the last is the first, and backwards the same', () => {
  const changes = changesOf(blocks)
  expect(stepTo(changes, null, 1)).toBe('b')
  expect(stepTo(changes, 'b', 1)).toBe('d')
  expect(stepTo(changes, 'e', 1)).toBe('b')
  expect(stepTo(changes, null, -1)).toBe('e')
  expect(stepTo(changes, 'b', -1)).toBe('e')
  expect(stepTo([], null, 1)).toBeNull()
})
