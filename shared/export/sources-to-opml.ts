/** The list of followed feeds for any other reader: OPML 2.0. */
import type { Source } from '../contracts/sources.ts'

type Listed = Pick<Source, 'name' | 'url' | 'siteUrl' | 'kind' | 'category' | 'locale'>

/** `title`: of the list. `now`: epoch milliseconds. */
export function sourcesToOpml(title: string, sources: readonly Listed[], now: number): string {
  const outlines = sources.map(({ name, url, siteUrl, kind, category, locale }) => {
    const facts = {
      type: 'rss',
      text: name,
      title: name,
      xmlUrl: url,
      htmlUrl: siteUrl,
      category: `/${kind}/${category}`,
      language: locale ?? '',
    }
    const written = Object.entries(facts).filter(([, value]) => value !== '')
    return `    <outline ${written.map(([key, value]) => `${key}="${escaped(value)}"`).join(' ')}/>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${escaped(title)}</title>`,
    `    <dateCreated>${new Date(now).toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...outlines,
    '  </body>',
    '</opml>',
    '',
  ].join('\n')
}

/** Control characters have no place in XML, whatever they are written as. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}\t\n]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
