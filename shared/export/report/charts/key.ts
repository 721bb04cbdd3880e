/** Names of colours, each beside its patch, over as many lines as they need. */
import type { Element } from 'hast'
import { s } from 'hastscript'
import { ink } from '../colors.ts'
import { cutWords, round, wordsToHast } from './layout.ts'
import { textWidth } from './text-width.ts'

export interface KeyEntry {
  readonly name: string
  readonly look: { readonly fill: string; readonly stroke?: string }
}

const size = 11
const line = 18

/** From `top` on, between 0 and `width`. */
export function keyToHast(
  entries: readonly KeyEntry[],
  top: number,
  width: number,
): { readonly height: number; readonly nodes: readonly Element[] } {
  let [x, row] = [0, 0]
  const nodes = entries.flatMap(({ name, look }) => {
    const wide = Math.min(width, textWidth(name, size) + 16)
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1]
    const y = top + row * line
    const made = [
      s('rect', { x: round(x + 0.5), y: y + 3.5, width: 9, height: 9, rx: 2, ...look }),
      wordsToHast(cutWords({ x: x + 16, y: y + 12, text: name, anchor: 'start', size, color: ink.second }, width - 16)),
    ]
    x += wide + 18
    return made
  })
  return { height: entries.length === 0 ? 0 : (row + 1) * line, nodes }
}
