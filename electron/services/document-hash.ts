/** The fingerprint of a document's text: what verdicts and acknowledgements are bound to. */
import { createHash } from 'node:crypto'
import type { Block } from '#shared/contracts/document-nodes.ts'
import { canonicalJson } from '#shared/domain/documents/canonical.ts'
import { withoutComments } from '#shared/domain/documents/nodes.ts'

/** SHA-256, in hexadecimal, of title and blocks in reading order; comments are no part of the text, and neither are ids. */
export function hashOfText(title: string, blocks: readonly Pick<Block, 'node'>[]): string {
  return hashOfBytes(canonicalJson({ title, blocks: blocks.map(({ node }) => withoutComments(node)) }))
}

/** SHA-256 in hexadecimal. */
export function hashOfBytes(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
