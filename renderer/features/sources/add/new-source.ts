/** What is said of a source before it is followed. */
import { useState } from 'react'
import { type Arrival, type ContentCategory, type ContentKind, contentCategories, contentKinds } from '#shared/domain/content/types.ts'
import type { Locale } from '#shared/ids.ts'
import { useSearchParam } from '../../../lib/route.ts'

export interface NewSource {
  readonly url: string
  /** Empty: as the feed calls itself. */
  readonly name: string
  readonly kind: ContentKind
  readonly category: ContentCategory
  readonly locale: Locale | null
  readonly teamIds: readonly string[]
  readonly keepWords: readonly string[]
  readonly dropWords: readonly string[]
  readonly arrival: Arrival
}

export interface NewSourceForm {
  readonly source: NewSource
  readonly change: (fields: Partial<NewSource>) => void
  /** The feed's own name, unless somebody has typed another. */
  readonly suggestName: (name: string) => void
}

/** The parameters `url`, `kind` and `category` of the address begin it: a suggestion has them. */
export function useNewSource(): NewSourceForm {
  const [url] = useSearchParam('url')
  const [kind] = useSearchParam('kind')
  const [category] = useSearchParam('category')
  const [suggested, setSuggested] = useState('')
  const [source, setSource] = useState<NewSource>({
    url: url ?? '',
    name: '',
    kind: contentKinds.find((each) => each === kind) ?? 'third-party',
    category: contentCategories.find((each) => each === category) ?? 'thought-leadership',
    locale: null,
    teamIds: [],
    keepWords: [],
    dropWords: [],
    arrival: 'review',
  })
  return {
    source,
    change: (fields) => setSource((before) => ({ ...before, ...fields })),
    suggestName: (name) => {
      setSource((before) => (before.name === '' || before.name === suggested ? { ...before, name } : before))
      setSuggested(name)
    },
  }
}
