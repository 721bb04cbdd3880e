/** What Word, Google Docs and web pages put on the clipboard, brought down to what a document may hold. */
import DOMPurify from 'dompurify'
import { cssOf, rename, unwrap } from './dom.ts'
import { readOfficeLists } from './office-lists.ts'
import { tidySpans } from './table-spans.ts'

export interface CleanedHtml {
  readonly html: string
  /** Pictures that were left out: their files are not on the clipboard. */
  readonly pictures: number
}

/** Blocks of a page that are lines here; unknown, their words would run into each other. */
const lines = [
  'section',
  'article',
  'aside',
  'header',
  'footer',
  'main',
  'nav',
  'address',
  'center',
  'dl',
  'dt',
  'dd',
  'figure',
  'figcaption',
  'details',
  'summary',
  'fieldset',
  'legend',
]
const tags = [
  ...lines,
  ...['p', 'div', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'ul', 'ol', 'li'],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'del', 'b', 'strong', 'i', 'em', 'span', 'font', 'a', 'img'],
]
/** Elements that stand under each other. */
const blocks = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre, hr, br'
/** Styles wait under another name: as styles the page's policy would complain about each of them. */
const attributes = ['start', 'colspan', 'rowspan', 'class', 'role', 'aria-level', 'data-css']
/** What the editor writes itself when blocks are copied. */
const own = ['data-pm-slice', 'data-id', 'data-block', 'data-part', 'data-fields', 'data-thread', 'data-topic']

/**
 * Safe HTML with paragraphs, headings, lists, tables, bold, italic and links, without styles, classes or pictures. Scripts,
 * handlers and addresses that are not of the web or of a mailbox are gone. Needs a page (or another DOM).
 */
export function cleanPastedHtml(html: string): CleanedHtml {
  const safe = DOMPurify.sanitize(withoutStyles(html), {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: ['href', ...attributes, ...own],
    ADD_URI_SAFE_ATTR: [...attributes, ...own],
    ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    FORBID_CONTENTS: ['script', 'style', 'title', 'head', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'select', 'textarea'],
  })
  const { body } = new DOMParser().parseFromString(safe, 'text/html')
  const isOwn = body.querySelector('[data-pm-slice]') !== null
  const pictures = dropPictures(body)
  if (!isOwn) {
    for (const line of body.querySelectorAll(lines.join())) rename(line, 'div')
    dropReviewing(body)
    readOfficeLists(body)
    readHeadings(body)
    readMarks(body)
    flattenTables(body)
    flattenDeep(body)
    tidySpans(body)
    dropEmptyLines(body)
  }
  dropLinksWithoutAddress(body)
  for (const element of body.querySelectorAll('*'))
    for (const name of ['class', 'role', 'aria-level', 'data-css']) element.removeAttribute(name)
  return { html: body.innerHTML, pictures }
}

/** Drops comments (Word hides whole pages in them) and style sheets, and puts styles aside. */
function withoutStyles(html: string): string {
  return withoutComments(html)
    .replace(/<!\[(?:if|endif)[^<>]*>/gi, '')
    .replace(/<style\b[\s\S]*?(?:<\/style\s*>|$)/gi, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sdata-css\s*=/gi, ' data-no=').replace(/\sstyle(?=\s*=)/gi, ' data-css'))
}

/** By hand, for a page with a million comments that never end must not stop the app. */
function withoutComments(html: string): string {
  const kept: string[] = []
  let from = 0
  while (from < html.length) {
    const start = html.indexOf('<!--', from)
    kept.push(html.slice(from, start === -1 ? html.length : start))
    const end = start === -1 ? -1 : html.indexOf('-->', start + 2)
    if (end === -1) break
    from = end + 3
  }
  return kept.join('')
}

/** Real pictures only: spacers and trackers of one pixel are not missed by anybody. */
function dropPictures(body: HTMLElement): number {
  const pictures = [...body.querySelectorAll('img')]
  for (const picture of pictures) picture.remove()
  return pictures.filter((picture) => !['width', 'height'].some((side) => /^[01](?:px|pt)?$/.test(cssOf(picture, side)))).length
}

/** What reviewers of the other program left: deleted words, and comments with their marks in the text. */
function dropReviewing(body: HTMLElement): void {
  const comments = [...body.querySelectorAll('div')].filter((element) => cssOf(element, 'mso-element') === 'comment-list')
  for (const element of [...comments, ...body.querySelectorAll('del, .MsoCommentReference, .msocomanchor, .msoDel')]) element.remove()
}

/** Quotes of quotes (old mails), and lists deeper than anybody reads. */
function flattenDeep(body: HTMLElement): void {
  for (const inner of body.querySelectorAll('blockquote blockquote')) unwrap(inner)
  const tooDeep = Array.from({ length: deepestList + 1 }, () => ':is(ul, ol)').join(' ')
  for (const list of body.querySelectorAll(tooDeep)) {
    for (const item of list.querySelectorAll(':scope > li')) rename(item, 'div')
    unwrap(list)
  }
}

