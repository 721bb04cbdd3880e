/** Blocks that are forms in the editor, as their reader sees them; neighbours of one kind are put together. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { BlockNode, BlockOf, BlockType } from '../../contracts/document-nodes.ts'
import { contactToHast, exampleToHast, legalToHast, swatchToHast } from './cards-to-hast.ts'
import { disclosureTable } from './disclosure-table.ts'
import { type IconName, icon } from './icons.ts'
import type { Drawing, PaperText } from './paper-types.ts'
import { inlineToHast, isEmpty, itemsToHast, orderedToHast, proseToHast } from './prose-to-hast.ts'

type Draw<T extends BlockType> = (nodes: readonly BlockOf<T>[], drawing: Drawing) => ElementContent[]

/** Kinds that stand side by side or under one another in a frame of their own. */
const together: { readonly [T in BlockType]?: Draw<T> } = {
  offLimits: (nodes, { text }) => [columns(nodes.map((node) => offLimits(node, text)))],
  faq: (nodes) => [columns(nodes.map(faq))],
  replyGuidance: (nodes, { text }) => [columns(nodes.map((node) => replyGuidance(node, text)))],
  termRule: (nodes, { text }) => [termTable(nodes, text)],
  hashtag: (nodes, { text }) => [
    h(
      'ul.gw-tags',
      nodes.filter(({ attrs }) => attrs.tag !== '').map((node) => hashtag(node, text)),
    ),
  ],
  example: (nodes, drawing) => [
    h(
      'div.gw-examples',
      nodes.map((node) => exampleToHast(node, drawing)),
    ),
  ],
  contact: (nodes, { text }) => [columns(nodes.map((node) => contactToHast(node, text)))],
}

/** One kind at a time, also a single block. Nothing for blocks that say nothing. */
export function formsToHast(nodes: readonly BlockNode[], drawing: Drawing): ElementContent[] {
  const [first] = nodes
  if (first === undefined) return []
  // The list holds one kind only, which is the key of its drawing: the compiler cannot follow that.
  const draw = together[first.type] as Draw<BlockType> | undefined
  return draw === undefined ? nodes.flatMap((node) => formToHast(node, drawing)) : draw(nodes, drawing)
}

function formToHast(node: BlockNode, drawing: Drawing): ElementContent[] {
  switch (node.type) {
    case 'doDont':
      return [doDont(node, drawing.text)]
    case 'disclosure':
      return node.attrs.lines.length === 0 ? [] : [disclosure(node, drawing.text)]
    case 'frequency':
      return [frequency(node, drawing.text)]
    case 'crisisSteps':
      return [crisisSteps(node, drawing.text)]
    case 'swatch':
      return [swatchToHast(node, drawing)]
    case 'legalNote':
      return [legalToHast(node, drawing.text)]
    default:
      return []
  }
}

/** A line that names what follows: a sign and a word. */
export function label(name: IconName, words: string | ElementContent[]): Element {
  return h('p.gw-label', [icon(name), h('strong', words)])
}

/** Two columns where there are at least two. */
function columns(children: readonly Element[]): Element {
  return children.length === 1 && children[0] !== undefined ? children[0] : h('div.gw-columns', [...children])
}

function doDont(node: BlockOf<'doDont'>, text: PaperText): Element {
  const side = (type: 'doList' | 'dontList'): Element => {
    const lists = (node.content ?? []).filter((list) => list.type === type)
    const isDo = type === 'doList'
    const items = lists.flatMap((list) => itemsToHast('content' in list ? list.content : [], () => icon(isDo ? 'check' : 'cross')))
    return h(isDo ? 'section.gw-do' : 'section.gw-dont', [
      h('h3.gw-label', [icon(isDo ? 'circle-check' : 'circle-cross'), text.message(isDo ? 'paper.do' : 'paper.dont')]),
      ...(items.length > 0 ? [h('ul', items)] : []),
    ])
  }
  return h('div.gw-dodont', [side('doList'), side('dontList')])
}

