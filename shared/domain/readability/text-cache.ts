/** Remembers what was found out about a text, so that typing in one paragraph costs one paragraph. */
import type { Locale } from '../../ids.ts'

/** What is known of a text in a language; worked out when it is not. Belongs to whoever shows the document. */
export type TextCache<Value> = (locale: Locale, text: string, workOut: () => Value) => Value

/** A cache that forgets what was not asked for longest; `limit` is a number of texts. */
export function createTextCache<Value>(limit = 4000): TextCache<Value> {
  const known = new Map<string, { readonly value: Value }>()
  return (locale, text, workOut) => {
    const key = `${locale} ${text}`
    const entry = known.get(key) ?? { value: workOut() }
    known.delete(key)
    known.set(key, entry)
    const oldest = known.keys().next().value
    if (known.size > limit && oldest !== undefined) known.delete(oldest)
    return entry.value
  }
}
