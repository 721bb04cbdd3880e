/** Tries a feed before it is followed: fetches it without keeping anything, one address at a time. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FeedPreview } from '#shared/contracts/sources.ts'
import { AppError } from '#shared/rpc.ts'
import { client } from '../../../lib/rpc.ts'

export type Trial =
  | { readonly kind: 'none' }
  | { readonly kind: 'trying'; readonly url: string }
  | { readonly kind: 'read'; readonly url: string; readonly feed: FeedPreview }
  | { readonly kind: 'refused'; readonly url: string; readonly error: unknown }

export interface Preview {
  readonly trial: Trial
  /** Leaves off the one before; resolves to the feed, null when there is none. */
  readonly tryAddress: (url: string) => Promise<FeedPreview | null>
  readonly stop: () => void
}

/** Leaving the screen stops it. Words are looked at by the page itself, so that nothing is fetched while they are typed. */
export function usePreview(): Preview {
  const [trial, setTrial] = useState<Trial>({ kind: 'none' })
  const running = useRef<AbortController | null>(null)
  const stop = useCallback(() => {
    running.current?.abort()
    running.current = null
    setTrial({ kind: 'none' })
  }, [])
  useEffect(() => () => running.current?.abort(), [])
  const tryAddress = useCallback(async (url: string) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setTrial({ kind: 'trying', url })
    try {
      const feed = await client.sources.preview({ url }, { signal: controller.signal })
      setTrial({ kind: 'read', url, feed })
      return feed
    } catch (error) {
      if (!controller.signal.aborted && running.current === controller) setTrial({ kind: 'refused', url, error })
      else if (!(error instanceof AppError)) throw error
      return null
    }
  }, [])
  return { trial, tryAddress, stop }
}
