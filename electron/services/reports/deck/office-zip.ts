/** A PowerPoint file that somebody hands over, opened with limits: it may be anything. */
import { posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { AppError } from '#shared/rpc.ts'
import { type Link, type Part, relationsPath, relationTypes } from './package.ts'
import { childrenOf, parseXml, type XmlElement } from './xml-tree.ts'

/** In bytes: packed, and unpacked all together; and in files. */
const limits = { packed: 60_000_000, unpacked: 250_000_000, files: 5_000 } as const

export interface OfficeZip {
  /** The part that the file is about. */
  readonly main: string
  /** With the links whose targets are there; null where there is none. */
  readonly part: (path: string) => Part | null
  readonly xml: (path: string) => XmlElement | null
}

/** Refuses master-too-large, master-protected (also whatever else Office keeps in a vault: old files), master-unreadable. */
export function openOfficeZip(bytes: Uint8Array): OfficeZip {
  const files = unpack(bytes)
  const text = (path: string) => {
    const data = files[path]
    return data === undefined ? null : safeText(data)
  }
  const xml = (path: string) => {
    const found = text(path)
    return found === null ? null : parseXml(found)
  }
  const typeOf = contentTypesIn(xml('[Content_Types].xml'))
  const linksOf = (path: string) =>
    linksIn(xml(relationsPath(path)), path).filter(({ target, isOutside }) => isOutside === true || files[target] !== undefined)
  const part = (path: string): Part | null => {
    const [data, type] = [files[path], typeOf(path)]
    if (data === undefined || type === null) return null
    return { path, type, data: path.endsWith('.xml') ? safeText(data) : data, links: linksOf(path) }
  }
  const main = linksIn(xml('_rels/.rels'), '').find(({ type }) => type === 'officeDocument')?.target ?? ''
  if (!/presentationml|ms-powerpoint/.test(typeOf(main) ?? '')) throw new AppError('master-unreadable')
  return { main, part, xml }
}

function unpack(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  if (bytes.length > limits.packed) throw new AppError('master-too-large')
  const isVault = [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte)
  if (isVault) throw new AppError('master-protected')
  let [size, count] = [0, 0]
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize
        count += 1
        if (size > limits.unpacked || count > limits.files) throw new AppError('master-too-large')
        return !name.endsWith('/')
      },
    })
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('master-unreadable')
  }
}

/** UTF-8 or UTF-16. A part that declares entities could grow without end: Office never writes one. */
function safeText(data: Uint8Array): string {
  const isWide = (data[0] === 0xff && data[1] === 0xfe) || (data[0] === 0xfe && data[1] === 0xff)
  const text = isWide ? new TextDecoder(data[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(data) : strFromU8(data)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new AppError('master-unreadable')
  return text.replace(/^\uFEFF/, '').replace(/(<\?xml[^>]*encoding=")utf-16(?:le|be)?"/i, '$1UTF-8"')
}

function contentTypesIn(types: XmlElement | null): (path: string) => string | null {
  const named = new Map(
    childrenOf(types, 'Override').map(({ attributes }) => [attributes['PartName'] ?? '', attributes['ContentType'] ?? '']),
  )
  const endings = new Map(
    childrenOf(types, 'Default').map(({ attributes }) => [(attributes['Extension'] ?? '').toLowerCase(), attributes['ContentType'] ?? '']),
  )
  return (path) => named.get(`/${path}`) ?? endings.get(posix.extname(path).slice(1).toLowerCase()) ?? null
}

function linksIn(relations: XmlElement | null, from: string): readonly Link[] {
  return childrenOf(relations, 'Relationship').map(({ attributes }) => {
    const [id, whole, target] = [attributes['Id'] ?? '', attributes['Type'] ?? '', attributes['Target'] ?? '']
    const type = whole.startsWith(relationTypes) ? whole.slice(relationTypes.length) : whole
    if (attributes['TargetMode'] === 'External') return { id, type, target, isOutside: true }
    const path = posix.resolve('/', posix.dirname(from), decodeURI(target)).slice(1)
    return { id, type, target: path }
  })
}
