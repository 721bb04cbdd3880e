/** Looks for HTML that could do harm, with a reader of its own: not the one that cleans. */
import { Parser } from 'htmlparser2'
import type { ParsedFeed } from '#electron/services/feeds/parse/types.ts'

const harmfulTags = new Set(
  'script style iframe object embed form input button svg math meta link base applet frame frameset template textarea select noscript xml'.split(
    ' ',
  ),
)

/** What is harmful in these fields, were every one of them shown as HTML; empty when nothing is. */
export function harmIn(feed: ParsedFeed): readonly string[] {
  const fields = feed.items.flatMap((item) => [item.id, item.title, item.summary, item.content, item.author ?? '', ...item.categories])
  const links = [feed.link, ...feed.items.flatMap((item) => [item.url, item.canonicalUrl, item.imageUrl])]
  return [
    ...[feed.title, ...fields].flatMap(harmInHtml),
    ...links.filter((link) => link !== null && isRunning(link)).map((link) => `link ${link}`),
  ]
}

function harmInHtml(html: string): readonly string[] {
  const found: string[] = []
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (harmfulTags.has(name)) found.push(`<${name}>`)
      for (const [key, value] of Object.entries(attributes)) {
        if (/^on|^style$|^srcdoc$|^formaction$/i.test(key) || isRunning(value)) found.push(`${name} ${key}=${value}`)
      }
    },
  })
  parser.write(html)
  parser.end()
  return found
}

function isRunning(address: string): boolean {
  return /^(?:java|vb|live)script:|^data:|^file:/i.test(address.replaceAll(/[^\P{Cc}]|\s/gu, ''))
}
