/** XML read as strictly as Office reads it: whatever is not well formed is refused. */

export interface StrictElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: StrictElement[]
  /** Its own words, without those of its children. */
  text: string
}

const name = '[A-Za-z_][\\w.:-]*'
const token = new RegExp(`<\\?[^>]*\\?>|<(/?)(${name})((?:\\s+${name}="[^"<]*")*)\\s*(/?)>|([^<]+)`, 'gy')
const attribute = new RegExp(`(${name})="([^"]*)"`, 'g')

/** Throws, and says where. */
export function readStrictly(xml: string): StrictElement {
  const root: StrictElement = { name: '', attributes: new Map(), children: [], text: '' }
  const open = [root]
  token.lastIndex = 0
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex
    const found = token.exec(xml)
    if (found === null) throw new Error(`Not well formed: ${xml.slice(at, at + 80)}`)
    readToken(found, open)
  }
  const [first, ...more] = root.children
  if (first === undefined || more.length > 0 || open.length !== 1) throw new Error('It has not one element around everything')
  return first
}

function readToken([whole, closing, tag, words = '', alone, text]: RegExpExecArray, open: StrictElement[]): void {
  const here = open.at(-1)
  if (here === undefined) throw new Error(`Closed too often: ${whole}`)
  if (text !== undefined) here.text += plain(text)
  if (tag === undefined) return
  if (closing === '/') {
    if (here.name !== tag) throw new Error(`${tag} is closed within ${here.name}`)
    open.pop()
    return
  }
  const pairs = [...words.matchAll(attribute)].map(([, key = '', value = '']) => [key, plain(value)] as const)
  const attributes = new Map(pairs)
  if (attributes.size !== pairs.length) throw new Error(`An attribute stands twice: ${whole}`)
  const element: StrictElement = { name: tag, attributes, children: [], text: '' }
  here.children.push(element)
  if (alone !== '/') open.push(element)
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function plain(text: string): string {
  return text.replace(/&([^;]*);?/g, (whole, entity: string) => {
    const letter = entities[entity]
    if (letter === undefined || !whole.endsWith(';')) throw new Error(`No entity of XML: ${whole}`)
    return letter
  })
}

/** All elements of a name at any depth, in reading order. */
export function elementsOf(element: StrictElement, wanted: string): readonly StrictElement[] {
  return element.children.flatMap((child) => [...(child.name === wanted ? [child] : []), ...elementsOf(child, wanted)])
}
