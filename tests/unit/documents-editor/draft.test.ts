/** A typed text that was not saved is kept as its difference from what was, and put back. */
import { expect, test } from 'vitest'
import { differenceFrom, isNone, toSaved, withDifference } from '#renderer/features/policies/editor/draft.ts'
import type { Block } from '#shared/contracts/document-nodes.ts'

const block = (id: string, text: string, position = 'a0'): Block => ({
  id,
  position,
  node: { type: 'paragraph', content: [{ type: 'text', text }] },
})

const saved = toSaved([block('1', 'One', 'a0'), block('2', 'Two', 'a1'), block('3', 'Three', 'a2')])

test('only what somebody changed, moved, added or took away is saved', () => {
  const now = [block('1', 'One', 'a0'), block('2', 'Two, changed', 'a1'), block('4', 'Four', 'a1V')]
  const difference = differenceFrom(saved, now)
  expect(difference).toEqual({ blocks: [now[1], now[2]], removed: ['3'] })
  expect(isNone(differenceFrom(withDifference(saved, difference), now))).toBe(true)
})

test('a moved block is saved with its new place', () => {
  const now = [block('2', 'Two', 'a1'), block('3', 'Three', 'a2'), block('1', 'One', 'a3')]
  expect(differenceFrom(saved, now)).toEqual({ blocks: [now[2]], removed: [] })
})

test('nothing is saved when nothing was typed', () => {
  expect(isNone(differenceFrom(saved, [...saved.values()]))).toBe(true)
})
