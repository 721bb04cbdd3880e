/** Whether a change touches what people have to do, as far as a rule can tell: then they acknowledge again. A person has the last word. */
import type { BlockNode } from '../../contracts/document-nodes.ts'
import { nodeToText } from '../documents/nodes.ts'
import { isContrary, isDuty, isWeighty } from './binding-words.ts'
import { blockToLines } from './block-lines.ts'
import { isMended } from './slips.ts'
import { namesIn, plainWords, textToSentences } from './words.ts'

/** Blocks whose every word counts: what they say is the rule itself. */
const bindingTypes: ReadonlySet<BlockNode['type']> = new Set([
  'doDont',
  'offLimits',
  'faq',
  'replyGuidance',
  'crisisSteps',
  'legalNote',
  'termRule',
  'hashtag',
  'disclosure',
  'frequency',
  'swatch',
  'contact',
])

/** Sentences of running text that stand in both texts, wherever: a paragraph that was split, joined or carried elsewhere says nothing new. */
export function sentencesKept(before: readonly BlockNode[], after: readonly BlockNode[]): ReadonlySet<string> {
  const old = new Set(before.filter(isRunningText).flatMap(sentencesOf))
  return new Set(
    after
      .filter(isRunningText)
      .flatMap(sentencesOf)
      .filter((sentence) => old.has(sentence)),
  )
}

/**
 * Null: the block was not there before, or is not there any more. Looks, comments, mended typing and a link's address alone never matter.
 * `kept`: what the document as a whole said before and still says, see `sentencesKept`.
 */
export function isMaterialChange(before: BlockNode | null, after: BlockNode | null, kept: ReadonlySet<string> = new Set()): boolean {
  if (before === null || after === null) return isMaterialAlone(before ?? after, kept)
  if (before.type !== after.type && !(isRunningText(before) && isRunningText(after)))
    return blockToLines(before).length + blockToLines(after).length > 0
  if (JSON.stringify(factsOf(before)) !== JSON.stringify(factsOf(after))) return true
  const [old, now] = [sentencesOf(before), sentencesOf(after)]
  if (isMended(wordsOf(old), wordsOf(now))) return false
  if (!isRunningText(after)) return areProseMaterial(old, now, true)
  const isNews = (sentence: string): boolean => !kept.has(sentence)
  return areProseMaterial(old.filter(isNews), now.filter(isNews), false) || areNamesMaterial(before, after, kept)
}

function isRunningText({ type }: BlockNode): boolean {
  return !bindingTypes.has(type)
}

function isMaterialAlone(node: BlockNode | null, kept: ReadonlySet<string>): boolean {
  if (node === null || blockToLines(node).length === 0) return false
  return !isRunningText(node) || sentencesOf(node).some((sentence) => !kept.has(sentence) && isBinding(sentence))
}

/** Sentences that stand on both sides do not count, wherever they stand. */
function areProseMaterial(before: readonly string[], after: readonly string[], everyWord: boolean): boolean {
  const removed = without(before, after)
  const added = without(after, before)
  const mended =
    removed.length === added.length && removed.every((sentence, at) => isMended(wordsOf([sentence]), wordsOf([added[at] ?? ''])))
  if (mended) return false
  return everyWord || [...removed, ...added].some(isBinding) || isWeightMoved(wordsOf(removed), wordsOf(added))
}

/** A sentence is known here by its plain words, joined by spaces. */
function isBinding(sentence: string): boolean {
  return sentence.split(' ').some(isDuty)
}

function wordsOf(sentences: readonly string[]): readonly string[] {
  return sentences.flatMap((sentence) => sentence.split(' '))
}

/** A word of weight came or went, or one became its contrary. */
function isWeightMoved(before: readonly string[], after: readonly string[]): boolean {
  const [gone, come] = [without(before, after), without(after, before)]
  return [...gone, ...come].some(isWeighty) || gone.some((word) => come.some((other) => isContrary(word, other)))
}

/** Somebody or something is named that was not spoken of before, or no longer is; a slip in a name is none. */
function areNamesMaterial(before: BlockNode, after: BlockNode, kept: ReadonlySet<string>): boolean {
  if (after.type === 'heading') return false
  return isNewName(before, after, kept) || isNewName(after, before, kept)
}

function isNewName(there: BlockNode, other: BlockNode, kept: ReadonlySet<string>): boolean {
  const words = wordsOf(sentencesOf(other))
  const names = proseLines(there)
    .flatMap(textToSentences)
    .filter((sentence) => !kept.has(plainWords(sentence).join(' ')))
    .flatMap(namesIn)
  return names.some((name) => !words.some((word) => isMended([name], [word])))
}

function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>()
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1)
  return all.filter((sentence) => {
    const count = left.get(sentence) ?? 0
    left.set(sentence, count - 1)
    return count <= 0
  })
}

/** What is prose in a block, as sentences of plain words. */
function sentencesOf(node: BlockNode): readonly string[] {
  return proseLines(node)
    .flatMap(textToSentences)
    .map((sentence) => plainWords(sentence).join(' '))
    .filter((sentence) => sentence !== '')
}

function proseLines(node: BlockNode): readonly string[] {
  switch (node.type) {
    case 'termRule':
    case 'frequency':
    case 'swatch':
    case 'contact':
      return [node.attrs.note]
    case 'example':
      return [node.attrs.caption]
    case 'offLimits':
    case 'replyGuidance':
    case 'legalNote':
      return nodeToText(node).split('\n')
    case 'hashtag':
    case 'disclosure':
      return []
    default:
      return blockToLines(node)
  }
}

/** Fields of which every difference matters; their looks, where they are prose, are taken away first. */
function factsOf(node: BlockNode): readonly unknown[] {
  switch (node.type) {
    case 'termRule':
      return [node.attrs.say, node.attrs.avoid.toSorted(), node.attrs.match, node.attrs.must]
    case 'hashtag':
      return [node.attrs.tag.toLowerCase(), node.attrs.use, plainWords(node.attrs.campaign), node.attrs.must]
    case 'disclosure':
      return [node.attrs.must, node.attrs.lines.map((line) => [line.network, line.locale, plainWords(line.text)].join(' ')).toSorted()]
    case 'frequency':
      return [node.attrs.times, node.attrs.per]
    case 'offLimits':
      return [plainWords(node.attrs.topic), node.attrs.keywords.map((word) => plainWords(word).join(' ')).toSorted(), node.attrs.must]
    case 'legalNote':
      return [node.attrs.jurisdiction, plainWords(node.attrs.source.replace(/https?:\S+/g, ''))]
    case 'contact': {
      const { name, role, email, phone, hours } = node.attrs
      return [plainWords(name), plainWords(role), email.trim().toLowerCase(), phone.replace(/[^\d+]/g, ''), plainWords(hours)]
    }
    case 'replyGuidance':
      return [plainWords(node.attrs.situation)]
    case 'swatch':
      return [node.attrs.colors.map(({ name, hex }) => [plainWords(name), hex.toLowerCase()]), node.attrs.logo]
    case 'example':
      return [node.attrs.verdict]
    default:
      return []
  }
}
