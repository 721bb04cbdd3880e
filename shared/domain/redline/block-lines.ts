/** What a block says, line by line and in no language of its own: forms speak through their fields and a few signs. */
import type { BlockNode, BlockOf, InnerNode } from '../../contracts/document-nodes.ts'
import { nodeToText } from '../documents/nodes.ts'
import { networkNames } from '../networks.ts'

/** Signs instead of words, so that a comparison reads the same in every language. */
const signs = { right: '✓', wrong: '✗', not: '≠', picture: '▣' } as const
/** Behind what must be kept. Rare enough that nobody types it: screens write it out. */
const mustSign = '﹗'
/** One word to whoever compares: a letter that nobody types, how many, in how many days. */
const frequency = /ꜰ(\d+)x(1|7|30)(?!\d)/gu
const lengthInDays = { day: 1, week: 7, month: 30 } as const
const periods = { '1': 'day', '7': 'week', '30': 'month' } as const

export interface SignWords {
  readonly must: string
  readonly frequency: (times: number, per: keyof typeof lengthInDays) => string
}

/** The same lines for a reader: the signs that nobody would guess are written out. */
export function writeSigns(lines: string, { must, frequency: often }: SignWords): string {
  return lines
    .replaceAll(mustSign, `(${must})`)
    .replaceAll(frequency, (_, times: string, days: keyof typeof periods) => often(Number(times), periods[days]))
}

/** Everything the block tells its reader, form fields included, without labels; no line is empty. */
export function blockToLines(node: BlockNode): readonly string[] {
  return linesOf(node)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function linesOf(node: BlockNode): readonly string[] {
  switch (node.type) {
    case 'horizontalRule':
      return ['―']
    case 'table':
      return tableLines(node)
    case 'doDont':
      return doDontLines(node)
    case 'termRule':
      return termLines(node)
    case 'offLimits':
      return [withMust(node.attrs.topic, node.attrs.must), node.attrs.keywords.join(', '), ...contentLines(node)]
    case 'replyGuidance':
      return [node.attrs.situation, ...contentLines(node)]
    case 'legalNote': {
      const { jurisdiction, source, checkedOn } = node.attrs
      return [...contentLines(node), [jurisdiction === 'any' ? '' : jurisdiction, source, checkedOn ?? ''].filter(Boolean).join(', ')]
    }
    default:
      return fieldLines(node)
  }
}

function fieldLines(node: BlockNode): readonly string[] {
  switch (node.type) {
    case 'hashtag': {
      const { tag, use, campaign, must } = node.attrs
      return [withMust(`${use === 'banned' ? signs.wrong : signs.right} #${tag}`, must), campaign]
    }
    case 'disclosure':
      return node.attrs.lines.map((line, at) => {
        const where = line.network === 'any' ? line.locale : `${networkNames[line.network]}, ${line.locale}`
        return withMust(`${where}: ${line.text}`, at === 0 && node.attrs.must)
      })
    case 'frequency':
      return [`ꜰ${node.attrs.times}x${lengthInDays[node.attrs.per]}`, node.attrs.note]
    case 'swatch':
      return [...node.attrs.colors.map(({ name, hex }) => `${name} ${hex}`), pictureLine(node.attrs.logo), node.attrs.note]
    case 'example':
      return [`${verdictSign(node.attrs.verdict)} ${node.attrs.caption}`, node.attrs.alt, pictureLine(node.attrs.assetId)]
    case 'contact': {
      const { name, role, email, phone, hours, note } = node.attrs
      return [name, role, email, phone, hours, note]
    }
    default:
      return contentLines(node)
  }
}

function contentLines(node: BlockNode | InnerNode): readonly string[] {
  return nodeToText(node).split('\n')
}

function tableLines(node: BlockOf<'table'>): readonly string[] {
  return (node.content ?? []).map((row) => {
    const cells = 'content' in row ? (row.content ?? []) : []
    return cells.map((cell) => contentLines(cell).join(' ')).join(' | ')
  })
}

function doDontLines(node: BlockOf<'doDont'>): readonly string[] {
  return (node.content ?? []).flatMap((list) => {
    const sign = list.type === 'dontList' ? signs.wrong : signs.right
    const items = 'content' in list ? (list.content ?? []) : []
    return items.map((item) => contentLines(item).join(' ').trim()).flatMap((text) => (text === '' ? [] : [`${sign} ${text}`]))
  })
}

function termLines(node: BlockOf<'termRule'>): readonly string[] {
  const { say, avoid, match, note, must } = node.attrs
  const shown = { word: (term: string) => term, case: (term: string) => `“${term}”`, regex: (term: string) => `/${term}/` }[match]
  return [withMust(say, must), ...avoid.map((term) => `${signs.not} ${shown(term)}`), note]
}

function withMust(line: string, must: boolean): string {
  return must ? `${line} ${mustSign}` : line
}

/** The picture's name is nothing to read, but another picture is another example. */
function pictureLine(assetId: string | null): string {
  return assetId === null ? '' : `${signs.picture} ${assetId.slice(-6)}`
}

function verdictSign(verdict: BlockOf<'example'>['attrs']['verdict']): string {
  return verdict === 'plain' ? '' : signs[verdict]
}
