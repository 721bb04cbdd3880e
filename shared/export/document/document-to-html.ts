/** A document as one self-contained page: style and pictures inside, no script, nothing fetched. */
import { documentToHast } from './document-to-hast.ts'
import { paperToHtml } from './paper-to-html.ts'
import type { PaperDocument, PaperText, Pictures } from './paper-types.ts'

/** Everything that was typed is escaped; `pictures` must be data URLs, since the page's own policy loads nothing else. */
export function documentToHtml(paper: PaperDocument, text: PaperText, pictures: Pictures): string {
  return paperToHtml(paper, documentToHast(paper, text, pictures))
}
