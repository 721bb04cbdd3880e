/** What the demo's people do with policy and brand guideline, as data. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { BlockNode } from '#shared/contracts/document-nodes.ts'
import { vocabularyLists } from '#shared/contracts/guideline.ts'

const Words = z.object({ en: z.string(), it: z.string(), ms: z.string() })
const Nodes = z.object({ en: BlockNode, it: BlockNode, ms: BlockNode })
/** People of the roster among whom readers are found. */
const readerSources = ['pilot', 'staff', 'managers'] as const
export type ReaderSource = (typeof readerSources)[number]

const step = { on: z.string(), by: z.string(), document: z.string() }
/** The template's key of a block, or the one the story gave it. */
const key = z.string()

/** A block that the story writes: in the place of the one with this key, or as a new one behind `after`. */
const Written = z.object({ key, after: key.optional(), text: Words.optional(), node: Nodes.optional() })

const DocumentStep = z.discriminatedUnion('do', [
  z.object({ ...step, do: z.literal('create'), template: z.string(), title: Words }),
  z.object({ ...step, do: z.literal('write'), blocks: z.array(Written) }),
  /** Each file of resources/demo/pictures into the example with its key; alternative text and caption are the template's. */
  z.object({ ...step, do: z.literal('picture'), pictures: z.array(z.object({ key, file: z.string() })) }),
  /** `to`: one of the two languages that the story is not told in; `keys`: blocks of the story, all of them when missing. */
  z.object({ ...step, do: z.literal('translate'), to: z.enum(['first', 'second']), keys: z.array(key).optional() }),
  z.object({ ...step, do: z.literal('ask-review'), reviewers: z.array(z.string()), dueOn: z.string() }),
  z.object({ ...step, do: z.literal('verdict'), verdict: z.enum(['approved', 'changes']), note: Words }),
  z.object({ ...step, do: z.literal('approve') }),
  z.object({ ...step, do: z.literal('publish'), note: Words, effectiveOn: z.string(), material: z.array(key).default([]) }),
  z.object({
    ...step,
    do: z.literal('readers'),
    groups: z.array(z.object({ group: Words, from: z.enum(readerSources), count: z.number().int() })),
  }),
  /** The next readers in the order in which they were added. */
  z.object({ ...step, do: z.literal('acknowledge'), count: z.number().int(), how: z.enum(['here', 'paper', 'mail']) }),
  z.object({ ...step, do: z.literal('remind') }),
  z.object({ ...step, do: z.literal('comment'), ref: z.string(), key, quote: Words, body: Words, replacement: Words.optional() }),
  z.object({ ...step, do: z.literal('answer'), ref: z.string(), body: Words }),
  z.object({ ...step, do: z.literal('settle'), ref: z.string(), useSuggestion: z.boolean() }),
  /** Words kept beside the documents. */
  z.object({ ...step, do: z.literal('terms'), list: z.enum(vocabularyLists), terms: z.array(z.string()), until: z.string().nullable() }),
])
export type DocumentStep = z.output<typeof DocumentStep>

export function readDocumentSteps(resources: string): readonly DocumentStep[] {
  return z.array(DocumentStep).parse(JSON.parse(readFileSync(join(resources, 'demo', 'documents.json'), 'utf8')))
}
