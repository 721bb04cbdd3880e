/** The check of a whole document: meters and findings, worked out block by block so that the page can breathe in between. */
import type { Block } from '../../contracts/document-nodes.ts'
import type { ReadingCache } from '../readability/readability.ts'
import { createTextCache } from '../readability/text-cache.ts'
import { blockFindings, type ClauseCache } from './findings-text.ts'
import { type DocumentFacts, type DocumentFinding, findingSeverities } from './findings-types.ts'
import { wholeFindings } from './findings-whole.ts'
import { type BlockReading, type DocumentMeters, measureDocument, readBlock } from './meters.ts'

export interface DocumentCheck {
  readonly meters: DocumentMeters
  /** The weightiest first; of the same weight those of the whole, then those of blocks in reading order, then sections that are missing. */
  readonly findings: readonly DocumentFinding[]
}

/** What was found out about texts; one for each document that is open. */
export interface CheckCache {
  readonly paragraphs: ReadingCache
  readonly clauses: ClauseCache
}

/** An empty cache. */
export function createCheckCache(): CheckCache {
  return { paragraphs: createTextCache(), clauses: createTextCache() }
}

/** Checks a document in small steps; stops after every block to let the caller do something else. */
export function* checkDocument(facts: DocumentFacts, blocks: readonly Block[], cache: CheckCache): Generator<undefined, DocumentCheck> {
  const readings: BlockReading[] = []
  const inBlocks: DocumentFinding[] = []
  for (const block of blocks) {
    const reading = readBlock(block, facts.locale, cache.paragraphs)
    readings.push(reading)
    inBlocks.push(...blockFindings(reading, facts, cache.clauses))
    yield
  }
  const meters = measureDocument(facts.kind, facts.locale, readings)
  yield
  const whole = wholeFindings(facts, meters, readings)
  const sections = whole.filter(({ code }) => code.startsWith('topic-'))
  const findings = [...whole.filter((finding) => !sections.includes(finding)), ...inBlocks, ...sections]
  return { meters, findings: findings.toSorted((a, b) => weight(a) - weight(b)) }
}

/** Findings apart from those that somebody has dismissed, each with the dismissal; one dismissal holds for a code in a block. */
export function splitDismissed<D extends { readonly code: string; readonly blockId: string | null }>(
  findings: readonly DocumentFinding[],
  dismissals: readonly D[],
): { readonly open: readonly DocumentFinding[]; readonly dismissed: readonly { finding: DocumentFinding; dismissal: D }[] } {
  const open: DocumentFinding[] = []
  const dismissed = new Map<D, DocumentFinding>()
  for (const finding of findings) {
    const dismissal = dismissals.find(({ code, blockId }) => code === finding.code && blockId === finding.blockId)
    if (dismissal === undefined) open.push(finding)
    else if (!dismissed.has(dismissal)) dismissed.set(dismissal, finding)
  }
  return { open, dismissed: [...dismissed].map(([dismissal, finding]) => ({ finding, dismissal })) }
}

function weight({ severity }: DocumentFinding): number {
  return findingSeverities.indexOf(severity)
}
