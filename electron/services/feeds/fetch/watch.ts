/** The one thing that ends a fetch early: the user, a deadline, or an answer beyond its bounds. */
import { AppError } from '#shared/rpc.ts'
import type { FetchLimits } from './types.ts'

export type Phase = 'connect' | 'headers' | 'body'

export interface Watch {
  /** Aborted with the refusal as its reason. */
  readonly signal: AbortSignal
  /** Starts the time allowed for this part. `host` is named when it runs out. */
  phase(phase: Phase, host: string): void
  stop(refusal: AppError): void
  /** Waits for what cannot be ended, but no longer than until the watch is stopped; then refuses with the reason. */
  orStopped<T>(work: Promise<T>): Promise<T>
  /** Ends the timers, and closes whatever connection is left. */
  close(): void
}

export function createWatch(outer: AbortSignal, limits: FetchLimits): Watch {
  const controller = new AbortController()
  const stop = (refusal: AppError) => controller.abort(refusal)
  const cancel = () => stop(new AppError('cancelled'))
  const allowed = { connect: limits.connectMs, headers: limits.headersMs, body: limits.bodyMs }
  let host = ''
  let timer: NodeJS.Timeout | undefined
  const after = (ms: number, phase: Phase | 'total') => setTimeout(() => stop(new AppError('feed-timeout', { host, phase })), ms)
  const total = after(limits.totalMs, 'total')
  outer.addEventListener('abort', cancel, { once: true })
  if (outer.aborted) cancel()
  return {
    signal: controller.signal,
    phase: (phase, at) => {
      host = at
      clearTimeout(timer)
      timer = after(allowed[phase], phase)
    },
    stop,
    orStopped: (work) =>
      new Promise((resolve, reject) => {
        if (controller.signal.aborted) reject(controller.signal.reason)
        controller.signal.addEventListener('abort', () => reject(controller.signal.reason), { once: true })
        work.then(resolve, reject)
      }),
    close: () => {
      clearTimeout(timer)
      clearTimeout(total)
      outer.removeEventListener('abort', cancel)
      controller.abort()
    },
  }
}
