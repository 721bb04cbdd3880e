/** The prose of a document: what StarterKit and the table kit bring, held to what a block may contain. */
import { type AnyExtension, mergeAttributes } from '@tiptap/core'
import { TableKit } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import { isAllowedLink } from './link-address.ts'

/** What may stand inside items, cells and frames: paragraphs and lists, nothing larger. */
export const flow = 'flow'

/** Groups of letters that can be taken back one by one: more than anybody types in a sitting, so that all of it can. */
export const historyDepth = 10_000

/** Extensions for running text, lists, tables and the history of typing; `content` says what the document is made of. */
export function prose(content: string): readonly AnyExtension[] {
  const narrowed = (extensions: readonly AnyExtension[]) => extensions.map((extension) => narrow(extension, content))
  const Kit = StarterKit.extend({
    addExtensions() {
      return narrowed(this.parent?.() ?? [])
    },
  })
  const Tables = TableKit.extend({
    addExtensions() {
      return narrowed(this.parent?.() ?? [])
    },
  })
  return [
    Kit.configure({
      code: false,
      codeBlock: false,
      strike: false,
      underline: false,
      trailingNode: false,
      undoRedo: { depth: historyDepth },
      heading: { levels: [1, 2, 3] },
      dropcursor: { color: 'var(--accent-line)', width: 2 },
      // What is typed without "https://" becomes a link that has it.
      link: { openOnClick: false, defaultProtocol: 'https', isAllowedUri: (url) => isAllowedLink(url), HTMLAttributes: { target: null } },
    }),
    Tables.configure({ table: { resizable: false, allowTableNodeSelection: true, View: null } }),
  ]
}

function narrow(extension: AnyExtension, content: string): AnyExtension {
  if (extension.type !== 'node') return extension
  switch (extension.name) {
    case 'doc':
      return extension.extend({ content })
    case 'paragraph':
    case 'bulletList':
      return extension.extend({ group: `block ${flow}` })
    case 'orderedList':
      // Its letters and roman figures are not part of a block.
      return extension.extend({
        group: `block ${flow}`,
        addAttributes: () => ({ start: { default: 1, parseHTML: (element: HTMLElement) => startOf(element) } }),
      })
    case 'listItem':
      return extension.extend({ content: `paragraph ${flow}*` })
    case 'blockquote':
      return extension.extend({ content: `${flow}+` })
    case 'tableCell':
    case 'tableHeader':
      return extension.extend({
        content: `${flow}+`,
        addAttributes: () => ({ colspan: span('colspan'), rowspan: span('rowspan'), colwidth: { default: null, rendered: false } }),
      })
    case 'table':
      return extension.extend({
        // Its own writes a style into the page, which the page's policy forbids.
        renderHTML: ({ HTMLAttributes }: { readonly HTMLAttributes: Record<string, unknown> }) => [
          'table',
          mergeAttributes(HTMLAttributes),
          ['tbody', 0],
        ],
      })
    default:
      return extension
  }
}

/** The map of a table is as large as its spans say: a page that claims a million columns must not stop the app. */
export const largestSpan = 50

function span(name: 'colspan' | 'rowspan') {
  return {
    default: 1,
    parseHTML: (element: HTMLElement) => clamp(Number(element.getAttribute(name)), 1, largestSpan),
    renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === 1 ? {} : { [name]: attributes[name] }),
  }
}

function startOf(element: HTMLElement): number {
  return clamp(Number(element.getAttribute('start') ?? 1), 0, 1_000_000)
}

function clamp(value: number, low: number, high: number): number {
  return Number.isInteger(value) ? Math.min(Math.max(value, low), high) : low
}
