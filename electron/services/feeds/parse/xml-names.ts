/** What the names of tags and attributes mean where they stand: prefixes, the addresses they are bound to, and our short names for them. */
import { feedLimits } from './limits.ts'
import { type Vocabulary, vocabularyOf } from './namespaces.ts'

/** What the name of a tag means. */
export interface TagName {
  readonly vocabulary: Vocabulary
  /** Local name, lower-case. */
  readonly name: string
  /** How it is asked for: "dc:creator", and the bare name where it is of RSS or Atom. */
  readonly key: string
}

/** Which address a prefix is bound to, and what the names mean that were met so far. */
export interface Scope {
  readonly bound: ReadonlyMap<string, string>
  /** What is not bound here may be further out. */
  readonly outer: Scope | null
  /** Scopes inside, by what they bind. */
  readonly inner: Map<string, Scope>
  readonly tags: Map<string, TagName>
  readonly attributes: Map<string, string>
}

/** Names that are remembered in one scope: more are worked out anew. */
const mostNames = 1000
/** Letters of what a scope binds, so that it is remembered. */
const longestKey = 2000

/** Where nothing is bound. */
export function noScope(): Scope {
  return scopeWith(new Map(), null)
}

function scopeWith(bound: ReadonlyMap<string, string>, outer: Scope | null): Scope {
  return { bound, outer, inner: new Map(), tags: new Map(), attributes: new Map() }
}

/** The scope of an element with these attributes, names and values in turns. */
export function scopeIn(outer: Scope, written: readonly string[]): Scope {
  let bound: Map<string, string> | null = null
  let key = ''
  for (let at = 0; at < written.length; at += 2) {
    const name = written[at] ?? ''
    if ((name.charCodeAt(0) | 0x20) !== 0x78 || !/^xmlns(?::|$)/i.test(name)) continue
    bound ??= new Map()
    const prefix = name.slice(6).toLowerCase()
    if (bound.has(prefix) || bound.size >= feedLimits.attributes) continue
    bound.set(prefix, written[at + 1] ?? '')
    key += `${prefix} ${written[at + 1] ?? ''} `
  }
  if (bound === null) return outer
  // Every item may bind the same: what was learnt of the names in one counts in the next.
  const scope = outer.inner.get(key) ?? scopeWith(bound, outer)
  if (outer.inner.size < mostNames && key.length < longestKey) outer.inner.set(key, scope)
  return scope
}

/** What a tag means in a scope. */
export function tagIn(scope: Scope, written: string): TagName {
  const known = scope.tags.get(written)
  if (known !== undefined) return known
  const [prefix, name] = split(written.toLowerCase())
  const said = vocabularyOf(prefix, addressOf(scope, prefix))
  // What stands without a prefix in a vocabulary nobody knows is taken for what it looks like.
  const vocabulary = said === 'other' && prefix === '' ? '' : said
  const found = { vocabulary, name, key: vocabulary === '' || vocabulary === 'atom' ? name : `${vocabulary}:${name}` }
  if (scope.tags.size < mostNames) scope.tags.set(written, found)
  return found
}

/** The attributes by what their names mean in a scope; the first of equal ones counts. */
export function attributesIn(scope: Scope, written: readonly string[]): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (let at = 0; at < written.length && attributes.size < feedLimits.attributes; at += 2) {
    const name = attributeIn(scope, written[at] ?? '')
    if (!attributes.has(name)) attributes.set(name, written[at + 1] ?? '')
  }
  return attributes
}

function attributeIn(scope: Scope, written: string): string {
  const known = scope.attributes.get(written)
  if (known !== undefined) return known
  const [prefix, local] = split(written.toLowerCase())
  const vocabulary = prefix === '' ? '' : vocabularyOf(prefix, addressOf(scope, prefix))
  const found = vocabulary === '' || vocabulary === 'atom' ? local : `${vocabulary}:${local}`
  if (scope.attributes.size < mostNames) scope.attributes.set(written, found)
  return found
}

function addressOf(scope: Scope, prefix: string): string | undefined {
  for (let at: Scope | null = scope; at !== null; at = at.outer) {
    const address = at.bound.get(prefix)
    if (address !== undefined) return address
  }
  return undefined
}

function split(tag: string): readonly [prefix: string, name: string] {
  const colon = tag.indexOf(':')
  return colon < 0 ? ['', tag] : [tag.slice(0, colon), tag.slice(colon + 1)]
}
