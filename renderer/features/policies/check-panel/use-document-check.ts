/** The check of the open document, worked out in slices beside the typing so that no frame waits for it. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Block } from '#shared/contracts/document-nodes.ts'
import type { DocumentView } from '#shared/contracts/document-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import { checkDocument, createCheckCache, type DocumentCheck } from '#shared/domain/documents/findings.ts'
import type { DocumentFacts } from '#shared/domain/documents/findings-types.ts'
import { useLive } from '../../../lib/live.ts'
import { useRegions } from './use-regions.ts'

/** Milliseconds without typing before the check begins anew. */
const pause = 250
/** Milliseconds of checking before the page may draw again. */
const slice = 8

export interface CheckedDocument extends DocumentCheck {
  /** What was checked; the typing may be ahead of it. */
  readonly blocks: readonly Block[]
}

/** Meters and findings of the blocks as they stand; the previous ones while newer are worked out, null before the first. */
export function useDocumentCheck(view: DocumentView, blocks: readonly Block[]): CheckedDocument | null {
  const facts = useFacts(view)
  const [cache] = useState(createCheckCache)
  const [check, setCheck] = useState<CheckedDocument | null>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    if (facts === null) return
    const stop = new AbortController()
    const wait = isFirst.current ? 0 : pause
    const timer = setTimeout(() => {
      void inSlices(checkDocument(facts, blocks, cache), stop.signal).then((found) => {
        if (found === null) return
        isFirst.current = false
        setCheck({ ...found, blocks })
      })
    }, wait)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [facts, blocks, cache])
  return check
}

function useFacts({ kind, locale, reviewOn }: DocumentView): DocumentFacts | null {
  const today = useLive(contract.workspace.info, {}).data?.today
  const regions = useRegions()
  return useMemo(
    () => (today === undefined || regions === null ? null : { kind, locale, reviewOn, today, regions }),
    [kind, locale, reviewOn, today, regions],
  )
}

/** Runs the steps to their end, a slice at a time; null when it was stopped on the way. */
async function inSlices<Result>(steps: Generator<undefined, Result>, signal: AbortSignal): Promise<Result | null> {
  for (;;) {
    const until = performance.now() + slice
    do {
      const step = steps.next()
      if (step.done) return step.value
    } while (performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted) return null
  }
}
