/** A page that is handed over, as one file that opens anywhere. */
import { h } from 'hastscript'
import type { HandOut } from '../contracts/people-shapes.ts'
import { paperToHtml } from './document/paper-to-html.ts'

/** Everything in it is escaped. */
export function handOutToHtml(page: HandOut): string {
  const { locale, title, intro, parts, foot } = page
  const sheet = h('article.gw-paper', { lang: locale }, [
    h('header.gw-head', [h('h1', title)]),
    h('div.gw-body', [
      ...intro.map((paragraph) => h('p', paragraph)),
      ...parts.flatMap((part) => [
        h('h2', part.title),
        ...part.about.map((paragraph) => h('p', paragraph)),
        ...(part.rows.length === 0 ? [] : [rowsToHast(part.rows)]),
      ]),
      h('p', h('small', foot)),
    ]),
  ])
  return paperToHtml(page, sheet)
}

function rowsToHast(rows: HandOut['parts'][number]['rows']) {
  const lines = (value: string) => value.split('\n').flatMap((line, at) => (at === 0 ? [line] : [h('br'), line]))
  return h('table.gw-table', [
    h(
      'tbody',
      rows.map(({ label, value }) => h('tr', [h('th', { scope: 'row' }, label), h('td', lines(value))])),
    ),
  ])
}
