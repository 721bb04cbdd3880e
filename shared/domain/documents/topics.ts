/** Which topics a document covers: by headings whose section says something, and by blocks that are about one thing only. */
import type { Block, BlockNode } from '../../contracts/document-nodes.ts'
import { nodeToText } from './nodes.ts'
import { type DocumentKind, type DocumentTopic, topicsOf } from './types.ts'

export interface TopicState {
  readonly topic: DocumentTopic
  /** The block that covers it first; null: missing. */
  readonly blockId: string | null
  /** A heading announces it, but nothing stands under it. */
  readonly emptyHeading: string | null
}

/** The topics that a document of this kind must cover, in the order of topicsOf. */
export function coveredTopics(kind: DocumentKind, blocks: readonly Block[]): readonly TopicState[] {
  const coveredBy = new Map<DocumentTopic, string>()
  const emptyHeadings = new Map<DocumentTopic, string>()
  blocks.forEach(({ id, node }, at) => {
    const own = node.type === 'heading' ? node.attrs.topic : null
    if (own !== null && !sectionSpeaks(blocks, at)) emptyHeadings.set(own, id)
    else for (const topic of own === null ? impliedTopics(node) : [own]) if (!coveredBy.has(topic)) coveredBy.set(topic, id)
  })
  return topicsOf(kind).map((topic) => {
    const blockId = coveredBy.get(topic) ?? null
    return { topic, blockId, emptyHeading: blockId === null ? (emptyHeadings.get(topic) ?? null) : null }
  })
}

/** Whether anything is said under the heading at `at`, up to the next heading of its level or above. */
function sectionSpeaks(blocks: readonly Block[], at: number): boolean {
  const heading = blocks[at]?.node
  const level = heading?.type === 'heading' ? heading.attrs.level : 0
  for (const { node } of blocks.slice(at + 1)) {
    if (node.type === 'heading') {
      if (node.attrs.level <= level) return false
    } else if (saysSomething(node)) return true
  }
  return false
}

/** What a block that says something is about by its kind alone. */
function impliedTopics(node: BlockNode): readonly DocumentTopic[] {
  if (!saysSomething(node)) return []
  switch (node.type) {
    case 'contact':
      return ['contact']
    case 'disclosure':
      return ['disclosure']
    case 'frequency':
      return ['frequency']
    case 'replyGuidance':
      return ['replies']
    case 'crisisSteps':
      return ['crisis']
    case 'faq':
      return ['faq']
    case 'doDont':
      return ['dos-and-donts']
    case 'swatch':
      return [...(node.attrs.colors.length > 0 ? (['colours'] as const) : []), ...(node.attrs.logo === null ? [] : (['logo'] as const))]
    case 'hashtag':
      return ['hashtags']
    case 'termRule':
      return ['names']
    case 'example':
      return ['pictures']
    default:
      return []
  }
}

/** Whether a reader would find anything in the block: a form nobody has filled in says nothing. */
export function saysSomething(node: BlockNode): boolean {
  switch (node.type) {
    case 'horizontalRule':
      return false
    case 'contact':
      return [node.attrs.name, node.attrs.email, node.attrs.phone].some(isWritten)
    case 'disclosure':
      return node.attrs.lines.some((line) => isWritten(line.text))
    case 'hashtag':
      return isWritten(node.attrs.tag)
    case 'termRule':
      return isWritten(node.attrs.say) || node.attrs.avoid.some(isWritten)
    case 'swatch':
      return node.attrs.colors.length > 0 || node.attrs.logo !== null
    case 'example':
      return node.attrs.assetId !== null
    case 'frequency':
      return true
    case 'offLimits':
      return isWritten(node.attrs.topic) || isWritten(nodeToText(node))
    default:
      return isWritten(nodeToText(node))
  }
}

function isWritten(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}
