/** Which attributes and which addresses are let in with HTML; which tags, html-words says. */

const everywhere = ['dir', 'lang', 'title']

const own: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'hreflang', 'rel'],
  img: ['alt', 'height', 'src', 'width'],
  blockquote: ['cite'],
  q: ['cite'],
  del: ['cite', 'datetime'],
  ins: ['cite', 'datetime'],
  time: ['datetime'],
  ol: ['reversed', 'start', 'type'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
}

/** By tag; "*" is every tag that is not listed. */
export const allowedAttributes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({ ...own, '*': [] }).map(([tag, names]) => [tag, new Set([...names, ...everywhere])]),
)

/** Attributes that lead somewhere. */
export const linkAttributes: ReadonlySet<string> = new Set(['href', 'src', 'cite'])

export const allowedSchemes: readonly string[] = ['http', 'https', 'mailto', 'tel', 'ftp']
export const imageSchemes: readonly string[] = ['http', 'https']
