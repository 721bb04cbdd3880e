/** A document as GitHub's Markdown, with its facts at the head: for wikis, chats and assistants. */
import { toMdast } from 'hast-util-to-mdast'
import { h } from 'hastscript'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { blocksToHast } from './document-to-hast.ts'
import type { PaperDocument, PaperText, Pictures } from './paper-types.ts'

/** `pictures`: paths relative to the file. */
export function documentToMarkdown({ title, locale, brand, blocks }: PaperDocument, text: PaperText, pictures: Pictures): string {
  const facts = [
    ['title', title],
    ['version', brand.version],
    ...(brand.isDraft ? [['draft', true]] : []),
    ...(brand.effectiveOn === null ? [] : [['date', brand.effectiveOn]]),
    ['lang', locale],
    ...(brand.company === '' ? [] : [['company', brand.company]]),
    ...(brand.owner === '' ? [] : [['owner', brand.owner]]),
  ]
  // A JSON text is a YAML text, too, whatever stands in it.
  const head = ['---', ...facts.map(([name, value]) => `${name}: ${JSON.stringify(value)}`), '---', '', ''].join('\n')
  const tree = h('div', [h('h1', title), ...blocksToHast(blocks, { text, pictures })])
  const body = toMdast(tree)
  return head + toMarkdown(body, { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '_', fences: true, listItemIndent: 'one' })
}
