/** The colours of a report: hue and strength of the program's own, lightness ours, so that any brand can be read on white (as `renderer/ui/tokens.css` does). */

/** All `#rrggbb`, for white paper. */
export interface ReportColors {
  /** Words and what must be read: at least 4.5:1. */
  readonly text: string
  /** Lines, columns and bars: at least 3:1. */
  readonly line: string
  readonly soft: string
}

export const ink = {
  text: '#20292e',
  second: '#3b464c',
  quiet: '#566067',
  grid: '#e3e6e8',
  track: '#e6eaec',
  before: '#737e86',
  white: '#ffffff',
} as const

/** What is outside of what was to be expected. */
export const outsideColor = '#a85f00'

/** Of parts of one whole, in this order: told apart also by those who see few colours, each 3:1 on white. */
export const partColors = ['#234b8d', '#c67103', '#04a477', '#9a4d60', '#0179a2', '#654a00', '#ae7de5', '#333f46'] as const

/** The color of a part by its place; after the last one they begin again. */
export function partColor(at: number): string {
  return partColors[at % partColors.length] ?? ink.second
}

const own = '#0b6477'
/** Below this strength a colour has no hue to speak of. */
const grey = 0.002

/** `color`: `#rrggbb`; anything else is the app's own. */
export function colorsOf(color: string): ReportColors {
  const { chroma, hue } = hexToOklch(/^#[\da-f]{6}$/i.test(color) ? color : own)
  const strength = Math.min(chroma, 0.13)
  return { text: inGamut(0.43, strength, hue), line: inGamut(0.54, strength, hue), soft: inGamut(0.89, strength * 0.42, hue) }
}

interface Oklch {
  readonly chroma: number
  /** In radians. */
  readonly hue: number
}

/** Numbers of Björn Ottosson's OKLab. */
function hexToOklch(hex: string): Oklch {
  const part = (at: number) => toLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [red, green, blue] = [part(1), part(3), part(5)]
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return { chroma: Math.hypot(a, b), hue: Math.atan2(b, a) }
}

/** As strong as the screen can show it at this lightness. */
function inGamut(lightness: number, wanted: number, hue: number): string {
  let strength = wanted
  while (strength > grey && linearOf(lightness, strength, hue).some((value) => value < -0.0005 || value > 1.0005)) strength -= 0.004
  const parts = linearOf(lightness, Math.max(0, strength), hue).map((value) =>
    Math.round(fromLinear(Math.min(1, Math.max(0, value))) * 255),
  )
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function linearOf(lightness: number, chroma: number, hue: number): readonly number[] {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

function toLinear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

function fromLinear(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055
}
