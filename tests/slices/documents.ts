/** A workspace with a team and a document to work on. */
import { v7 } from 'uuid'
import type { Block, BlockNode } from '#shared/contracts/document-nodes.ts'
import type { DocumentView } from '#shared/contracts/document-shapes.ts'
import type { Locale } from '#shared/ids.ts'
import { type World, withPlan } from './world.ts'

export interface Desk {
  readonly world: World
  readonly documentId: string
  /** Ids of the team. */
  readonly giulia: string
  readonly paolo: string
}

/** A workspace with two members and, by default, the friendly policy in English. */
export async function withDocument(world: World, template: string | null = 'friendly-policy', locale: Locale = 'en'): Promise<Desk> {
  await withPlan(world)
  const { launchPlan, documents } = world.caller
  await world.caller.workspace.update({ fields: { companyName: 'Aurelia Pumps', hashtag: '#AureliaVoices', brandColor: '#0B6477' } })
  const giulia = await launchPlan.addMember({ name: 'Giulia', role: 'program-manager', email: 'giulia@example.org', senior: false })
  const paolo = await launchPlan.addMember({ name: 'Paolo', role: 'legal', email: 'paolo@example.org', senior: false })
  const { documentId } = await documents.create({ template, locale })
  return { world, documentId, giulia: giulia.memberId, paolo: paolo.memberId }
}

export function viewOf({ world, documentId }: Pick<Desk, 'world' | 'documentId'>): Promise<DocumentView> {
  return world.caller.documents.view({ documentId })
}

export function paragraph(text: string): BlockNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

/** The document with its block at a place saying something else. */
export async function rewrite(desk: Desk, place: number, node: BlockNode): Promise<Block> {
  const { blocks } = await viewOf(desk)
  const block = blocks[place]
  if (block === undefined) throw new Error(`no block ${place}`)
  await desk.world.caller.documents.saveBlocks({ documentId: desk.documentId, blocks: [{ ...block, node }], removed: [] })
  return { ...block, node }
}

/** A new block at the end. */
export async function append(desk: Desk, node: BlockNode): Promise<Block> {
  const { blocks } = await viewOf(desk)
  const block = { id: v7(), position: `${blocks.at(-1)?.position}V`, node }
  await desk.world.caller.documents.saveBlocks({ documentId: desk.documentId, blocks: [block], removed: [] })
  return block
}

/** Reviewed by Paolo, approved, published. */
export async function publish(desk: Desk, materialBlocks: readonly string[] = []): Promise<{ versionId: string; version: string }> {
  const { documents } = desk.world.caller
  const { documentId, paolo } = desk
  await documents.requestReview({ documentId, reviewers: [paolo], dueOn: null })
  await documents.giveVerdict({ documentId, memberId: paolo, verdict: 'approved', note: '' })
  await documents.approve({ documentId })
  return documents.publish({ documentId, note: '', effectiveOn: null, materialBlocks: [...materialBlocks] })
}
