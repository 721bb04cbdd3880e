/** Reads every page of a large file after it has opened: opening waits for that with small files only. */
import { statSync } from 'node:fs'
import type { Session } from './session.ts'

export interface LargeFilesOptions {
  readonly session: Session
  /** The verify job. */
  readonly verify: (path: string, signal: AbortSignal) => Promise<{ readonly ok: boolean }>
  /** Bytes from which on a file is looked through here. */
  readonly smallest: number
  /** Milliseconds of rest between opening and looking. */
  readonly rest: number
}

/** `look` whenever another file may be open. Damage becomes the session's start problem, which the page shows in place of the plan. */
export function watchLargeFiles({ session, verify, smallest, rest }: LargeFilesOptions): { look(): void; stop(): void } {
  let path: string | null = null
  let looking = new AbortController()
  const stop = (): void => looking.abort()
  const verifyNow = async (at: string, signal: AbortSignal): Promise<void> => {
    const { ok } = await verify(at, signal)
    if (!ok && !signal.aborted) session.setStartProblem({ code: 'file-damaged', data: { path: at } })
  }
  const look = (): void => {
    const now = session.current()?.path ?? null
    if (now === path) return
    stop()
    path = now
    if (now === null || statSync(now).size < smallest) return
    looking = new AbortController()
    const { signal } = looking
    setTimeout(() => {
      if (!signal.aborted)
        verifyNow(now, signal).catch((error) => !signal.aborted && console.error('The file could not be verified', error))
    }, rest).unref()
  }
  return { look, stop }
}
