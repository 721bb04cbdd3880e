/** The colours of a company's theme as its master uses them: what lies behind, what is written in, what charts take. */
import type { ThemeColors } from './palette.ts'
import { bestInk } from './palette.ts'
import { childrenOf, findElement, type XmlElement } from './xml-tree.ts'

const office: Readonly<Record<string, string>> = { lt1: 'FFFFFF', dk1: '000000', lt2: 'EEEEEE', dk2: '333333' }

/** `content`: the layout of most slides, which may have a background of its own. */
export function themeColorsOf(theme: XmlElement | null, master: XmlElement | null, content: XmlElement | null): ThemeColors {
  const places = findElement(theme, 'a:clrScheme')
  const hexOf = (place: string) => {
    const [color] = childrenOf(childrenOf(places, `a:${place}`)[0] ?? null)
    return color?.attributes['lastClr'] ?? color?.attributes['val'] ?? office[place] ?? '808080'
  }
  const map = findElement(master, 'p:clrMap')?.attributes ?? {}
  const mapped = (name: string) =>
    hexOf(map[name] ?? ({ bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' } as Readonly<Record<string, string>>)[name] ?? name)
  const paper = backgroundOf(content, mapped) ?? backgroundOf(master, mapped) ?? { name: 'bg1', hex: mapped('bg1') }
  const ink = bestInk(
    paper.hex,
    ['tx1', 'bg1', 'tx2', 'bg2'].map((name) => ({ name, hex: mapped(name) })),
  )
  return { paper, ink, accents: [1, 2, 3, 4, 5, 6].map((at) => mapped(`accent${at}`)), firstPart: 0 }
}

/** Null: none of its own, or a picture, of which nothing can be said. */
function backgroundOf(slide: XmlElement | null, mapped: (name: string) => string): ThemeColors['paper'] | null {
  const back = findElement(slide, 'p:bg')
  const fill = findElement(back, 'a:solidFill') ?? findElement(back, 'p:bgRef')
  const [color] = childrenOf(fill)
  const value = color?.attributes['val']
  if (value === undefined) return null
  return color?.name === 'a:srgbClr' ? { name: `#${value}`, hex: value } : { name: value, hex: mapped(value) }
}
