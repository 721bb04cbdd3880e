/** The colours of a deck, all of them the theme's: ours, or a company's, darkened or lightened where it would be too pale to read. */

/** `name`: of the theme ("tx1"), or "#rrggbb". `hex`: six digits. */
export interface NamedColor {
  readonly name: string
  readonly hex: string
}

/** What lies behind everything, what is written in, and accents, six digits each. */
export interface ThemeColors {
  readonly paper: NamedColor
  readonly ink: NamedColor
  readonly accents: readonly string[]
  /** Which accent parts of a whole begin with. */
  readonly firstPart: number
}

/** Elements of DrawingML. */
export interface Palette {
  readonly ink: string
  readonly quiet: string
  readonly accent: string
  readonly paper: string
  /** Hairlines. */
  readonly line: string
  /** What is not filled yet of a meter, and what was to be expected in a chart. */
  readonly track: string
  /** What it was before. */
  readonly muted: string
  /** Of series, in their order, with the colour of words upon each. */
  readonly series: readonly { readonly fill: string; readonly on: string }[]
  readonly firstPart: number
}

/** Each part 0 to 1. */
type Rgb = readonly [number, number, number]

/** Steps away from the paper that PowerPoint itself offers: percent of lightness kept, percent added. */
const darker = [
  [100, 0],
  [75, 0],
  [50, 0],
  [25, 0],
] as const
const lighter = [
  [100, 0],
  [60, 40],
  [40, 60],
  [20, 80],
] as const

/** Lines need 3 to 1, words 4.5 to 1 (WCAG 2). */
export function paletteOf({ paper, ink, accents, firstPart }: ThemeColors): Palette {
  const back = hexToRgb(paper.hex) ?? [1, 1, 1]
  const front = hexToRgb(ink.hex) ?? [0, 0, 0]
  const isDark = luminance(back) < 0.2
  const steps = isDark ? lighter : darker
  const readable = (hex: string, index: number, least: number) => {
    const rgb = hexToRgb(hex) ?? front
    const shades = steps.map(([kept, added]) => ({ kept, added, rgb: shade(rgb, kept, added) }))
    const found = shades.find((one) => contrast(one.rgb, back) >= least) ?? shades.at(-1)
    const fill = found === undefined ? scheme(ink.name) : scheme(`accent${index + 1}`, found.kept, found.added)
    const on = contrast(found?.rgb ?? front, back) >= contrast(found?.rgb ?? front, front) ? paper.name : ink.name
    return { fill, on: scheme(on) }
  }
  return {
    ink: scheme(ink.name),
    quiet: isDark ? scheme(ink.name, 75) : scheme(ink.name, 65, 35),
    accent: readable(accents[0] ?? ink.hex, 0, 4.5).fill,
    paper: scheme(paper.name),
    line: isDark ? scheme(paper.name, 75, 25) : scheme(paper.name, 85),
    track: isDark ? scheme(paper.name, 85, 15) : scheme(paper.name, 90),
    muted: isDark ? scheme(paper.name, 50, 50) : scheme(paper.name, 57),
    series: accents.map((hex, index) => readable(hex, index, 3)),
    firstPart,
  }
}

/** The one that stands out most. */
export function bestInk(paper: string, inks: readonly NamedColor[]): NamedColor {
  const back = hexToRgb(paper) ?? [1, 1, 1]
  const seen = ({ hex }: NamedColor) => contrast(hexToRgb(hex) ?? back, back)
  return inks.reduce((best, one) => (seen(one) > seen(best) ? one : best), inks[0] ?? { name: 'tx1', hex: '000000' })
}

/** A colour of the theme, or "#rrggbb"; percent of its lightness that stays, percent that is added. */
function scheme(name: string, kept = 100, added = 0): string {
  const [tag, value] = name.startsWith('#') ? ['srgbClr', name.slice(1)] : ['schemeClr', name]
  if (kept === 100 && added === 0) return `<a:${tag} val="${value}"/>`
  const plus = added === 0 ? '' : `<a:lumOff val="${added * 1000}"/>`
  return `<a:${tag} val="${value}"><a:lumMod val="${kept * 1000}"/>${plus}</a:${tag}>`
}

/** What PowerPoint makes of it: the lightness of HSL changes, hue and saturation stay. */
function shade(rgb: Rgb, kept: number, added: number): Rgb {
  const [high, low] = [Math.max(...rgb), Math.min(...rgb)]
  const before = (high + low) / 2
  const after = Math.min(1, (before * kept + added) / 100)
  const room = 1 - Math.abs(2 * before - 1)
  const spread = room === 0 ? 0 : ((1 - Math.abs(2 * after - 1)) * (high - low)) / room
  const span = high - low
  const part = (value: number) => (span === 0 ? after : after - spread / 2 + ((value - low) / span) * spread)
  return [part(rgb[0]), part(rgb[1]), part(rgb[2])]
}

function hexToRgb(hex: string): Rgb | null {
  const [r, g, b] = (/^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex) ?? []).slice(1).map((part) => Number.parseInt(part, 16) / 255)
  return r === undefined || g === undefined || b === undefined ? null : [r, g, b]
}

function contrast(one: Rgb, other: Rgb): number {
  const [first, second] = [luminance(one) + 0.05, luminance(other) + 0.05]
  return Math.max(first, second) / Math.min(first, second)
}

function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
