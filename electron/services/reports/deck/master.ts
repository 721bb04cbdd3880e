/** A company's own PowerPoint file as the frame of a deck: its masters, layouts, theme and pictures stay, its slides go. */
import { AppError } from '#shared/rpc.ts'
import type { Frame } from './frame.ts'
import { themeColorsOf } from './master-colors.ts'
import { chooseLayouts, frameLayout, layoutsOf } from './master-layouts.ts'
import { notesParts } from './notes-xml.ts'
import { type OfficeZip, openOfficeZip } from './office-zip.ts'
import type { Link, Part } from './package.ts'
import { emuPerPoint, toXml } from './xml.ts'
import { childrenOf, elementToXml, findElement, numberOf, openingOf, type XmlElement } from './xml-tree.ts'

/** What can be told of a master before a deck is made on it. */
export interface MasterFacts {
  /** Of its theme. */
  readonly name: string
  readonly layouts: { readonly all: readonly string[]; readonly title: string; readonly content: string }
  /** Of a slide, in points. */
  readonly width: number
  readonly height: number
}

/** Refuses master-too-large, master-protected, master-unreadable and master-without-layout. */
export function readMaster(bytes: Uint8Array): MasterFacts {
  const { zip, master, size } = openMaster(bytes)
  const all = layoutsOf(zip, master)
  const { title, content } = chooseLayouts(all)
  const names = all.map(({ name }) => name)
  return {
    name: themeOf(zip, master)?.attributes['name'] ?? '',
    layouts: { all: names, title: title.name, content: content.name },
    ...size,
  }
}

/** Refuses as `readMaster`. `brand`: for a notes page, where the file has none. */
export function masterFrame(bytes: Uint8Array, brand: { readonly program: string; readonly color: string }): Frame {
  const { zip, main, links, master, size } = openMaster(bytes)
  const layouts = chooseLayouts(layoutsOf(zip, master))
  const xml = zip.xml(master)
  const theme = themeOf(zip, master)
  const notesLink = links.find(({ type }) => type === 'notesMaster')
  const notes = notesLink === undefined ? notesParts(brand.program, brand.color) : { path: notesLink.target, parts: [] }
  const notesId = notesLink?.id ?? 'notes'
  const content = zip.xml(layouts.content.path)
  const face = findElement(findElement(theme, 'a:minorFont'), 'a:latin')?.attributes['typeface'] ?? ''
  return {
    name: theme?.attributes['name'] ?? '',
    parts: [...partsFrom(zip, links), ...notes.parts],
    ...size,
    presentation: (slides) => presentationXml(main, notesId, slides),
    links: notesLink === undefined ? [...links, { id: notesId, type: 'notesMaster', target: notes.path }] : links,
    notesMaster: notes.path,
    layouts: { title: frameLayout(layouts.title, xml, size), content: frameLayout(layouts.content, xml, size) },
    colors: themeColorsOf(theme, xml, content),
    face: face === '' ? 'Arial' : face,
  }
}

interface OpenMaster {
  readonly zip: OfficeZip
  readonly main: XmlElement
  /** Of the presentation, without those to slides and to whatever speaks of them. */
  readonly links: readonly Link[]
  /** Where the first master lies. */
  readonly master: string
  readonly size: { readonly width: number; readonly height: number }
}

/** What a presentation links to and can keep. */
const kept: ReadonlySet<string> = new Set(['slideMaster', 'notesMaster', 'handoutMaster', 'theme', 'tableStyles', 'font'])

function openMaster(bytes: Uint8Array): OpenMaster {
  const zip = openOfficeZip(bytes)
  const main = zip.xml(zip.main)
  if (main?.name !== 'p:presentation') throw new AppError('master-unreadable')
  const links = (zip.part(zip.main)?.links ?? []).filter(({ type, isOutside }) => kept.has(type) && isOutside !== true)
  const first = findElement(main, 'p:sldMasterId')?.attributes['r:id']
  const master = links.find(({ id, type }) => type === 'slideMaster' && id === first)?.target
  if (master === undefined) throw new AppError('master-without-layout')
  const slide = findElement(main, 'p:sldSz')
  const size = { width: (numberOf(slide, 'cx') ?? 12_192_000) / emuPerPoint, height: (numberOf(slide, 'cy') ?? 6_858_000) / emuPerPoint }
  return { zip, main, links, master, size }
}

function themeOf(zip: OfficeZip, master: string): XmlElement | null {
  const path = zip.part(master)?.links.find(({ type }) => type === 'theme')?.target
  return path === undefined ? null : zip.xml(path)
}

/** Everything that can be reached from the masters, without slides. */
function partsFrom(zip: OfficeZip, links: readonly Link[]): readonly Part[] {
  const found = new Map<string, Part>()
  const queue = links.map(({ target }) => target)
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const part = found.has(path) ? null : zip.part(path)
    if (part === null) continue
    const without = part.links.filter(({ type }) => type !== 'slide' && type !== 'notesSlide')
    found.set(path, { ...part, data: withoutEmptyLines(part.data), links: without })
    queue.push(...without.filter(({ isOutside }) => isOutside !== true).map(({ target }) => target))
  }
  return [...found.values()]
}

/** Some programs write lines that are none, at which PowerPoint stumbles. */
function withoutEmptyLines(data: string | Uint8Array): string | Uint8Array {
  return typeof data === 'string' ? data.replace(/<a:ln(?:\s[^>]*)?(?:\/>|><\/a:ln>)/g, '') : data
}

/** What speaks of slides that are gone, or locks the file. */
const dropped: ReadonlySet<string> = new Set([
  ...['p:sldIdLst', 'p:custShowLst', 'p:custDataLst', 'p:extLst', 'p:modifyVerifier', 'p:photoAlbum', 'p:smartTags'],
])

/** The order of the standard: masters, notes, handouts, slides, sizes, everything else. */
const first: readonly string[] = ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:handoutMasterIdLst']

function presentationXml(main: XmlElement, notesId: string, slides: string): string {
  const children = childrenOf(main).filter(({ name }) => !dropped.has(name))
  const written = (name: string) => children.filter((child) => child.name === name).map(elementToXml)
  const notes = `<p:notesMasterIdLst><p:notesMasterId r:id="${notesId}"/></p:notesMasterIdLst>`
  const rest = children.filter(({ name }) => !first.includes(name)).map(elementToXml)
  return toXml(
    `${openingOf(main)}>${[...written('p:sldMasterIdLst'), notes, ...written('p:handoutMasterIdLst')].join('')}${slides}${rest.join('')}</p:presentation>`,
  )
}
