/** The comparison of two texts: asked for anew when one of them changes, with its progress, and an end that can be asked for. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Redline } from '#shared/contracts/document-shapes.ts'
import { client } from '../../../lib/rpc.ts'

export interface Compared {
  /** Of the texts asked for last that were compared to the end. */
  readonly redline: Redline | null
  /** Blocks that are done, while it goes on; null before the first are told of, and when it is over. */
  readonly progress: { readonly done: number; readonly all: number } | null
  readonly isRunning: boolean
  readonly error: unknown
  /** True after `cancel`, until it is begun again. */
  readonly isCancelled: boolean
  readonly cancel: () => void
  readonly again: () => void
}

interface Asked {
  readonly documentId: string
  /** Ids of versions; null is the draft. */
  readonly from: string | null
  readonly to: string | null
  /** Changes with every edit of the draft. */
  readonly stamp: number
}

const idle = { progress: null, isRunning: false, error: null, isCancelled: false } as const

/** `asked` null: not yet. */
export function useRedline(asked: Asked | null): Compared {
  const [redline, setRedline] = useState<Redline | null>(null)
  const [state, setState] = useState<Omit<Compared, 'redline' | 'cancel' | 'again'>>(idle)
  const [round, setRound] = useState(0)
  const running = useRef<AbortController | null>(null)
  const key = asked === null ? null : JSON.stringify(asked)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the round stands for the wish to begin again
  useEffect(() => {
    if (key === null) return
    const { stamp: _, ...input }: Asked = JSON.parse(key)
    const stop = new AbortController()
    running.current = stop
    setState({ ...idle, isRunning: true })
    const onProgress = (progress: Compared['progress']) => setState((before) => (before.isRunning ? { ...before, progress } : before))
    client.documents.redline(input, { signal: stop.signal, onProgress }).then(
      (found) => {
        setRedline(found)
        setState(idle)
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setState({ ...idle, error })
      },
    )
    return () => stop.abort()
  }, [key, round])
  const cancel = useCallback(() => {
    running.current?.abort()
    setState({ ...idle, isCancelled: true })
  }, [])
  const again = useCallback(() => setRound((before) => before + 1), [])
  return { redline, ...state, cancel, again }
}
