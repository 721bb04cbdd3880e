/** Pasted plain text as blocks: lines are paragraphs, dashes and figures begin lists, and the common signs of Markdown are read. */
import type { JSONContent } from '@tiptap/core'
import { isAllowedLink } from '../schema/link-address.ts'

const bullet = /^\s*[-*+•–]\s+(?:\[[ x]\]\s+)?(.*)$/
const number = /^\s*(\d{1,4})[.)]\s+(.*)$/
const heading = /^(#{1,6})\s+(.*)$/
const quote = /^>\s?(.*)$/
const rule = /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/
/** Longest list of the contract, with room for what is added by hand. */
const longestList = 400

/** Nodes in reading order; empty lines only part paragraphs. */
export function textToNodes(text: string): readonly JSONContent[] {
  const nodes: JSONContent[] = []
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const node = readLine(line)
    const last = nodes.at(-1)
    const goesOn = last !== undefined && gathering.some((type) => type === node.type) && last.type === node.type
    if (goesOn && (last.content?.length ?? 0) < longestList) last.content?.push(...(node.content ?? []))
    else nodes.push(node)
  }
  return nodes.filter((node) => node.type !== 'gap')
}

/** Kinds whose lines go together into one block. */
const gathering = ['bulletList', 'orderedList', 'blockquote'] as const

function readLine(line: string): JSONContent {
  // Stands for an empty line, so that two lists parted by one stay two.
  if (line.trim() === '') return { type: 'gap' }
  if (rule.test(line)) return { type: 'horizontalRule' }
  const [, signs, title] = heading.exec(line) ?? []
  if (signs !== undefined && title)
    return { type: 'heading', attrs: { level: Math.min(signs.length, 3) }, content: inline(title.trimEnd()) }
  const quoted = quote.exec(line)?.[1]
  if (quoted !== undefined) return { type: 'blockquote', content: [paragraph(quoted)] }
  const dashed = bullet.exec(line)?.[1]
  if (dashed !== undefined) return { type: 'bulletList', content: [itemOf(dashed)] }
  const [, figure, step] = number.exec(line) ?? []
  if (step === undefined) return paragraph(line)
  return { type: 'orderedList', ...(Number(figure) === 1 ? {} : { attrs: { start: Number(figure) } }), content: [itemOf(step)] }
}

function itemOf(words: string): JSONContent {
  return { type: 'listItem', content: [paragraph(words)] }
}

function paragraph(words: string): JSONContent {
  const content = inline(words.trimEnd())
  return { type: 'paragraph', ...(content.length === 0 ? {} : { content }) }
}

/** Bold, italic with "*", and links with their words. */
const marked = /\*\*(?<bold>[^\s*](?:[^*]*[^\s*])?)\*\*|\*(?<italic>[^\s*](?:[^*]*[^\s*])?)\*|\[(?<words>[^\][]+)\]\((?<href>[^\s()]+)\)/g

function inline(words: string): JSONContent[] {
  const nodes: JSONContent[] = []
  let from = 0
  const push = (text: string, mark?: JSONContent['marks']) =>
    text !== '' && nodes.push({ type: 'text', text, ...(mark ? { marks: mark } : {}) })
  for (const match of words.matchAll(marked)) {
    const { bold, italic, words: linked, href } = match.groups ?? {}
    if (href !== undefined && !isAllowedLink(href)) continue
    push(words.slice(from, match.index))
    if (bold !== undefined) push(bold, [{ type: 'bold' }])
    else if (italic !== undefined) push(italic, [{ type: 'italic' }])
    else if (linked !== undefined) push(linked, [{ type: 'link', attrs: { href } }])
    from = match.index + match[0].length
  }
  push(words.slice(from))
  return nodes
}
