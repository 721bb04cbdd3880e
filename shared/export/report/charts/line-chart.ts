/** Figures over time as lines, with the band that was to be expected. */
import { area, curveMonotoneX, line } from 'd3-shape'
import type { Element, ElementContent } from 'hast'
import { s } from 'hastscript'
import type { ChartBlock } from '../../../contracts/report-shapes.ts'
import { ink, outsideColor, partColor } from '../colors.ts'
import type { ReportDrawing } from '../drawing.ts'
import { boxOf, type Point, round, spread, type Words, wordsToHast } from './layout.ts'
import { letter, type Plot, plotOf, type Series, within } from './plot.ts'
import { fitText, textWidth } from './text-width.ts'

/** Names at the right of lines are cut off at this. */
const longestName = 150

type Place = Point & { readonly at: number; readonly value: number }

/** `id`: of what the drawing uses more than once. */
export function lineChart(
  block: ChartBlock,
  drawing: ReportDrawing,
  id: string,
): { readonly height: number; readonly nodes: readonly ElementContent[] } {
  const now = block.series.filter(({ isBefore }) => !isBefore)
  const names = now.length > 1 ? now.map(({ name }) => fitText(name, letter.label, longestName)) : []
  const right = names.length === 0 ? 4 : Math.max(...names.map((name) => textWidth(name, letter.label))) + 22
  const plot = plotOf(block, drawing, { right, isBanded: false })
  const lines = block.series.map((series) => ({ series, places: placesOf(series, plot) }))
  for (const { places } of lines) for (const run of runsOf(places)) plot.room.takeLine(run)
  const first = lines.find(({ series }) => !series.isBefore)
  const ends = endNames(lines, names, plot)
  for (const { words } of ends) plot.room.take(boxOf(words))
  const color = (series: Series) => (now.length > 1 ? partColor(now.indexOf(series)) : drawing.colors.line)
  return {
    height: plot.height,
    nodes: [
      ...(block.band === null ? [] : bandToHast(block.band, plot, id)),
      ...plot.behind,
      ...lines
        .filter(({ series }) => series.isBefore)
        .map(({ places }) =>
          s(
            'g',
            runsOf(places).map((run) => stroke(run, ink.before, 1.25, '3 4')),
          ),
        ),
      ...lines.filter(({ series }) => !series.isBefore).flatMap(({ series, places }) => courseToHast(places, color(series), block)),
      ...(first === undefined ? [] : dotsToHast(first.places, block, color(first.series))),
      ...(first === undefined || now.length > 1 ? [] : tellingToHast(first.places, block, drawing, plot)),
      ...ends.map(({ words, series }) =>
        s('g', [s('circle', { cx: round(words.x - 8), cy: round(words.y - 4), r: 3.5, fill: color(series) }), wordsToHast(words)]),
      ),
      ...nameOfBand(block, plot, drawing.width),
      ...lines.filter(({ series }) => series.isBefore).flatMap(({ series, places }) => nameOfBefore(series, places, plot, drawing.width)),
      ...plot.key,
    ],
  }
}

function placesOf({ values }: Series, { centres, y }: Plot): readonly Place[] {
  return values.flatMap((value, at) => (value === null ? [] : [{ at, value, x: centres[at] ?? 0, y: y(value) }]))
}

/** Where nothing is known the line breaks off. */
function runsOf<T extends { readonly at: number }>(places: readonly T[]): readonly (readonly T[])[] {
  const runs: T[][] = []
  for (const place of places) {
    const run = runs.at(-1)
    if (run?.at(-1)?.at === place.at - 1) run.push(place)
    else runs.push([place])
  }
  return runs
}

const path = line<Point>(
  ({ x }) => round(x),
  ({ y }) => round(y),
).curve(curveMonotoneX)

function stroke(points: readonly Point[], color: string, width: number, dashes?: string): Element {
  return s('path', {
    ...{ d: path([...points]) ?? '', fill: 'none', stroke: color, strokeWidth: width, strokeLinecap: 'round', strokeLinejoin: 'round' },
    ...(dashes === undefined ? {} : { strokeDasharray: dashes }),
  })
}

/** A span that is not whole yet is dashed. */
function courseToHast(places: readonly Place[], color: string, { isOpenEnded, labels }: ChartBlock): Element[] {
  return runsOf(places).flatMap((run) => {
    const isOpen = isOpenEnded && run.length > 1 && run.at(-1)?.at === labels.length - 1
    if (!isOpen) return [stroke(run, color, 2)]
    return [...(run.length > 2 ? [stroke(run.slice(0, -1), color, 2)] : []), stroke(run.slice(-2), color, 2, '5 4')]
  })
}

/** Outside of the band: hollow. A point without neighbours has no line to be seen by. */
function dotsToHast(places: readonly Place[], { outside, isOpenEnded, labels }: ChartBlock, color: string): Element[] {
  const alone = new Set(runsOf(places).flatMap((run) => (run.length === 1 ? run : [])))
  const ends = new Set([places[0], highest(places)])
  return places.flatMap((place) => {
    const isOutside = outside.includes(place.at)
    const isOpen = isOpenEnded && place.at === labels.length - 1
    if (!isOutside && !isOpen && !alone.has(place) && !ends.has(place)) return []
    const look = isOutside ? { fill: ink.white, stroke: outsideColor, r: 4 } : { fill: isOpen ? ink.white : color, stroke: color, r: 3 }
    return [s('circle', { cx: round(place.x), cy: round(place.y), strokeWidth: 1.75, ...look })]
  })
}

