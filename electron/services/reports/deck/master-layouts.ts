/** Which of a company's layouts our slides stand on, and where there is room on them. */
import { AppError } from '#shared/rpc.ts'
import type { Box } from './drawn.ts'
import type { FrameLayout } from './frame.ts'
import type { OfficeZip } from './office-zip.ts'
import { emuPerPoint } from './xml.ts'
import { childrenOf, findElement, findElements, numberOf, type XmlElement } from './xml-tree.ts'

interface Place {
  /** As PowerPoint names it; an unnamed one takes anything. */
  readonly type: string
  readonly index: number
  /** Null: it lies where the master says. */
  readonly box: Box | null
  /** In points; null: the master's. */
  readonly size: number | null
}

interface Layout {
  readonly path: string
  readonly name: string
  /** PowerPoint's own word for it, which stays the same in every language. */
  readonly type: string
  readonly places: readonly Place[]
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Of the master at `path`, in its own order. Refuses master-without-layout. */
export function layoutsOf(zip: OfficeZip, path: string): readonly Layout[] {
  const links = zip.part(path)?.links ?? []
  const listed = findElements(zip.xml(path), 'p:sldLayoutId').map(
    ({ attributes }) => links.find(({ id }) => id === attributes['r:id'])?.target,
  )
  const found = listed.flatMap((layout): Layout[] => {
    const xml = layout === undefined ? null : zip.xml(layout)
    if (layout === undefined || xml === null) return []
    return [
      {
        path: layout,
        name: findElement(xml, 'p:cSld')?.attributes['name'] ?? '',
        type: xml.attributes['type'] ?? '',
        places: placesIn(xml),
      },
    ]
  })
  if (found.length === 0) throw new AppError('master-without-layout')
  return found
}

/** By PowerPoint's word for it, then by what it offers; the first one where nothing fits. */
export function chooseLayouts(layouts: readonly Layout[]): { readonly title: Layout; readonly content: Layout } {
  const [first] = layouts
  if (first === undefined) throw new AppError('master-without-layout')
  const titled = layouts.filter(({ places }) => places.some(isTitle))
  const fewest = [...titled].sort((one, other) => fieldsOf(one) - fieldsOf(other))
  const content =
    byType(titled, 'titleOnly') ??
    byType(titled, 'obj') ??
    fewest.find(({ places }) => places.some(({ type }) => type === 'title')) ??
    fewest[0] ??
    first
  const has = (type: string) => titled.find(({ places }) => places.some((place) => place.type === type))
  const title = byType(layouts, 'title') ?? has('ctrTitle') ?? has('subTitle') ?? content
  return { title, content }
}

/** `master`: what lies where on it, for all that the layout does not say itself. */
export function frameLayout(layout: Layout, master: XmlElement | null, slide: Size): FrameLayout {
  const above = placesIn(master)
  const own = layout.places.find(isTitle) ?? null
  const inherited = above.find(isTitle) ?? null
  const margin = slide.width * 0.05
  const title = own?.box ??
    inherited?.box ?? { x: margin, y: slide.height * 0.06, width: slide.width - 2 * margin, height: slide.height * 0.12 }
  const style = findElement(findElement(master, 'p:titleStyle'), 'a:defRPr')
  const index = (type: string) => layout.places.find((place) => place.type === type)?.index ?? null
  return {
    path: layout.path,
    titleType: own === null ? null : own.type === 'ctrTitle' ? 'ctrTitle' : 'title',
    title,
    titleSize: own?.size ?? inherited?.size ?? (numberOf(style, 'sz') ?? 4400) / 100,
    area: areaUnder(title, [...layout.places, ...above], slide),
    foot: index('ftr'),
    page: index('sldNum'),
  }
}

/** The largest place for text under the title, as wide as it is; else what lies between the title and the foot. */
function areaUnder(title: Box, places: readonly Place[], { width, height }: Size): Box {
  const under = title.y + title.height + 8
  const feet = places.flatMap(({ type, box }) =>
    ['ftr', 'sldNum', 'dt'].includes(type) && box !== null && box.y > height / 2 ? [box.y - 6] : [],
  )
  const end = Math.min(height * 0.93, ...feet)
  const wide = places.flatMap(({ type, box }) =>
    ['', 'body', 'obj', 'subTitle'].includes(type) && box !== null && box.width > width * 0.5 ? [box] : [],
  )
  const [body] = wide.sort((one, other) => other.width * other.height - one.width * one.height)
  const [x, across] = body === undefined ? [width * 0.05, width * 0.9] : [body.x, body.width]
  const top = under < height * 0.6 ? under : height * 0.12
  const from = body !== undefined && body.y >= top - 20 && body.y < height * 0.4 ? Math.max(top, body.y) : top
  return { x, y: from, width: across, height: Math.max(height * 0.25, end - from) }
}

const isTitle = ({ type }: Place) => type === 'title' || type === 'ctrTitle'

/** How many places there are to fill in besides title and foot. */
function fieldsOf({ places }: Layout): number {
  return places.filter((place) => !isTitle(place) && !['ftr', 'sldNum', 'dt'].includes(place.type)).length
}

function byType(layouts: readonly Layout[], type: string): Layout | undefined {
  return layouts.find((layout) => layout.type === type)
}

function placesIn(slide: XmlElement | null): readonly Place[] {
  return findElements(slide, 'p:sp').flatMap((shape) => {
    const place = findElement(shape, 'p:ph')
    if (place === null) return []
    const level = childrenOf(findElement(shape, 'a:lstStyle'), 'a:lvl1pPr')[0] ?? null
    const size = numberOf(findElement(level, 'a:defRPr'), 'sz')
    return [
      {
        type: place.attributes['type'] ?? '',
        index: numberOf(place, 'idx') ?? 0,
        box: boxOf(shape),
        size: size === null ? null : size / 100,
      },
    ]
  })
}

function boxOf(shape: XmlElement): Box | null {
  const frame = findElement(findElement(shape, 'p:spPr'), 'a:xfrm')
  const [offset, extent] = [findElement(frame, 'a:off'), findElement(frame, 'a:ext')]
  const [x, y, width, height] = [numberOf(offset, 'x'), numberOf(offset, 'y'), numberOf(extent, 'cx'), numberOf(extent, 'cy')]
  if (x === null || y === null || width === null || height === null) return null
  return { x: x / emuPerPoint, y: y / emuPerPoint, width: width / emuPerPoint, height: height / emuPerPoint }
}
