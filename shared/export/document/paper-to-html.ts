/** A sheet of paper as one self-contained page: its style inside, no script, nothing fetched. */
import type { Element } from 'hast'
import { pageToHtml } from './page-to-html.ts'
import { paperCss } from './paper-css.ts'

/** The desk around the paper, and how a browser prints it. */
const pageCss = `
@page { size: A4; margin: 14mm 13mm 12mm; }
body { margin: 0; background: #eef0f2; }
.gw-paper { box-sizing: border-box; max-width: 46em; margin: 2em auto; padding: 2.5em 3.2em; font-size: 16px; }
@media (max-width: 48em) { .gw-paper { margin: 0; padding: 1.5em 1.2em; } }
@media print { body { background: #fff; } .gw-paper { width: auto; max-width: none; margin: 0; padding: 0; font-size: 9.2pt; } }
`

/** `sheet` is an article of class gw-paper. */
export function paperToHtml(page: { readonly locale: string; readonly title: string }, sheet: Element): string {
  return pageToHtml({ ...page, css: paperCss + pageCss }, sheet)
}
