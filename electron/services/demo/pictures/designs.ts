/** What the demo's pictures show: a pump, water, a gauge, a hall, people, a chart, in the colours of the brand. */
import type { Random } from '#shared/domain/random.ts'
import { toPng } from './png.ts'
import { above, box, type Colour, disc, type Layer, paint, ramp, ring, type Shape, stroke, wave } from './shapes.ts'

export const designs = ['pump', 'water', 'gauge', 'hall', 'people', 'chart'] as const
export type Design = (typeof designs)[number]

/** Twice the size of the largest frame. */
const width = 352
const height = 176

interface Inks {
  readonly ground: Colour
  readonly far: Colour
  readonly near: Colour
  readonly light: Colour
  readonly spot: Colour
}

const inks: readonly Inks[] = [
  { ground: [11, 100, 119], far: [22, 122, 141], near: [7, 70, 84], light: [205, 232, 234], spot: [244, 178, 92] },
  { ground: [222, 239, 240], far: [190, 222, 225], near: [11, 100, 119], light: [255, 255, 255], spot: [233, 138, 72] },
  { ground: [246, 236, 220], far: [236, 217, 188], near: [146, 84, 45], light: [255, 251, 244], spot: [11, 100, 119] },
  { ground: [22, 46, 66], far: [33, 65, 90], near: [12, 28, 42], light: [181, 211, 220], spot: [99, 190, 178] },
]

/** The PNG of a design; its colours, and where its parts stand, are drawn by lot. */
export function drawPicture(design: Design, random: Random): Buffer {
  const ink = random.pick(inks)
  return toPng(paint(width, height, ink.ground, drawings[design](ink, random)), width)
}

type Drawing = (ink: Inks, random: Random) => readonly Layer[]

const drawings: Readonly<Record<Design, Drawing>> = {
  pump: (ink, random) => {
    const cx = random.int(140, 200)
    const start = random.next()
    const blades = Array.from({ length: 6 }, (_, index) => {
      const turn = (index / 6) * 2 * Math.PI + start
      return layer(
        ink.light,
        stroke(cx + 12 * Math.cos(turn), 92 + 12 * Math.sin(turn), cx + 36 * Math.cos(turn + 0.7), 92 + 36 * Math.sin(turn + 0.7), 7),
      )
    })
    return [
      layer(ink.far, disc(cx, 92, 110)),
      layer(
        ink.near,
        box(cx + 20, 18, cx + 66, 96, 4),
        box(cx + 12, 12, cx + 74, 24, 3),
        disc(cx, 92, 64),
        box(cx - 52, 150, cx + 52, 164, 3),
      ),
      layer(ink.spot, ring(cx, 92, 50, 6)),
      ...blades,
      layer(ink.light, disc(cx, 92, 9)),
    ].flat()
  },
  water: (ink, random) => {
    const shift = random.int(0, 200)
    return [
      layer(ink.spot, disc(random.int(60, 290), 52, 26)),
      layer(ink.far, wave(92, 9, 170, shift)),
      layer(ink.light, wave(120, 8, 140, shift * 2)),
      layer(ink.near, wave(146, 7, 190, shift * 3)),
    ].flat()
  },
  gauge: (ink, random) => {
    const turn = Math.PI * (1.15 + random.next() * 0.7)
    const marks = Array.from({ length: 9 }, (_, index) => {
      const at = Math.PI * (1 + index / 8)
      return stroke(176 + 74 * Math.cos(at), 134 + 74 * Math.sin(at), 176 + 86 * Math.cos(at), 134 + 86 * Math.sin(at), 4)
    })
    return [
      layer(ink.far, above(disc(176, 134, 112), 150)),
      layer(ink.light, above(disc(176, 134, 98), 144)),
      layer(ink.near, ...marks),
      layer(ink.spot, stroke(176, 134, 176 + 66 * Math.cos(turn), 134 + 66 * Math.sin(turn), 7)),
      layer(ink.near, disc(176, 134, 11)),
    ].flat()
  },
  hall: (ink, random) => {
    const left = random.int(40, 90)
    const bays = Array.from({ length: 4 }, (_, index) => left + index * 58)
    return [
      layer(ink.spot, disc(random.int(230, 310), 44, 20)),
      layer(ink.far, box(left + 150, 26, left + 172, 150), box(left + 184, 46, left + 202, 150)),
      layer(ink.near, ...bays.map((x) => box(x, 84, x + 58, 152)), ...bays.map((x) => ramp(x, x + 58, 86, 58))),
      layer(ink.light, ...bays.map((x) => box(x + 14, 104, x + 44, 124, 2))),
      layer(ink.far, box(0, 150, width, height)),
    ].flat()
  },
  people: (ink, random) => {
    const figure = (x: number, size: number): readonly Shape[] => [
      disc(x, 150 - size * 1.55, size * 0.42),
      above(disc(x, 150 + size * 0.05, size), 150),
    ]
    const lean = random.int(-12, 12)
    return [
      layer(ink.far, ...figure(88 + lean, 50), ...figure(264 + lean, 50)),
      layer(ink.near, ...figure(128 - lean, 58), ...figure(226 - lean, 54)),
      layer(ink.spot, ...figure(176 + lean, 66)),
      layer(ink.light, box(0, 150, width, 158)),
    ].flat()
  },
  chart: (ink, random) => {
    const bars = Array.from({ length: 7 }, (_, index) => ({ x: 60 + index * 34, top: 124 - index * 9 - random.int(0, 22) }))
    return [
      layer(ink.far, ...[40, 76, 112].map((y) => box(44, y, 308, y + 2))),
      layer(ink.near, ...bars.map(({ x, top }) => box(x, top, x + 20, 148, 3))),
      layer(ink.light, box(44, 148, 308, 152)),
      layer(
        ink.spot,
        ...bars
          .slice(1)
          .map(({ x, top }, index) => stroke((bars[index]?.x ?? x) + 10, (bars[index]?.top ?? top) - 14, x + 10, top - 14, 4)),
        ...bars.map(({ x, top }) => disc(x + 10, top - 14, 5)),
      ),
    ].flat()
  },
}

function layer(colour: Colour, ...shapes: readonly Shape[]): readonly Layer[] {
  return shapes.map((shape) => ({ shape, colour }))
}
