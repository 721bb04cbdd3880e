/** Work that takes long, started from a page: what is under way, how far it is, the way to stop it, and why it failed. */
import { useMemo, useRef, useState } from 'react'
import { AppError } from '#shared/rpc.ts'

interface WorkOptions<P> {
  readonly signal: AbortSignal
  readonly onProgress: (progress: P) => void
}

export interface LongWork<W extends string, P> {
  readonly running: { readonly work: W; readonly progress: P | null } | null
  /** Null: nothing failed; what was cancelled did not fail. */
  readonly error: unknown
}

/** One at a time. `during` resolves to undefined when the work failed or was cancelled. */
export function useLongWork<W extends string, P>() {
  const [state, setState] = useState<LongWork<W, P>>({ running: null, error: null })
  const stop = useRef<AbortController | null>(null)
  const acts = useMemo(
    () => ({
      during: async <T>(work: W, body: (options: WorkOptions<P>) => Promise<T>): Promise<T | undefined> => {
        const controller = new AbortController()
        stop.current = controller
        setState({ running: { work, progress: null }, error: null })
        try {
          const onProgress = (progress: P) => setState((before) => ({ ...before, running: { work, progress } }))
          return await body({ signal: controller.signal, onProgress })
        } catch (error) {
          if (!(error instanceof AppError && error.code === 'cancelled')) setState((before) => ({ ...before, error }))
          return undefined
        } finally {
          setState((before) => ({ ...before, running: null }))
        }
      },
      fail: (error: unknown) => setState({ running: null, error }),
      cancel: () => stop.current?.abort(),
    }),
    [],
  )
  return { state, ...acts }
}
