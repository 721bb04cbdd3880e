/** Draws the rules out of a document: blocks that are forms are rules at the same time. */
import type { Block } from '../../contracts/document-nodes.ts'
import type { GuidelineRule } from './types.ts'

/** The rules of blocks in their order; a form that is not filled in yet gives none. */
export function rulesOfBlocks(blocks: readonly Block[]): readonly GuidelineRule[] {
  return blocks.flatMap(({ id, node }): GuidelineRule[] => {
    switch (node.type) {
      case 'termRule': {
        const { say, match, note, must } = node.attrs
        const avoid = filled(node.attrs.avoid)
        return avoid.length === 0 ? [] : [{ kind: 'term', id, must, say: say.trim(), avoid, match, note }]
      }
      case 'offLimits': {
        const keywords = filled(node.attrs.keywords)
        return keywords.length === 0 ? [] : [{ kind: 'topic', id, must: node.attrs.must, topic: node.attrs.topic.trim(), keywords }]
      }
      case 'hashtag': {
        const { tag, use, campaign, must } = node.attrs
        return tag.trim() === ''
          ? []
          : [{ kind: 'hashtag', id, must, tag: tag.trim().replace(/^[#＃]+/, ''), use, campaign: campaign.trim() }]
      }
      case 'disclosure': {
        const lines = node.attrs.lines.filter((line) => line.text.trim() !== '')
        return [{ kind: 'disclosure', id, must: node.attrs.must, lines }]
      }
      default:
        return []
    }
  })
}

function filled(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))]
}
