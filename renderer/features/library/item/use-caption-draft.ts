/** The words of a caption while they are typed: shown at once, saved when the field is left, when typing rests, and when another caption is shown. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { ItemCaption } from '#shared/contracts/library-shapes.ts'
import { useCommand } from '../../../lib/live.ts'

/** Where a caption belongs; without `captionId` it is written for the first time. */
export interface CaptionPlace extends Pick<ItemCaption, 'network' | 'locale' | 'tone'> {
  readonly itemId: string
  readonly captionId: string | null
  /** Tells places apart that hold no caption yet: the same before and after the first words are saved. */
  readonly key: string
}

export interface CaptionDraft {
  readonly text: string
  readonly write: (text: string) => void
  /** Resolves once everything typed here is kept. */
  readonly save: () => Promise<void>
}

/** Milliseconds without a key after which what was typed is saved. */
const rest = 1500

interface Draft {
  readonly place: CaptionPlace
  readonly text: string
}

/** What is under way, beside what is drawn. */
interface Held {
  /** Typed and not sent yet. */
  typed: Draft | null
  /** Sent and kept; drawn until the saved words have come back. */
  kept: Draft | null
  saved: string
  /** Captions that were made here, by place. */
  readonly made: Map<string, string>
  /** Ends when everything sent is kept. */
  last: Promise<void>
}

/** `saved`: the words as they are kept; empty where there is no caption yet. */
export function useCaptionDraft(place: CaptionPlace, saved: string): CaptionDraft {
  const [draft, setDraft] = useState<Draft | null>(null)
  const held = useRef<Held>({ typed: null, kept: null, saved, made: new Map(), last: Promise.resolve() }).current
  const keep = useKeep()
  const save = useCallback(() => {
    const sent = held.typed
    if (sent === null) return held.last
    held.typed = null
    held.last = held.last.then(async () => {
      const { key } = sent.place
      const made = await keep({ ...sent.place, captionId: sent.place.captionId ?? held.made.get(key) ?? null }, sent.text)
      // A refusal has been shown: the words stay where they were typed.
      if (made === undefined) return
      if (made === null) held.made.delete(key)
      else held.made.set(key, made)
      held.kept = sent
      if (held.saved === sent.text) setDraft((now) => (now === sent ? null : now))
    })
    return held.last
  }, [held, keep])
  const write = (text: string) => {
    held.typed = { place, text }
    setDraft(held.typed)
  }
  useEffect(() => {
    held.saved = saved
    setDraft((now) => (now !== null && now === held.kept ? null : now))
  }, [held, saved])
  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(() => void save(), rest)
    return () => clearTimeout(timer)
  }, [draft, save])
  const leave = useCallback((key: string) => (held.typed?.place.key === key ? save() : held.last), [held, save])
  useEffect(() => () => void leave(place.key), [place.key, leave])
  return { text: draft?.place.key === place.key ? draft.text : saved, write, save }
}

/** Keeps the words of a place. Resolves to the caption's id, null when there is none any more, undefined when it was refused. */
function useKeep() {
  const add = useCommand(contract.library.addCaption)
  const update = useCommand(contract.library.updateCaption)
  const remove = useCommand(contract.library.removeCaption)
  return useCallback(
    async ({ itemId, captionId, network, locale, tone }: CaptionPlace, text: string): Promise<string | null | undefined> => {
      if (text.trim() === '') return captionId === null ? null : (await remove({ captionId })) && null
      if (captionId === null) return (await add({ itemId, network, locale, tone, text }))?.captionId
      return (await update({ captionId, fields: { text } })) && captionId
    },
    [add, update, remove],
  )
}
