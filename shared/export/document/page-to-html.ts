/** A sheet as one self-contained page: its style inside, no script, nothing fetched. */
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'

interface Page {
  readonly locale: string
  readonly title: string
  readonly css: string
}

/** Everything in it is escaped; pictures must be data URLs, since the page's own policy loads nothing else. */
export function pageToHtml({ locale, title, css }: Page, sheet: Element): string {
  const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
  const page = h('html', { lang: locale }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', title),
      h('style', css),
    ]),
    h('body', [h('main', [sheet])]),
  ])
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, page] })}\n`
}
