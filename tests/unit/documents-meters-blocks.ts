/** Documents as the tests of meters and findings write them down. */
import type { Block, BlockNode, InnerNode } from '#shared/contracts/document-nodes.ts'
import { checkDocument, createCheckCache, type DocumentCheck } from '#shared/domain/documents/findings.ts'
import type { DocumentFacts, DocumentFinding } from '#shared/domain/documents/findings-types.ts'
import type { DocumentTopic } from '#shared/domain/documents/types.ts'

export const policyFacts: DocumentFacts = { kind: 'policy', locale: 'en', today: '2027-02-03', reviewOn: '2028-02-03', regions: [] }

export function words(text: string): InnerNode[] {
  return text === '' ? [] : [{ type: 'text', text }]
}

export function paragraph(text: string): BlockNode {
  return { type: 'paragraph', content: words(text) }
}

export function heading(text: string, topic: DocumentTopic | null = null, level = 2): BlockNode {
  return { type: 'heading', attrs: { level, topic }, content: words(text) }
}

export function doDont(dos: readonly string[], donts: readonly string[]): BlockNode {
  const items = (texts: readonly string[]): InnerNode[] =>
    texts.map((text) => ({ type: 'listItem', content: [{ type: 'paragraph', content: words(text) }] }))
  return {
    type: 'doDont',
    content: [
      { type: 'doList', content: items(dos) },
      { type: 'dontList', content: items(donts) },
    ],
  }
}

export function picture(alt: string, assetId: string | null = '01930000-0000-7000-8000-00000000000a'): BlockNode {
  return { type: 'example', attrs: { verdict: 'right', assetId, alt, caption: '' } }
}

export function contact(name: string): BlockNode {
  return { type: 'contact', attrs: { name, role: '', email: '', phone: '', hours: '', note: '' } }
}

/** Nodes in their order; ids are "b0", "b1" … */
export function toBlocks(nodes: readonly BlockNode[]): readonly Block[] {
  return nodes.map((node, index) => ({ id: `b${index}`, position: String(index).padStart(5, '0'), node }))
}

/** The whole check at once. */
export function check(nodes: readonly BlockNode[], facts: Partial<DocumentFacts> = {}): DocumentCheck {
  const steps = checkDocument({ ...policyFacts, ...facts }, toBlocks(nodes), createCheckCache())
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Findings with one of the codes. */
export function found(result: DocumentCheck, code: string): readonly DocumentFinding[] {
  return result.findings.filter((finding) => finding.code === code)
}
