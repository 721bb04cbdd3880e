/** The blocks a document is made of: the JSON of the editor's nodes, one row a block, checked wherever it comes from. */
import { z } from 'zod'
import { brandTopics, jurisdictions, policyTopics } from '../domain/documents/types.ts'
import { networks } from '../domain/networks.ts'
import { DayText, Id, Link, Locale } from '../ids.ts'

const longest = { text: 20_000, line: 500, list: 500 } as const
const Line = z.string().max(longest.line)
const Words = z.array(Line).max(longest.list)

/** Marks of running text; `comment` ties a thread to the words it speaks of. */
export const Mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: Link }) }),
  z.object({ type: z.literal('comment'), attrs: z.object({ threadId: Id }) }),
])
export type Mark = z.output<typeof Mark>

export const TextNode = z.object({
  type: z.literal('text'),
  text: z.string().min(1).max(longest.text),
  marks: z.array(Mark).max(20).optional(),
})
export type TextNode = z.output<typeof TextNode>

/** Nodes below a block. What may stand in what is the editor's schema; here only names, sizes and depth are checked. */
export const InnerNode = z.union([
  TextNode,
  z.object({ type: z.literal('hardBreak') }),
  z.object({
    type: z.enum([
      'paragraph',
      'bulletList',
      'orderedList',
      'listItem',
      'tableRow',
      'tableHeader',
      'tableCell',
      'doList',
      'dontList',
      'faqQuestion',
      'faqAnswer',
    ]),
    attrs: z.record(z.string(), z.union([z.number(), z.null()])).optional(),
    get content(): z.ZodOptional<z.ZodArray<typeof InnerNode>> {
      return z.array(InnerNode).max(longest.list).optional()
    },
  }),
])
export type InnerNode = z.output<typeof InnerNode>

const content = z.array(InnerNode).max(longest.list).optional()
const Topic = z.enum([...policyTopics, ...brandTopics]).nullable()

/** Prose blocks. `topic`: what the section under a heading speaks of, where the writer has said so. */
const Heading = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.number().int().min(1).max(3), topic: Topic }),
  content,
})
const Paragraph = z.object({ type: z.literal('paragraph'), content })
const BulletList = z.object({ type: z.literal('bulletList'), content })
const OrderedList = z.object({ type: z.literal('orderedList'), attrs: z.object({ start: z.number().int() }).optional(), content })
const Table = z.object({ type: z.literal('table'), content })
const Blockquote = z.object({ type: z.literal('blockquote'), content })
const Rule = z.object({ type: z.literal('horizontalRule') })

/** Two lists side by side: `doList` and `dontList`, each of list items. */
const DoDont = z.object({ type: z.literal('doDont'), content })
/** Paragraphs that say why, after the topic's name; `keywords` are what the checker listens for. */
const OffLimits = z.object({ type: z.literal('offLimits'), attrs: z.object({ topic: Line, keywords: Words, must: z.boolean() }), content })
/** `faqQuestion` with running text, then `faqAnswer` with paragraphs and lists. */
const Faq = z.object({ type: z.literal('faq'), content })
/** How to answer a kind of reply: paragraphs and lists. */
const ReplyGuidance = z.object({ type: z.literal('replyGuidance'), attrs: z.object({ situation: Line }), content })
/** One `orderedList` of what to do, in order. */
const CrisisSteps = z.object({ type: z.literal('crisisSteps'), content })
/** Paragraphs; `source` is an address or a citation, `checkedOn` the day somebody last compared it with the law. */
const LegalNote = z.object({
  type: z.literal('legalNote'),
  attrs: z.object({ jurisdiction: z.enum(jurisdictions), source: Line, checkedOn: DayText.nullable() }),
  content,
})

/** Say X, never Y. `match`: whole words in any case and inflection, the very letters, or a regular expression (RE2). */
const TermRule = z.object({
  type: z.literal('termRule'),
  attrs: z.object({ say: Line, avoid: Words, match: z.enum(['word', 'case', 'regex']), note: Line, must: z.boolean() }),
})
/** `tag` without "#". */
const Hashtag = z.object({
  type: z.literal('hashtag'),
  attrs: z.object({ tag: Line, use: z.enum(['required', 'campaign', 'banned']), campaign: Line, must: z.boolean() }),
})
/** The plain words that say where somebody works; network `any` where no line of its own is given. */
const Disclosure = z.object({
  type: z.literal('disclosure'),
  attrs: z.object({
    lines: z.array(z.object({ network: z.enum(['any', ...networks]), locale: Locale, text: Line })).max(60),
    must: z.boolean(),
  }),
})
const Frequency = z.object({
  type: z.literal('frequency'),
  attrs: z.object({ times: z.number().int().min(1).max(50), per: z.enum(['day', 'week', 'month']), note: Line }),
})
/** Colours `#rrggbb`, and the logo's picture. */
const Swatch = z.object({
  type: z.literal('swatch'),
  attrs: z.object({
    colors: z.array(z.object({ name: Line, hex: z.string().regex(/^#[\da-f]{6}$/i) })).max(24),
    logo: Id.nullable(),
    note: Line,
  }),
})
/** A picture with what it teaches; `plain` just shows it. */
const Example = z.object({
  type: z.literal('example'),
  attrs: z.object({ verdict: z.enum(['right', 'wrong', 'plain']), assetId: Id.nullable(), alt: Line, caption: Line }),
})
const Contact = z.object({
  type: z.literal('contact'),
  attrs: z.object({ name: Line, role: Line, email: Line, phone: Line, hours: Line, note: Line }),
})

/** A block: what one row holds. */
export const BlockNode = z.discriminatedUnion('type', [
  Heading,
  Paragraph,
  BulletList,
  OrderedList,
  Table,
  Blockquote,
  Rule,
  DoDont,
  OffLimits,
  Faq,
  ReplyGuidance,
  CrisisSteps,
  LegalNote,
  TermRule,
  Hashtag,
  Disclosure,
  Frequency,
  Swatch,
  Example,
  Contact,
])
export type BlockNode = z.output<typeof BlockNode>
export type BlockType = BlockNode['type']
export type BlockOf<T extends BlockType> = Extract<BlockNode, { readonly type: T }>

/** A block in its place: positions are fractional indexes, which sort as text. */
export const Block = z.object({ id: Id, position: z.string().min(1).max(200), node: BlockNode })
export type Block = z.output<typeof Block>
