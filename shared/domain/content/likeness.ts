/** How alike two posts are: one measure for the check of a caption and for the search through all of them. */
import { fold } from '../guideline-check/reading.ts'

/** Share of three-word runs in common from which on two posts are nearly the same. */
export const nearlySame = 0.7
/** Posts with fewer words are only compared whole. */
const fewWords = 8
/** Runs by which a post is looked up: with seven in ten in common, one pair in 1,300 shares none of them. */
const sketchSize = 6

/** A post made ready to be compared. */
export interface ComparablePost {
  readonly words: string
  readonly runs: ReadonlySet<string>
}

export function toComparable(text: string): ComparablePost {
  const words = withoutAddresses(text)
  return { words: words.join(' '), runs: runsOf(words) }
}

/** 0 to 1: 1 for the same words, else the share of three-word runs in common; short posts are the same or are not alike at all. */
export function likeness(a: ComparablePost, b: ComparablePost): number {
  if (a.words === b.words) return a.words === '' ? 0 : 1
  if (Math.min(a.runs.size, b.runs.size) < fewWords - 2) return 0
  const [small, large] = a.runs.size <= b.runs.size ? [a.runs, b.runs] : [b.runs, a.runs]
  let shared = 0
  for (const run of small) if (large.has(run)) shared += 1
  return shared / (a.runs.size + b.runs.size - shared)
}

/**
 * The smallest hashes (0 to 2^32 - 1) of its runs, a short one's of all its words: posts that are alike have the same smallest runs, so
 * that one is found by the other without a look at all. Empty for a post without words.
 */
export function sketchOf({ words, runs }: ComparablePost): readonly number[] {
  if (words === '') return []
  if (runs.size < fewWords - 2) return [hashOf(words)]
  return [...new Set([...runs].map(hashOf))].sort((a, b) => a - b).slice(0, sketchSize)
}

/** Words without links and tags: these are the same for everybody. */
function withoutAddresses(text: string): readonly string[] {
  const bare = text.replace(/(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)\S+|[#@]\S+/giu, ' ')
  return fold(bare).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

function runsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`))
}

/** FNV-1a, stirred once more, so that runs that begin alike do not lie side by side. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
