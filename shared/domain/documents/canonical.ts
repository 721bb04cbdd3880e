/** One text for one value: what hashes are made of, and what tells whether two blocks say the same. */
import type { BlockNode } from '../../contracts/document-nodes.ts'
import { withoutComments } from './nodes.ts'

/** JSON with the keys of every object in order; keys without a value are left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => (isPlainObject(each) ? sorted(each) : each))
}

/** The same value, whatever the order of its keys. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b) || canonicalJson(a) === canonicalJson(b)
}

/** The same words, fields and looks; comments do not count. */
export function saysTheSame(a: BlockNode, b: BlockNode): boolean {
  return isSameValue(a, b) || isSameValue(withoutComments(a), withoutComments(b))
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(value: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
