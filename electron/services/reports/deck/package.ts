/** An Office file as parts that name each other, written so that the same parts give the same bytes. */
import { posix } from 'node:path'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { escapeXml, toXml } from './xml.ts'

/** From one part to another, or to an address outside. `type`: the last word of a type of the Office standard, or a whole one. */
export interface Link {
  readonly id: string
  readonly type: string
  /** A path in the file without a slash in front, or an address. */
  readonly target: string
  readonly isOutside?: true
}

/** `path` without a slash in front. `type`: its content type. */
export interface Part {
  readonly path: string
  readonly type: string
  readonly data: string | Uint8Array
  readonly links: readonly Link[]
}

export const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'

const packageTypes = 'http://schemas.openxmlformats.org/package/2006/'

/** The earliest moment that a zip can name, wherever the computer stands. */
const always = new Date(1980, 0, 1)

/** `links`: those of the file itself. Of two parts of one path the last one counts. */
export function writePackage(parts: readonly Part[], links: readonly Link[]): Uint8Array {
  const files: Zippable = {}
  const add = (path: string, data: string | Uint8Array) => {
    // What is packed already would only cost time.
    const level = /\.(?:png|jpe?g|gif|xlsx)$/.test(path) ? 0 : 6
    files[path] = [typeof data === 'string' ? strToU8(data) : data, { level, mtime: always }]
  }
  add('[Content_Types].xml', contentTypes(parts))
  add('_rels/.rels', relations('', links))
  for (const part of [...parts].sort((one, other) => (one.path < other.path ? -1 : 1))) {
    add(part.path, part.data)
    if (part.links.length > 0) add(relationsPath(part.path), relations(part.path, part.links))
  }
  return zipSync(files)
}

/** Where the links of a part stand. */
export function relationsPath(path: string): string {
  return posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`)
}

/** Pictures and workbooks go by their ending, everything else by its path. */
function contentTypes(parts: readonly Part[]): string {
  const endings = new Map([['rels', `application/vnd.openxmlformats-package.relationships+xml`]])
  const overrides = [...parts]
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .flatMap(({ path, type }) => {
      const ending = posix.extname(path).slice(1).toLowerCase()
      if (ending === 'xml' || (endings.get(ending) ?? type) !== type)
        return [`<Override PartName="/${escapeXml(path)}" ContentType="${type}"/>`]
      endings.set(ending, type)
      return []
    })
  const defaults = [...endings].map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`)
  return toXml(`<Types xmlns="${packageTypes}content-types">${defaults.join('')}${overrides.join('')}</Types>`)
}

function relations(from: string, links: readonly Link[]): string {
  const rows = links.map(({ id, type, target, isOutside }) => {
    const address = isOutside === true || from === '' ? target : posix.relative(posix.dirname(from), target)
    const mode = isOutside === true ? ' TargetMode="External"' : ''
    const whole = type.includes(':') ? type : `${relationTypes}${type}`
    return `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(whole)}" Target="${escapeXml(address)}"${mode}/>`
  })
  return toXml(`<Relationships xmlns="${packageTypes}relationships">${rows.join('')}</Relationships>`)
}
