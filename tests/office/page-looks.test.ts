/** Pages are compared loosely: what a reader would not see passes, what a reader would miss does not. */
import { expect, test } from 'vitest'
import { lookDifferences, lookOf, type Picture } from './page-looks.ts'

const width = 331
const height = 468

/** A page of lines of text with a chart of columns in its middle. */
function page({ down = 0, hasChart = true, isCut = false, font = 1 } = {}): Picture {
  const pixels = new Uint8Array(width * height).fill(255)
  const fill = (left: number, top: number, wide: number, tall: number, grey: number) => {
    for (let y = top; y < top + tall; y += 1) pixels.fill(grey, y * width + left, y * width + Math.min(left + wide, width))
  }
  for (let line = 0; line < 14; line += 1) fill(30, 40 + down + line * 8, Math.round((200 + ((line * 37) % 70)) * font), 3, 120)
  if (hasChart) for (let bar = 0; bar < 11; bar += 1) fill(40 + bar * 22, 320 - bar * 8, 12, bar * 8 + 10, 90)
  fill(30, 350, 260, 1, 200)
  for (let line = 0; line < (isCut ? 0 : 6); line += 1) fill(30, 370 + down + line * 8, 240 - line * 12, 3, 120)
  return { width, height, pixels }
}

const differences = (other: Picture) => lookDifferences([lookOf(page())], [lookOf(other)])

test('the same page, text that moved by a line or a font that is a little wider: nothing differs', () => {
  expect(differences(page())).toEqual([])
  expect(differences(page({ down: 5 }))).toEqual([])
  expect(differences(page({ font: 1.06 }))).toEqual([])
})

test('an empty chart, a part that is cut off, an empty page, a page more: each differs', () => {
  expect(differences(page({ hasChart: false }))).not.toEqual([])
  expect(differences(page({ isCut: true }))).not.toEqual([])
  expect(differences({ width, height, pixels: new Uint8Array(width * height).fill(255) })).not.toEqual([])
  expect(lookDifferences([lookOf(page())], [lookOf(page()), lookOf(page())])).toEqual(['2 pages, there were 1'])
})
