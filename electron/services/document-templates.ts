/** The document templates that come with the app: data in resources/documents, checked whole before anybody writes on, and filled with what the workspace knows. */
import { join } from 'node:path'
import { z } from 'zod'
import { BlockNode } from '#shared/contracts/document-nodes.ts'
import type { Day } from '#shared/domain/day.ts'
import type { DocumentKind } from '#shared/domain/documents/types.ts'
import type { Locale } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import { readTemplateFile } from './template-file.ts'
import { messageOf, textsOf } from './text.ts'

export interface DocumentTemplateBlock {
  /** The same in every language of a template. */
  readonly key: string
  /** What the section it stands in speaks of. */
  readonly topic: string | null
  readonly node: BlockNode
}

export interface DocumentTemplate {
  readonly id: string
  readonly kind: DocumentKind
  readonly locale: Locale
  readonly name: string
  readonly summary: string
  readonly title: string
  readonly blocks: readonly DocumentTemplateBlock[]
}

export interface DocumentTemplates {
  /** Policies first. The texts still have their placeholders. */
  list(locale: Locale): readonly DocumentTemplate[]
  /** Refuses template-missing, and template-broken with the place of the fault in `detail`. */
  get(id: string, locale: Locale): DocumentTemplate
}

/** What the placeholders stand for; what is missing or empty is told in general words. */
export interface TemplateValues {
  readonly company?: string | undefined
  readonly program?: string | undefined
  /** With or without "#". */
  readonly hashtag?: string | undefined
  readonly contactName?: string | undefined
  readonly contactEmail?: string | undefined
  readonly contactRole?: string | undefined
  /** `#rrggbb`. */
  readonly brandColor?: string | undefined
  /** The day from which the document is to hold. */
  readonly today?: Day | undefined
  readonly reviewDay?: Day | undefined
}

/** Each template and the kind of document it becomes, in the order in which they are offered. */
const kinds: Readonly<Record<string, DocumentKind>> = { 'friendly-policy': 'policy', 'strict-policy': 'policy', 'brand-guide': 'brand' }
/** Stands in the templates for the program's own colour, and stays where none is known. */
const anyBrandColor = '#0f766e'

const Words = z.string().trim().min(1)
const TemplateFile = z.object({
  name: Words,
  summary: Words,
  title: Words,
  blocks: z.array(z.object({ key: Words, topic: z.string().nullable(), node: BlockNode })).min(1),
})

/** Reads each file once. `resources`: the folder that holds documents/. */
export function createDocumentTemplates(resources: string): DocumentTemplates {
  const loaded = new Map<string, DocumentTemplate>()
  const get = (id: string, locale: Locale) => {
    const before = loaded.get(`${id} ${locale}`)
    if (before !== undefined) return before
    const kind = Object.hasOwn(kinds, id) ? kinds[id] : undefined
    if (kind === undefined) throw new AppError('template-missing', { template: id })
    const template = { id, kind, locale, ...readTemplateFile(join(resources, 'documents', id), `${locale}.json`, id, TemplateFile) }
    loaded.set(`${id} ${locale}`, template)
    return template
  }
  return { get, list: (locale) => Object.keys(kinds).map((id) => get(id, locale)) }
}

/**
 * The template with its placeholders filled in every text and field. A missing value becomes words that read naturally ("our company"),
 * an empty field in the contact card; a rule that would be about nothing (how to spell a name nobody knows, an unknown hashtag) is left out.
 */
export function fillTemplate(template: DocumentTemplate, values: TemplateValues): DocumentTemplate {
  const fills = createFills(template.locale, values)
  const blocks = template.blocks.flatMap((block) => {
    const node = fillBlock(block.node, values, fills)
    return node === null ? [] : [{ ...block, node }]
  })
  return { ...template, title: fills.prose(template.title), blocks }
}

type Fill = (text: string) => string
type Placeholder = keyof TemplateValues

