/** The way of a new source: its address is tried, then followed; or followed at once, where there is no network. */
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useGo } from '../../../lib/route.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { type NewSource, useNewSource } from './new-source.ts'
import { type Trial, usePreview } from './use-preview.ts'

export interface Adding {
  readonly source: NewSource
  readonly change: (fields: Partial<NewSource>) => void
  readonly trial: Trial
  /** The address as it stands has been read. */
  readonly isTried: boolean
  /** The source that follows it already. */
  readonly knownId: string | null
  /** The words of the rules, with those that are being typed. */
  readonly words: Pick<NewSource, 'keepWords' | 'dropWords'>
  readonly setTyping: (words: { readonly keep?: string; readonly drop?: string }) => void
  readonly tryAddress: (url: string) => Promise<void>
  readonly follow: () => Promise<void>
  /** Why it could not be followed. */
  readonly refusal: string | null
}

/** Another address ends the trial of the one before. */
export function useAdding(): Adding {
  const text = useText()
  const go = useGo()
  const { source, change, suggestName } = useNewSource()
  const { trial, tryAddress, stop } = usePreview()
  const [{ keep, drop }, setTyping] = useState({ keep: '', drop: '' })
  const { run, refusal } = useRefusable(contract.sources.add, () => text('sources.said-added'))
  return {
    source,
    change: (fields) => {
      change(fields)
      if (fields.url !== undefined && trial.kind !== 'none') stop()
    },
    trial,
    isTried: trial.kind === 'read' && trial.url === source.url,
    knownId: trial.kind === 'read' ? trial.feed.knownId : null,
    words: { keepWords: [...source.keepWords, keep], dropWords: [...source.dropWords, drop] },
    setTyping: (words) => setTyping((before) => ({ ...before, ...words })),
    tryAddress: async (typed) => {
      const url = typed.trim()
      change({ url })
      const feed = await tryAddress(url)
      if (feed !== null) suggestName(feed.title)
    },
    follow: async () => {
      const added = await run(toFields(source, trial))
      if (added) go(`/sources?source=${added.sourceId}`)
    },
    refusal,
  }
}

/** What was found by trying is followed: the feed that a page names, not the page. */
function toFields({ name, url, ...rules }: NewSource, trial: Trial) {
  const feed = trial.kind === 'read' && trial.url === url ? trial.feed : null
  return {
    ...rules,
    teamIds: [...rules.teamIds],
    keepWords: [...rules.keepWords],
    dropWords: [...rules.dropWords],
    url: feed?.url ?? url.trim(),
    ...(name.trim() === '' ? {} : { name: name.trim() }),
  }
}
