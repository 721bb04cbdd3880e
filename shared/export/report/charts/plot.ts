/** What lines and columns over time have in common: the axis from zero, the days under it, and what happened when. */
import { scaleLinear } from 'd3-scale'
import type { Element, ElementContent } from 'hast'
import { s } from 'hastscript'
import type { ChartBlock } from '../../../contracts/report-shapes.ts'
import { daysBetween, textToDay } from '../../../domain/day.ts'
import { ink } from '../colors.ts'
import type { ReportDrawing } from '../drawing.ts'
import {
  type Anchor,
  type Box,
  boxOf,
  createRoom,
  cutWords,
  doOverlap,
  type Room,
  round,
  spread,
  type Words,
  wordsToHast,
} from './layout.ts'
import { textWidth } from './text-width.ts'

export type Series = ChartBlock['series'][number]

export const letter = { tick: 10.5, label: 11, key: 11.5 } as const
const height = { marks: 24, labels: 18, days: 22 } as const
const mostTicks = 4

export interface Plot {
  readonly box: Box
  /** The whole drawing, key and all. */
  readonly height: number
  readonly y: (value: number) => number
  /** Where each label stands, from left to right. */
  readonly centres: readonly number[]
  /** Between two of them. */
  readonly step: number
  readonly room: Room
  /** Lines of the axis, its numbers, the days, the letters above. */
  readonly behind: readonly ElementContent[]
  /** What the letters mean, under it. */
  readonly key: readonly ElementContent[]
}

/** `right`: dots kept free at the right, for names of lines. `isBanded`: columns stand in the middle of a span, points of a line at its ends. */
export function plotOf(
  block: ChartBlock,
  { values, width, plotHeight }: ReportDrawing,
  { right, isBanded }: { readonly right: number; readonly isBanded: boolean },
): Plot {
  const { unit, marks } = block
  const scale = scaleLinear().domain(domainOf(block)).nice(mostTicks)
  const ticks = scale.ticks(mostTicks).filter((tick) => unit !== 'count' || Number.isInteger(tick))
  const names = ticks.map((tick) => values.short(tick, unit))
  const left = Math.ceil(Math.max(...names.map((name) => textWidth(name, letter.tick)))) + 10
  const top = height.labels + (marks.length > 0 ? height.marks : 0)
  const box = { left, right: width - right, top, bottom: top + plotHeight }
  scale.range([box.bottom, box.top])
  const { centres, step } = centresOf(block.labels.length, box, isBanded)
  const keyTop = box.bottom + height.days + (marks.length > 0 ? 6 : 0)
  const key = marksKey(
    marks.map((mark) => `${mark.letter}  ${values.short(mark.day, 'day')}: ${mark.text}`),
    keyTop,
    width,
  )
  const room = createRoom({ left: 0, right: width, top: marks.length > 0 ? height.marks : 0, bottom: box.bottom })
  const letters = lettersOf(block, centres, box)
  for (const [at, tick] of ticks.entries()) room.take(boxOf(tickWords(names[at] ?? '', scale(tick), box)))
  for (const { pin } of letters) room.takeLine([pin, { x: pin.x, y: box.bottom }])
  return {
    ...{ box, centres, step, room, height: keyTop + key.height },
    y: (value) => scale(value),
    behind: [
      ...ticks.map((tick, at) => gridLine(scale(tick), tickWords(names[at] ?? '', scale(tick), box), box)),
      ...letters.flatMap(({ nodes }) => nodes),
      ...daysToHast(block, { values, width }, { centres, y: box.bottom + 16 }),
    ],
    key: key.nodes,
  }
}

const keyLine = 17

/** What the letters mean, one after the other as far as a line goes. */
function marksKey(entries: readonly string[], top: number, width: number): { readonly height: number; readonly nodes: readonly Element[] } {
  let [x, row] = [0, 0]
  const nodes = entries.map((text) => {
    const wide = Math.min(width, textWidth(text, letter.key))
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1]
    const y = top + 12 + row * keyLine
    const words = wordsToHast(cutWords({ x, y, text, anchor: 'start', size: letter.key, color: ink.second }, width))
    x += wide + 20
    return words
  })
  return { height: entries.length === 0 ? 0 : (row + 1) * keyLine + 2, nodes }
}

/** From zero, with whatever is drawn inside; never without any height. */
function domainOf({ series, band }: ChartBlock): [number, number] {
  const all = [0, ...series.flatMap((one) => one.values), ...(band === null ? [] : [...band.low, ...band.high])].filter(
    (value) => value !== null,
  )
  const [low, high] = [Math.min(...all), Math.max(...all)]
  return low === high ? [low, low + 1] : [low, high]
}

