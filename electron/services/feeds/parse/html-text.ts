/** HTML to plain text, in one pass and whatever its faults; and what a text says of itself: is it HTML, which picture comes first. */
import { decodeHTML, decodeHTMLStrict } from 'entities'
import { Tokenizer } from 'htmlparser2'
import { scanHtml } from './html-scan.ts'
import type { PlainTag } from './html-tags.ts'
import { blockTags, dangerousTags, frameTags, knownTags, silentTags, voidTags } from './html-words.ts'

export interface HtmlTag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/** Before an address in angle brackets, as people write them in mails: no tag. */
const bracketed = /<(?=(?:https?|ftp|mailto):|[\w.+-]{1,64}@)/gi

/** The tags of frames: readers of HTML take what is between them for letters. */
const frames = new RegExp(`</?(?:${[...frameTags].join('|')})(?![\\w:-])[^<>]*>`, 'gi')

interface HtmlVisitor {
  readonly text?: (text: string) => void
  readonly open?: (tag: HtmlTag) => void
  readonly close?: (name: string) => void
}

/** Walks over the tags and texts of HTML without building anything. */
export function walkHtml(html: string, visitor: HtmlVisitor): void {
  let name = ''
  let attributes = new Map<string, string>()
  let attribute = ''
  let value = ''
  const opened = () => visitor.open?.({ name, attributes })
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      ontext: (start, end) => visitor.text?.(decodeHTML(html.slice(start, end))),
      onopentagname: (start, end) => {
        name = html.slice(start, end).toLowerCase()
        attributes = new Map()
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata: (start, end) => {
        value += html.slice(start, end)
      },
      onattribend: () => {
        if (!attributes.has(attribute)) attributes.set(attribute, decodeHTML(value))
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (start, end) => visitor.close?.(html.slice(start, end).toLowerCase()),
      oncdata: (start, end, offset) => visitor.text?.(html.slice(start, end - offset)),
      onattribentity: ignore,
      ontextentity: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
}

function ignore(): void {
  // Neither comments nor declarations are read by anybody.
}

/** The text of HTML: blocks and line breaks become spaces, scripts and styles vanish, white space is folded. */
export function htmlToText(html: string): string {
  if (!/[<&]/.test(html)) return foldSpace(html)
  return harmless(foldSpace(textOfPlain(html) ?? textOfAny(html)))
}

/** Null where the HTML has surprises. */
export function textOfPlain(html: string): string | null {
  let text = ''
  const space = ({ isBlock }: PlainTag) => {
    if (isBlock) text += ' '
  }
  const isPlain = scanHtml(html, {
    text: (start, end) => {
      const piece = html.slice(start, end)
      text += /&[#a-z]/i.test(piece) ? decodeHTML(piece) : piece
    },
    ...{ open: space, close: space, skip: ignore },
  })
  return isPlain ? text : null
}

export function textOfAny(html: string): string {
  const pieces: string[] = []
  let silent = ''
  walkHtml(unframed(html), {
    text: (text) => {
      if (silent === '') pieces.push(text)
    },
    open: ({ name }) => {
      if (blockTags.has(name)) pieces.push(' ')
      if (silent === '' && silentTags.has(name)) silent = name
    },
    close: (name) => {
      if (name === silent) silent = ''
      if (blockTags.has(name)) pieces.push(' ')
    },
  })
  return pieces.join('')
}

/** Text as HTML that says the same. */
export function escapeHtml(text: string): string {
  // Regular expressions, for they leave one string and not a chain of small ones.
  return /[&<>]/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text
}

/** HTML in which addresses in angle brackets are text, and what frames hold is not. */
export function unframed(html: string): string {
  return html.replaceAll(bracketed, '&lt;').replaceAll(frames, '')
}

/** White space of all kinds to single spaces, none at the ends. */
export function foldSpace(text: string): string {
  return text.replaceAll(/[^\S ]\s*| \s+/g, ' ').trim()
}

/** Whether a text that may be either is meant as HTML: all its tags are known, and one of them ends or stands alone, or there is an entity. */
export function looksLikeHtml(text: string): boolean {
  if (!/[<&]/.test(text)) return false
  const tags = [...text.matchAll(/<(\/?)([a-z][a-z\d]*)\b/gi)].map(([, slash = '', name = '']) => ({ slash, name: name.toLowerCase() }))
  if (tags.some(({ name }) => !knownTags.has(name))) return false
  if (tags.some(({ slash, name }) => slash !== '' || voidTags.has(name) || dangerousTags.has(name))) return true
  return /&#?\w+;/.test(text) && decodeHTMLStrict(text) !== text
}

/** Whether a text is HTML that was escaped once too often: tags of paragraphs or links, ends included, as text. */
export function isEscapedTwice(text: string): boolean {
  return /<\/(?:p|a|div|b|i|em|strong|ul|ol|li|h[1-6]|span|blockquote|table)>|<br ?\/?>|<p>/i.test(text) && looksLikeHtml(text)
}

/**
 * A plain text that no page can be harmed by, even one that shows it as HTML by mistake: what looks like a tag that runs something is
 * taken out; other words in angle brackets stay, for somebody wrote them.
 */
export function harmless(text: string): string {
  let clean = text
  for (let round = 0; round < 5 && clean.includes('<'); round += 1) {
    const next = withoutTagsThatRun(clean)
    if (next === clean) break
    clean = foldSpace(next)
  }
  return clean.includes('<') && runs(clean) ? clean.replaceAll('<', '') : clean
}

/** Whether anything is left that runs, as a reader of HTML sees it: quotes may join what looked like several tags. */
function runs(text: string): boolean {
  let found = false
  walkHtml(text, {
    open: ({ name, attributes }) => {
      found ||= isRunning(`<${name}>`, name)
      for (const [key, value] of attributes) found ||= key.startsWith('on') || isRunning(`<a ${key}="${value}">`, name)
    },
  })
  return found
}

function withoutTagsThatRun(text: string): string {
  return text
    .replaceAll(/<(script|style)\b[^<]*(?:<(?!\/?\1\b)[^<]*)*<\/\1\s*>/gi, ' ')
    .replaceAll(/<(?:[/?]|!\[?)?([a-z][\w:-]*)[^<>]*>?/gi, (tag, name: string) => {
      if (!isRunning(tag, name)) return tag
      return tag.endsWith('>') ? '' : tag.slice(1)
    })
}

function isRunning(tag: string, name: string): boolean {
  if (dangerousTags.has(name.toLowerCase().replace(/^.*:/, ''))) return true
  // Browsers read addresses with entities decoded and without the white space in them.
  const address = decodeHTML(tag).replaceAll(/[^\P{Cc}]|\s/gu, '')
  return /[\s/"']on[a-z]+\s*=|[\s/"']style\s*=/i.test(tag) || /(?:java|vb|live)script:|data:|expression\(/i.test(address)
}

/** The address of the first picture of some size, as it is written; null when there is none. Counting pixels are no pictures. */
export function firstImage(html: string): string | null {
  if (!html.includes('<img') && !/<img/i.test(html)) return null
  // Only the tags of pictures are read: walking the whole text would cost as much as cleaning it.
  for (const [tag] of html.matchAll(/<img\s[^<>]{1,4000}>/gi)) {
    const { src = '', width = '', height = '' } = attributesOfTag(tag)
    if (src.trim() !== '' && ![width, height].some((side) => /^[01](?:px)?$/.test(side.trim()))) return src.trim()
  }
  return null
}

/** The attributes of the only tag in HTML; those that are never let in need not be among them. */
function attributesOfTag(html: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  const isPlain = scanHtml(html, {
    ...{ text: ignore, close: ignore, skip: ignore },
    open: (tag, _start, _end, attributes) => {
      for (let at = 0; at < attributes.length; at += 3) {
        const name = tag.attributes.get(attributes[at] ?? 0)
        if (name !== undefined) found[name] ??= decodeHTML(html.slice(attributes[at + 1], attributes[at + 2]))
      }
    },
  })
  if (isPlain) return found
  let any: Readonly<Record<string, string>> = {}
  walkHtml(html, {
    open: ({ attributes }) => {
      any = Object.fromEntries(attributes)
    },
  })
  return any
}
