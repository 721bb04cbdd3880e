/** A web page where a feed was asked for: recognised, and searched for the feeds that it names. */
import { walkHtml } from './html-text.ts'
import { resolveUrl } from './urls.ts'

/** How much of a page is searched, in UTF-16 units: feeds are named in its head. */
const headLength = 500_000
const mostFeeds = 20
const feedTypes = /^(?:application|text)\/(?:(?:rss|atom|rdf)\+xml|feed\+json|x-rss\+xml|cdf|xml|x-cdf)\b/i

/** Whether the first thing in a text, behind comments and declarations, is a page. */
export function isWebPage(text: string): boolean {
  const ends: Readonly<Record<string, string>> = { '<!--': '-->', '<?': '?>' }
  let at = 0
  for (;;) {
    const rest = text.slice(at, at + 200).trimStart()
    at = text.indexOf(rest, at)
    const start = Object.keys(ends).find((each) => rest !== '' && rest.startsWith(each))
    if (start === undefined) return /^<!doctype\s+html|^<(?:html|head|body)[\s>]/i.test(rest)
    const end = text.indexOf(ends[start] ?? '', at)
    if (end < 0) return false
    at = end + (ends[start] ?? '').length
  }
}

/** The addresses of the feeds that a page names, in its order, each once. */
export function feedsOfPage(text: string, base: string | null): readonly string[] {
  const found = new Set<string>()
  let start = base
  walkHtml(text.slice(0, headLength), {
    open: ({ name, attributes }) => {
      const href = attributes.get('href')?.trim() ?? ''
      if (href === '') return
      if (name === 'base') start = resolveUrl(href, base)
      const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/)
      const isFeed = relations.includes('feed') || (relations.includes('alternate') && feedTypes.test(attributes.get('type')?.trim() ?? ''))
      const link = name === 'link' && isFeed && found.size < mostFeeds ? resolveUrl(href, start) : null
      if (link !== null) found.add(link)
    },
  })
  return [...found]
}