function fillBlock(node: BlockNode, values: TemplateValues, fills: Fills): BlockNode | null {
  const { type } = node
  if (type === 'hashtag' && node.attrs.tag === '{hashtag}') {
    const tag = known(values.hashtag)?.replace(/^#/, '')
    return tag === undefined ? null : { ...node, attrs: { ...node.attrs, tag } }
  }
  if (type === 'termRule' && node.attrs.say === '{company}') {
    const say = known(values.company) ?? ''
    const avoid = misspellings(say)
    return avoid.length === 0 ? null : { ...node, attrs: { ...node.attrs, say, avoid, note: fills.prose(node.attrs.note) } }
  }
  if (type === 'disclosure') {
    // A document in one language holds the lines of all.
    const lines = node.attrs.lines.map((line) => ({ ...line, text: createFills(line.locale, values).post(line.text) }))
    return { ...node, attrs: { ...node.attrs, lines } }
  }
  const fill = type === 'contact' ? fills.card : fills.prose
  return BlockNode.parse(mapStrings(node, (text) => fill(text === anyBrandColor ? '{brandColor}' : text)))
}

interface Fills {
  readonly prose: Fill
  /** A form field of a contact card: empty rather than vague. */
  readonly card: Fill
  /** Words that somebody posts, where "our company" would name nobody. */
  readonly post: Fill
}

function createFills(locale: Locale, values: TemplateValues): Fills {
  const say = (id: string) => messageOf(locale, id)
  const phrases: Readonly<Record<Placeholder, string>> = {
    company: say('document-template.company'),
    program: say('document-template.program'),
    hashtag: say('document-template.hashtag'),
    contactName: say('document-template.contact'),
    contactEmail: say('document-template.contact'),
    contactRole: say('document-template.contact-role'),
    brandColor: anyBrandColor,
    today: say('document-template.today'),
    reviewDay: say('document-template.review-day'),
  }
  const words = wordsOf(locale, values)
  const fillWith = (missing: typeof phrases) => (text: string) => fillText(text, words, missing)
  return {
    prose: fillWith(phrases),
    card: fillWith({ ...phrases, contactName: '', contactEmail: '' }),
    post: fillWith({ ...phrases, company: say('document-template.company-in-post') }),
  }
}

/** The values that are known, as they read in a text. */
function wordsOf(locale: Locale, values: TemplateValues): Partial<Record<Placeholder, string>> {
  const day = (value: Day | undefined) =>
    known(value) === undefined ? undefined : textsOf(locale).formatDate(`${value}T00:00:00Z`, inWords)
  const given = {
    ...values,
    hashtag: known(values.hashtag)?.replace(/^#?/, '#'),
    brandColor: /^#[\da-f]{6}$/i.test(values.brandColor ?? '') ? values.brandColor : undefined,
    today: day(values.today),
    reviewDay: day(values.reviewDay),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => known(value) !== undefined))
}

const inWords = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const

/** The phrase for a missing value takes a capital where it begins a sentence, and in Italian melts into the preposition before it. */
function fillText(text: string, words: Partial<Record<Placeholder, string>>, phrases: Readonly<Record<Placeholder, string>>): string {
  return text.replaceAll(/(?:\b(di|a|da|in|su) )?#?\{(\w+)\}/gi, (whole, preposition: string | undefined, name: string, at: number) => {
    if (!isPlaceholder(name, phrases)) return whole
    const lead = preposition === undefined ? '' : `${preposition} `
    const value = words[name]
    // "S.p.A." brings the full stop of its sentence along.
    const isEnded = value?.endsWith('.') === true && text[at + whole.length] === '.'
    if (value !== undefined) return `${lead}${isEnded ? value.slice(0, -1) : value}`
    const phrase = joined(lead, phrases[name])
    return /(?:^|[.?!]\s+)$/.test(text.slice(0, at)) ? `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}` : phrase
  })
}

function isPlaceholder(name: string, phrases: Readonly<Record<Placeholder, string>>): name is Placeholder {
  return Object.hasOwn(phrases, name)
}

/** "di " and "la nostra azienda" are "della nostra azienda"; other languages have no such articles after these words. */
function joined(lead: string, phrase: string): string {
  const article = /^(il|la) /.exec(phrase)
  if (lead === '' || article === null) return `${lead}${phrase}`
  const stem = lead.trimEnd().replace(/di$/i, 'de').replace(/in$/i, 'ne')
  return `${stem}${article[1] === 'il' ? 'l' : 'lla'} ${phrase.slice(3)}`
}

/** How a name is written when nobody looks: without its spaces, or all small. */
function misspellings(name: string): string[] {
  return [...new Set([name.replaceAll(' ', ''), name.toLowerCase()])].filter((each) => each !== name)
}

function mapStrings(value: unknown, change: Fill): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((each) => mapStrings(each, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapStrings(each, change)]))
}

function known(value: string | undefined): string | undefined {
  return value?.trim() === '' ? undefined : value
}
