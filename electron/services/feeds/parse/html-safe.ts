/** The HTML that is let in: text, links and pictures, nothing that runs, styles, frames or asks. */
import sanitizeHtml from 'sanitize-html'
import { plainHtml } from './html-plain.ts'
import { allowedAttributes, allowedSchemes, imageSchemes, linkAttributes } from './html-rules.ts'
import { escapeHtml, htmlToText, unframed, walkHtml } from './html-text.ts'
import { safeTags, voidTags } from './html-words.ts'
import { feedLimits } from './limits.ts'
import { resolveUrl } from './urls.ts'

const options: sanitizeHtml.IOptions = {
  allowedTags: [...safeTags],
  allowedAttributes: Object.fromEntries([...allowedAttributes].map(([tag, names]) => [tag, [...names]])),
  allowedSchemes: [...allowedSchemes],
  allowedSchemesByTag: { img: [...imageSchemes] },
  allowedSchemesAppliedToAttributes: [...linkAttributes],
  allowProtocolRelative: false,
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template', 'applet', 'xml', 'iframe', 'noembed', 'noframes'],
}

/** How much HTML with surprises may still be cleaned, in UTF-16 units: it takes fifty times longer than other HTML. */
export interface HtmlAllowance {
  odd: number
}

/** Safe HTML with absolute links. HTML that is nested absurdly, or odd beyond the allowance, keeps its words only. */
export function safeHtml(html: string, base: string | null, allowance: HtmlAllowance): string {
  if (!html.includes('<')) return html.includes('&') ? escapeHtml(htmlToText(html)) : escapeHtml(html)
  const plain = plainHtml(html, base)
  if (plain !== null) return plain.trim()
  if (html.length > allowance.odd) return escapeHtml(htmlToText(html))
  allowance.odd -= html.length
  return cleanedHtml(html, base)
}

/** What `safeHtml` makes of HTML with surprises. */
export function cleanedHtml(source: string, base: string | null): string {
  const html = unframed(source)
  if (html.split('<', feedLimits.depth + 1).length > feedLimits.depth && depthOf(html) > feedLimits.depth)
    return escapeHtml(htmlToText(html))
  // Trimming makes one string of the many pieces that the library leaves, which would hold several times the memory.
  return sanitizeHtml(html, {
    ...options,
    transformTags: { '*': (tagName, attribs) => ({ tagName, attribs: absolute(attribs, base) }) },
  }).trim()
}

function absolute(attributes: sanitizeHtml.Attributes, base: string | null): sanitizeHtml.Attributes {
  const links = [...linkAttributes].filter((name) => attributes[name] !== undefined)
  if (links.length === 0) return attributes
  const kept = { ...attributes }
  for (const name of links) {
    const link = resolveUrl(attributes[name] ?? '', base)
    if (link === null) delete kept[name]
    else kept[name] = link
  }
  return kept
}

/** The most elements that are open at once; end tags that end nothing do not count. */
function depthOf(html: string): number {
  let depth = 0
  let most = 0
  walkHtml(html, {
    open: ({ name }) => {
      if (!voidTags.has(name)) depth += 1
      if (depth > most) most = depth
    },
    close: () => {
      if (depth > 0) depth -= 1
    },
  })
  return most
}
