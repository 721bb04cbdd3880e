/** Plain shapes that are laid over each other: how far a point lies outside of each gives its soft edge. */

export type Colour = readonly [red: number, green: number, blue: number]

/** Pixels from the edge; negative inside. */
export type Shape = (x: number, y: number) => number

export interface Layer {
  readonly shape: Shape
  readonly colour: Colour
}

/** Far faster than Math.hypot, which fears numbers that no picture has. */
const distance = (x: number, y: number): number => Math.sqrt(x * x + y * y)

export function disc(cx: number, cy: number, radius: number): Shape {
  return (x, y) => distance(x - cx, y - cy) - radius
}

/** `width`: of the line. */
export function ring(cx: number, cy: number, radius: number, width: number): Shape {
  return (x, y) => Math.abs(distance(x - cx, y - cy) - radius) - width / 2
}

/** From one corner to the other, with round corners. */
export function box(left: number, top: number, right: number, bottom: number, corner = 0): Shape {
  const [cx, cy] = [(left + right) / 2, (top + bottom) / 2]
  const [halfWidth, halfHeight] = [(right - left) / 2 - corner, (bottom - top) / 2 - corner]
  return (x, y) => {
    const [dx, dy] = [Math.abs(x - cx) - halfWidth, Math.abs(y - cy) - halfHeight]
    return distance(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner
  }
}

/** A line with round ends. */
export function stroke(fromX: number, fromY: number, toX: number, toY: number, width: number): Shape {
  const [dx, dy] = [toX - fromX, toY - fromY]
  const square = dx * dx + dy * dy || 1
  return (x, y) => {
    const along = Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / square))
    return distance(x - fromX - along * dx, y - fromY - along * dy) - width / 2
  }
}

/** All below a wave. */
export function wave(level: number, height: number, length: number, shift: number): Shape {
  return (x, y) => level + height * Math.sin(((x + shift) / length) * 2 * Math.PI) - y
}

/** A roof that rises from the left to the right; below `low` there is none of it. */
export function ramp(left: number, right: number, low: number, high: number): Shape {
  const rise = (low - high) / (right - left)
  const across = Math.sqrt(1 + rise * rise)
  return (x, y) => Math.max(left - x, x - right, y - low, (low - rise * (x - left) - y) / across)
}

/** The part of a shape that lies above a line. */
export function above(shape: Shape, level: number): Shape {
  return (x, y) => Math.max(shape(x, y), y - level)
}

/** Pixels of a tile's side; most tiles lie wholly inside or outside of a shape. */
const side = 8
/** From the middle of a tile to its corner, and the half pixel of a soft edge. */
const reach = 7

/** Red, green and blue of every pixel, line by line. `width` and `height`: multiples of 8. */
export function paint(width: number, height: number, ground: Colour, layers: readonly Layer[]): Uint8Array {
  const pixels = new Uint8Array(width * height * 3)
  for (let at = 0; at < width * height; at += 1) pixels.set(ground, at * 3)
  for (const layer of layers) {
    for (let top = 0; top < height; top += side) {
      for (let left = 0; left < width; left += side) {
        const away = layer.shape(left + side / 2, top + side / 2)
        if (away < reach) paintTile(pixels, width, layer, { left, top, isInside: away < -reach })
      }
    }
  }
  return pixels
}

interface Tile {
  readonly left: number
  readonly top: number
  readonly isInside: boolean
}

function paintTile(pixels: Uint8Array, width: number, { shape, colour }: Layer, { left, top, isInside }: Tile): void {
  for (let y = top; y < top + side; y += 1) {
    for (let x = left; x < left + side; x += 1) {
      const cover = isInside ? 1 : Math.min(1, Math.max(0, 0.5 - shape(x + 0.5, y + 0.5)))
      const at = (y * width + x) * 3
      for (const [part, ink] of colour.entries()) {
        const under = pixels[at + part] ?? 0
        pixels[at + part] = Math.round(under + (ink - under) * cover)
      }
    }
  }
}
