/** What somebody types into the sections of a report: shown at once, saved a moment after the last letter, kept when the saving is refused. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { beforeLeaving } from '../../../lib/before-leaving.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { type Overlay, stillTyped, type Typed } from '../logic/with-typed.ts'

/** Milliseconds after the last letter. */
const pause = 700

export interface TypedWords {
  /** By section. */
  readonly bySection: ReadonlyMap<string, Typed>
  readonly change: (sectionId: string, words: Typed) => void
  /** Saves at once what waits. */
  readonly settle: () => Promise<void>
  /** Why the last saving was refused; null: it was not. */
  readonly refusal: string | null
}

/** What is laid over `sections` goes when they hold something else than what was saved. */
export function useTyped(sections: Parameters<typeof stillTyped>[1]): TypedWords {
  const [bySection, setBySection] = useState<ReadonlyMap<string, Overlay>>(new Map())
  const waiting = useRef(new Map<string, Typed>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { run, refusal } = useRefusable(contract.reports.updateSection)
  const settle = useCallback(async () => {
    clearTimeout(timer.current)
    const words = [...waiting.current]
    waiting.current.clear()
    // All are posted at once: the window may be about to go.
    const save = async ([sectionId, fields]: (typeof words)[number]) => {
      const isSaved = (await run({ sectionId, fields })) !== undefined
      if (!isSaved) waiting.current.set(sectionId, { ...fields, ...waiting.current.get(sectionId) })
    }
    await Promise.all(words.map(save))
  }, [run])
  const change = useCallback(
    (sectionId: string, words: Typed) => {
      waiting.current.set(sectionId, { ...waiting.current.get(sectionId), ...words })
      setBySection((before) => new Map(before).set(sectionId, { ...before.get(sectionId), ...words, isStored: false }))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void settle(), pause)
    },
    [settle],
  )
  useEffect(() => {
    const keep = () => void settle()
    const stay = beforeLeaving(keep)
    // Undo, pressed outside of the field, then takes back what was typed last.
    document.addEventListener('focusout', keep)
    return () => {
      stay()
      document.removeEventListener('focusout', keep)
      keep()
    }
  }, [settle])
  useEffect(() => setBySection((before) => (before.size === 0 ? before : stillTyped(before, sections))), [sections])
  return { bySection, change, settle, refusal }
}