function offLimits({ attrs, content }: BlockOf<'offLimits'>, text: PaperText): Element {
  return h('section.gw-card.gw-off', [
    label('ban', text.message(attrs.must ? 'paper.off-limits' : 'paper.better-not', { topic: attrs.topic })),
    ...proseToHast(content),
  ])
}

function faq({ content = [] }: BlockOf<'faq'>): Element {
  const question = content.find(({ type }) => type === 'faqQuestion')
  const answer = content.filter(({ type }) => type === 'faqAnswer')
  return h('section.gw-faq', [
    ...(question === undefined || isEmpty(question) ? [] : [h('p.gw-question', h('strong', inlineToHast([question])))]),
    ...proseToHast(answer),
  ])
}

function replyGuidance({ attrs, content }: BlockOf<'replyGuidance'>, text: PaperText): Element {
  return h('section.gw-card', [label('reply', text.message('paper.reply', { situation: attrs.situation })), ...proseToHast(content)])
}

function crisisSteps({ content = [] }: BlockOf<'crisisSteps'>, text: PaperText): Element {
  const steps = content.flatMap((list) => ('content' in list ? (list.content ?? []) : []))
  return h('section.gw-card.gw-crisis', [label('alert', text.message('paper.crisis')), orderedToHast(steps, 1)])
}

function frequency({ attrs }: BlockOf<'frequency'>, text: PaperText): Element {
  const { times, per, note } = attrs
  return h('p.gw-line', [
    icon('calendar'),
    h('strong', text.message('paper.frequency', { times, per })),
    ...(note === '' ? [] : [` ${note}`]),
  ])
}

function termTable(nodes: readonly BlockOf<'termRule'>[], text: PaperText): Element {
  const hasNotes = nodes.some(({ attrs }) => attrs.note !== '')
  const head = ['paper.say', 'paper.not', ...(hasNotes ? ['paper.why'] : [])]
  return h('table.gw-table.gw-terms', [
    h('thead', [
      h(
        'tr',
        head.map((id) => h('th', { scope: 'col' }, text.message(id))),
      ),
    ]),
    h(
      'tbody',
      nodes.map(({ attrs: { say, avoid, match, note } }) =>
        h('tr', [
          h('td', say === '' ? text.message('paper.say-nothing') : [icon('check'), h('strong', say)]),
          h('td', match === 'regex' ? h('code', avoid.join(' ')) : avoid.length === 0 ? [] : [icon('cross'), avoid.join(', ')]),
          ...(hasNotes ? [h('td', note)] : []),
        ]),
      ),
    ),
  ])
}

function hashtag({ attrs: { tag, use, campaign } }: BlockOf<'hashtag'>, text: PaperText): Element {
  const isBanned = use === 'banned'
  return h(`li${isBanned ? '.gw-banned' : ''}`, [
    icon(isBanned ? 'cross' : 'check'),
    h('strong', `#${tag}`),
    ` ${text.message(`paper.hashtag-${use}`, { campaign })}`,
  ])
}

function disclosure(node: BlockOf<'disclosure'>, text: PaperText): Element {
  const { columns: languages, rows } = disclosureTable(node, text)
  const head = [text.message('paper.network'), ...languages.map(({ name }) => name)].map((name) => h('th', { scope: 'col' }, name))
  const cell = (lines: readonly string[], at: number) =>
    h(
      'td',
      { lang: languages[at]?.locale },
      lines.flatMap((line, index) => (index === 0 ? [line] : [h('br'), line])),
    )
  return h('table.gw-table.gw-disclosure', [
    h('caption', text.message('paper.words')),
    h('thead', [h('tr', head)]),
    h(
      'tbody',
      rows.map(({ network, texts }) => h('tr', [h('th', { scope: 'row' }, network), ...texts.map(cell)])),
    ),
  ])
}
