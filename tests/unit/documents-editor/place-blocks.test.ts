/** Blocks that are moved, added or pasted get places between their neighbours. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeBlocks } from '#renderer/features/policies/editor/place-blocks.ts'
import { positionsBetween } from '#shared/domain/documents/nodes.ts'

const ids = ['a', 'b', 'c', 'd', 'e']
const known = new Map(ids.map((id, index) => [id, positionsBetween(null, null, ids.length)[index] ?? '']))

test('blocks that nobody moved keep their place', () => {
  expect(placeBlocks(ids, known)).toEqual([...known.values()])
})

test('a block that was moved is the only one that gets a new place', () => {
  const placed = placeBlocks(['a', 'c', 'd', 'b', 'e'], known)
  expect(['a', 'c', 'd', 'e'].map((id) => known.get(id))).toEqual([placed[0], placed[1], placed[2], placed[4]])
  expect(placed[3]).not.toBe(known.get('b'))
})

test('new blocks stand between the blocks they were written between', () => {
  const placed = placeBlocks(['new', 'a', 'x', 'y', 'b', 'last'], known)
  expect(placed[1]).toBe(known.get('a'))
  expect(placed[4]).toBe(known.get('b'))
  expect(placed.toSorted()).toEqual(placed)
})

test('two blocks that were put at one place on two computers part again', () => {
  const placed = placeBlocks(
    ['a', 'b'],
    new Map([
      ['a', 'a1'],
      ['b', 'a1'],
    ]),
  )
  expect(new Set(placed).size).toBe(2)
  expect(placed.toSorted()).toEqual(placed)
})

test('however blocks are shuffled, dropped and added, places ascend and most are kept', () => {
  const shuffled = fc.shuffledSubarray([...ids, 'x', 'y', 'z'], { minLength: 1 })
  fc.assert(
    fc.property(shuffled, (order) => {
      const placed = placeBlocks(order, known)
      expect(placed).toHaveLength(order.length)
      placed.forEach((position, index) => expect(index === 0 || (placed[index - 1] ?? '') < position).toBe(true))
      expect(placeBlocks(order, new Map(order.map((id, index) => [id, placed[index] ?? ''])))).toEqual(placed)
    }),
  )
})