function highest(places: readonly Place[]): Place | undefined {
  return places.reduce<Place | undefined>((best, place) => (best === undefined || place.value > best.value ? place : best), undefined)
}

/** Values at the first, the highest, the last point and those outside, as far as there is room. */
function tellingToHast(
  places: readonly Place[],
  { unit, outside }: ChartBlock,
  { values, width }: ReportDrawing,
  { room }: Plot,
): Element[] {
  const asked = [highest(places), places.at(-1), places[0], ...places.filter(({ at }) => outside.includes(at))]
  return [...new Set(asked)].flatMap((place) => {
    if (place === undefined) return []
    const words: Omit<Words, 'x' | 'y' | 'anchor'> = {
      text: values.write(place.value, unit),
      size: letter.label,
      color: ink.text,
      weight: 600,
    }
    const tries: Words[] = [
      { ...words, x: place.x, y: place.y - 9, anchor: 'middle' },
      { ...words, x: place.x, y: place.y + 17, anchor: 'middle' },
      { ...words, x: place.x + 8, y: place.y - 5, anchor: 'start' },
      { ...words, x: place.x - 8, y: place.y - 5, anchor: 'end' },
      { ...words, x: place.x - 8, y: place.y + 16, anchor: 'end' },
      { ...words, x: place.x + 8, y: place.y + 16, anchor: 'start' },
      { ...words, x: place.x, y: place.y - 16, anchor: 'middle' },
      { ...words, x: place.x - 8, y: place.y - 14, anchor: 'end' },
    ]
    const found = room.place(tries.map((one) => within(one, width)))
    return found === null ? [] : [wordsToHast(found)]
  })
}

type Band = NonNullable<ChartBlock['band']>
type BandPlace = Point & { readonly at: number; readonly high: number }

function bandPlaces({ low, high }: Band, { centres, y }: Plot): readonly BandPlace[] {
  return low.flatMap((from, at) => {
    const to = high[at]
    return from === null || to === null || to === undefined ? [] : [{ at, x: centres[at] ?? 0, y: y(from), high: y(to) }]
  })
}

const bandPath = area<BandPlace>(
  ({ x }) => round(x),
  ({ y }) => round(y),
  ({ high }) => round(high),
).curve(curveMonotoneX)

/** Hatched with lines of its own: a pattern would be printed as dots. */
function bandToHast(band: Band, plot: Plot, id: string): Element[] {
  return runsOf(bandPlaces(band, plot)).flatMap((run, at) => {
    const [first, last] = [run[0], run.at(-1)]
    const d = bandPath([...run])
    if (first === undefined || last === undefined || first === last || d === null) return []
    const { top, bottom } = plot.box
    const tall = bottom - top
    const lines: string[] = []
    for (let x = first.x - tall; x < last.x; x += 7) lines.push(`M${round(x)} ${round(bottom)}l${round(tall)} ${round(-tall)}`)
    const clip = `${id}-band-${at}`
    return [
      s('clipPath', { id: clip }, [s('path', { d })]),
      s('path', { d, fill: '#eef1f2' }),
      s('path', { d: lines.join(''), stroke: '#c3cad0', strokeWidth: 0.75, fill: 'none', clipPath: `url(#${clip})` }),
    ]
  })
}

/** Above the band or below it, as near to its middle as there is room. */
function nameOfBand({ band }: ChartBlock, plot: Plot, width: number): Element[] {
  if (band === null) return []
  const places = bandPlaces(band, plot)
  plot.room.takeLine(places.map(({ x, high }) => ({ x, y: high })))
  plot.room.takeLine(places)
  const middle = (places.length - 1) / 2
  const nearest = [...places].sort((a, b) => Math.abs(places.indexOf(a) - middle) - Math.abs(places.indexOf(b) - middle))
  const words = { text: band.name, size: letter.tick, color: ink.quiet, anchor: 'middle' } as const
  const tries = [7, 14, 21, 28].flatMap((lift) =>
    nearest.flatMap(({ x, y, high }) => [
      { ...words, x, y: high - lift },
      { ...words, x, y: y + lift + 8 },
    ]),
  )
  const found = plot.room.place(tries.map((one) => within(one, width)))
  return found === null ? [] : [wordsToHast(found)]
}

function nameOfBefore({ name }: Series, places: readonly Place[], plot: Plot, width: number): Element[] {
  const words = { text: name, size: letter.tick, color: ink.quiet } as const
  const tries = [...places].reverse().flatMap(({ x, y }): Words[] => [
    { ...words, x, y: y - 6, anchor: 'end' },
    { ...words, x, y: y + 14, anchor: 'end' },
    { ...words, x, y: y - 6, anchor: 'middle' },
    { ...words, x, y: y + 14, anchor: 'middle' },
  ])
  const found = plot.room.place(tries.map((one) => within(one, width)))
  return found === null ? [] : [wordsToHast(found)]
}

interface Line {
  readonly series: Series
  readonly places: readonly Place[]
}

/** Beside the last point of each line, apart where two would lie on each other. */
function endNames(
  lines: readonly Line[],
  names: readonly string[],
  plot: Plot,
): readonly { readonly series: Series; readonly words: Words }[] {
  if (names.length === 0) return []
  const now = lines.filter(({ series }) => !series.isBefore)
  const wanted = now.map(({ places }) => (places.at(-1)?.y ?? plot.box.bottom) + 4)
  const x = plot.box.right + 18
  const heights = spread(wanted, 14, plot.box.bottom + 4)
  return now.map(({ series }, at) => ({
    series,
    words: { x, y: heights[at] ?? 0, text: names[at] ?? '', whole: series.name, anchor: 'start', size: letter.label, color: ink.text },
  }))
}
