/** Word writes lists as paragraphs that look like lists; here they become lists. */
import { cssOf } from './dom.ts'

interface Item {
  readonly paragraph: Element
  /** From 1. */
  readonly level: number
  readonly isNumbered: boolean
  readonly start: number
}

/** Every run of list paragraphs becomes a list, with lists inside it for deeper levels. */
export function readOfficeLists(body: HTMLElement): void {
  let run: Item[] = []
  const end = () => {
    if (run.length > 0) replaceRun(run)
    run = []
  }
  for (const paragraph of [...body.querySelectorAll('p, div.MsoListParagraph, h1, h2, h3')]) {
    const item = readItem(paragraph)
    const last = run.at(-1)
    if (last !== undefined && last.paragraph.nextElementSibling !== paragraph) end()
    if (item === null) end()
    else run.push(item)
  }
  end()
}

function readItem(paragraph: Element): Item | null {
  if (!paragraph.matches('p, div')) return null
  const told = /^l\d+\s+level(\d+)/.exec(cssOf(paragraph, 'mso-list'))?.[1]
  const marker = takeMarker(paragraph)
  if (told === undefined && (marker === null || !/\bMsoListParagraph/.test(paragraph.className))) return null
  const figure = /^\(?(\d+|[a-z]{1,5})[.)]/i.exec(marker ?? '')?.[1]
  return { paragraph, level: Number(told ?? 1), isNumbered: figure !== undefined, start: Number(figure) || 1 }
}

/** The bullet or figure that Word wrote in front of the words; it is taken out of them. */
function takeMarker(paragraph: Element): string | null {
  const ignored = [...paragraph.querySelectorAll('span')].find((span) => cssOf(span, 'mso-list') === 'ignore')
  if (ignored !== undefined) {
    const marker = ignored.textContent.trim()
    ignored.remove()
    return marker
  }
  const first = paragraph.firstChild
  const found = /^\s*(?:[·•§▪–o]|\(?(?:\d+|[a-z])[.)])[\s\u00a0]+/i.exec(first?.textContent ?? '')?.[0]
  if (found === undefined || first === null || !/\bMsoListParagraph/.test(paragraph.className)) return null
  first.textContent = (first.textContent ?? '').slice(found.length)
  return found.trim()
}

function replaceRun(run: readonly Item[]): void {
  const [first] = run
  if (first === undefined) return
  // The lists that are open, outermost first.
  const open: { readonly list: Element; readonly level: number }[] = []
  const roots: Element[] = []
  for (const item of run) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > item.level) open.pop()
    const current = open.at(-1)
    const tag = item.isNumbered ? 'ol' : 'ul'
    if (current?.level === item.level && current.list.localName !== tag) open.pop()
    const parent = open.at(-1)
    if (parent?.level !== item.level) {
      const list = makeList(item, tag)
      const inside = parent?.list.lastElementChild
      if (inside === undefined || inside === null) roots.push(list)
      else inside.append(list)
      open.push({ list, level: item.level })
    }
    open.at(-1)?.list.append(makeItem(item))
  }
  first.paragraph.before(...roots)
  for (const { paragraph } of run) paragraph.remove()
}

function makeList({ paragraph, start }: Item, tag: 'ol' | 'ul'): Element {
  const list = paragraph.ownerDocument.createElement(tag)
  if (tag === 'ol' && start > 1) list.setAttribute('start', String(start))
  return list
}

function makeItem({ paragraph }: Item): Element {
  const item = paragraph.ownerDocument.createElement('li')
  const words = paragraph.ownerDocument.createElement('p')
  words.append(...paragraph.childNodes)
  item.append(words)
  return item
}