const deepestList = 8

/** Lines that only make room between paragraphs; the paper makes its own. */
function dropEmptyLines(body: HTMLElement): void {
  for (const line of body.querySelectorAll('p, h1, h2, h3, blockquote')) {
    const isOnly = line.parentElement !== body && line.parentElement?.children.length === 1
    if (line.textContent.trim() === '' && !isOnly) line.remove()
  }
  for (const space of body.querySelectorAll(':scope > br'))
    if (![space.previousSibling, space.nextSibling].some(isRunningText)) space.remove()
}

function isRunningText(node: Node | null): boolean {
  if (node === null) return false
  return node instanceof Element ? !node.matches(blocks) : node.textContent?.trim() !== ''
}

/** Word marks titles by class or by level in the outline, Word on the web by role, others by size alone. */
function readHeadings(body: HTMLElement): void {
  for (const paragraph of body.querySelectorAll('p, div')) {
    const level = paragraph.querySelector('p, div, ul, ol, table') === null ? headingLevel(paragraph) : null
    if (level !== null) rename(paragraph, `h${level}`)
  }
  for (const deep of body.querySelectorAll('h4, h5, h6')) rename(deep, 'h3')
  // A heading is bold as it is.
  for (const bold of body.querySelectorAll('h1 b, h1 strong, h2 b, h2 strong, h3 b, h3 strong')) unwrap(bold)
}

const longestHeading = 160

function headingLevel(paragraph: Element): number | null {
  const words = paragraph.textContent.trim()
  if (words === '' || words.length > longestHeading || paragraph.closest('li, td, th, blockquote') !== null) return null
  if (/\bMsoTitle\b/.test(paragraph.className)) return 1
  const named = /\b(?:MsoHeading|Heading)(\d)\b/.exec(paragraph.className)?.[1] ?? /^\d/.exec(cssOf(paragraph, 'mso-outline-level'))?.[0]
  const told = named ?? (paragraph.getAttribute('role') === 'heading' ? (paragraph.getAttribute('aria-level') ?? '2') : undefined)
  if (told !== undefined) return Math.min(Math.max(Number(told) || 2, 1), 3)
  return levelOfSize(largestSize(paragraph))
}

/** Points of the letters when the whole paragraph has one size. */
function largestSize(paragraph: Element): number {
  const [only, ...others] = paragraph.children
  const element = others.length === 0 && only?.tagName === 'SPAN' && only.textContent === paragraph.textContent ? only : paragraph
  return pointsOf(cssOf(element, 'font-size'))
}

function pointsOf(css: string): number {
  const [, size, unit] = /^([\d.]+)(pt|px)/.exec(css) ?? []
  return size === undefined ? 0 : Number(size) * (unit === 'px' ? 0.75 : 1)
}

function levelOfSize(points: number): number | null {
  if (points >= 20) return 1
  if (points >= 16) return 2
  return points >= 14.5 ? 3 : null
}

/** Bold and italic that are only said in a style; Google wraps everything in a bold that is not bold. */
function readMarks(body: HTMLElement): void {
  for (const element of body.querySelectorAll('b, strong, i, em, span, font')) {
    const weight = cssOf(element, 'font-weight')
    const isBold = weight === 'bold' || Number(weight) >= 600
    const isItalic = cssOf(element, 'font-style') === 'italic'
    const inHeading = element.closest('h1, h2, h3') !== null
    if (isBold && !inHeading && element.matches('span, font')) wrapContent(element, 'strong')
    if (isItalic && element.matches('span, font')) wrapContent(element, 'em')
    const isNot = element.matches('b, strong') ? weight !== '' && !isBold : cssOf(element, 'font-style') === 'normal'
    if (element.matches('span, font') ? !element.hasAttribute('data-thread') : isNot) unwrap(element)
  }
}

function wrapContent(element: Element, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag)
  wrapper.append(...element.childNodes)
  element.append(wrapper)
}

/** A table in a table becomes the lines of its cell; the innermost first, so that no word is there twice. */
function flattenTables(body: HTMLElement): void {
  for (const inner of [...body.querySelectorAll('td table, th table')].reverse()) {
    const lines = [...inner.querySelectorAll('td, th')].flatMap((cell) => {
      if (cell.querySelector(blocks) !== null) return [...cell.childNodes]
      const line = inner.ownerDocument.createElement('p')
      line.append(...cell.childNodes)
      return [line]
    })
    inner.replaceWith(...lines)
  }
  for (const caption of body.querySelectorAll('caption')) rename(caption, 'p')
}

function dropLinksWithoutAddress(body: HTMLElement): void {
  for (const link of body.querySelectorAll('a:not([href])')) unwrap(link)
}