function centresOf(count: number, box: Box, isBanded: boolean): Pick<Plot, 'centres' | 'step'> {
  const width = box.right - box.left
  if (isBanded || count < 2) {
    const step = width / Math.max(1, count)
    return { step, centres: Array.from({ length: count }, (_, at) => box.left + step * (at + 0.5)) }
  }
  const edge = 10
  const step = (width - edge * 2) / (count - 1)
  return { step, centres: Array.from({ length: count }, (_, at) => box.left + edge + step * at) }
}

function tickWords(text: string, y: number, box: Box): Words {
  return { x: box.left - 8, y: y + 3.6, text, anchor: 'end', size: letter.tick, color: ink.quiet }
}

function gridLine(y: number, name: Words, box: Box): Element {
  return s('g', [s('line', { x1: box.left, x2: round(box.right), y1: round(y), y2: round(y), stroke: ink.grid }), wordsToHast(name)])
}

/** The first and the last one always, the others as far as they do not touch. */
function daysToHast(
  { labels, by }: ChartBlock,
  { values, width }: Pick<ReportDrawing, 'values' | 'width'>,
  { centres, y }: { readonly centres: readonly number[]; readonly y: number },
): Element[] {
  const all = labels.map((label, at) =>
    within(
      { ...{ x: centres[at] ?? 0, y, anchor: 'middle', size: letter.tick, color: ink.quiet }, text: nameOf(label, by, values) },
      width,
    ),
  )
  const last = all.at(-1)
  const shown: Words[] = []
  for (const words of all.slice(0, -1)) {
    const box = wider(boxOf(words))
    const isFree = [shown.at(-1), last].every((other) => other === undefined || !doOverlap(box, wider(boxOf(other))))
    if (isFree) shown.push(words)
  }
  return [...shown, ...(last === undefined ? [] : [last])].map(wordsToHast)
}

function wider({ left, right, top, bottom }: Box): Box {
  return { left: left - 5, right: right + 5, top, bottom }
}

/** Pushed inwards where it would stand over the edge. */
export function within(words: Words, width: number): Words {
  const { left, right } = boxOf(words)
  const shift: { readonly x: number; readonly anchor: Anchor } | null =
    left < 0 ? { x: 0, anchor: 'start' } : right > width ? { x: width, anchor: 'end' } : null
  return shift === null ? words : { ...words, ...shift }
}

function nameOf(label: string, by: ChartBlock['by'], values: ReportDrawing['values']): string {
  if (by === 'word') return label
  return by === 'month' ? values.monthShort(label) : values.short(label, 'day')
}

interface Letter {
  readonly pin: { readonly x: number; readonly y: number }
  readonly nodes: readonly Element[]
}

/** A letter that would lie on the one before it moves aside. */
function lettersOf({ marks, labels, by }: ChartBlock, centres: readonly number[], box: Box): readonly Letter[] {
  if (by === 'word') return []
  const days = marks.map(({ day }) => placeOfDay(day, labels, centres))
  const places = spread(days, 20, box.right - 6)
  return marks.map(({ letter: sign }, index) => {
    const [at, x] = [days[index] ?? 0, places[index] ?? 0]
    return {
      pin: { x: at, y: 17 },
      nodes: [
        s('path', {
          d: `M${round(at)} 19V${round(box.bottom)}`,
          stroke: ink.before,
          strokeWidth: 0.75,
          strokeDasharray: '2 3',
          fill: 'none',
        }),
        s('circle', { cx: round(x), cy: 9, r: 8.5, fill: ink.white, stroke: ink.before }),
        wordsToHast({ x, y: 12.8, text: sign, anchor: 'middle', size: letter.tick, color: ink.text, weight: 600 }),
      ],
    }
  })
}

/** Between two spans according to the days that lie between them. */
function placeOfDay(day: string, labels: readonly string[], centres: readonly number[]): number {
  const after = labels.findIndex((label) => label > day)
  const at = after === -1 ? labels.length - 1 : Math.max(0, after - 1)
  const [from, to] = [labels[at], labels[at + 1]]
  const x = centres[at] ?? 0
  if (from === undefined || to === undefined || day < from) return x
  const [begin, end, asked] = [textToDay(from), textToDay(to), textToDay(day)]
  return x + ((centres[at + 1] ?? x) - x) * (daysBetween(begin, asked) / daysBetween(begin, end))
}
