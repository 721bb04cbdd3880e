/** Serves the contract over one port: the only place where what a page sends is checked before anything runs. */
import { z } from 'zod'
import { AppError, type ServerMessage } from '#shared/rpc.ts'
import type { Router } from './router.ts'

const ClientMessage = z.discriminatedUnion('t', [
  z.strictObject({ t: z.literal('call'), id: z.number().int().nonnegative(), name: z.string().max(100), input: z.unknown() }),
  z.strictObject({ t: z.literal('cancel'), id: z.number().int().nonnegative() }),
])

/** Milliseconds between two progress messages of one call. */
const progressInterval = 100

export interface PortOptions {
  readonly router: Router
  readonly post: (message: ServerMessage) => void
  /** Epoch milliseconds. */
  readonly clock: () => number
  /** Told once of everything that is no refusal: a bug, or a message that no page of ours sends. */
  readonly report: (problem: unknown) => void
}

export interface PortServer {
  /** Takes one message from the other end, whatever it is. */
  receive(message: unknown): void
  /** Posts to the other end; nothing once closed. */
  post(message: ServerMessage): void
  /** Aborts what runs and answers nothing any more. */
  close(): void
  /** Resolves when no call runs any more. */
  settled(): Promise<void>
}

/** Answers calls from `receive` through `post`: in any order, each once, cancelled by id, progress at most ten times a second. */
export function createPortServer({ router, post, clock, report }: PortOptions): PortServer {
  const running = new Map<number, { readonly abort: AbortController; readonly end: Promise<void> }>()
  let open = true
  const send = (message: ServerMessage): void => {
    if (open) post(message)
  }
  const run = async (id: number, name: string, input: unknown, signal: AbortSignal): Promise<void> => {
    const onProgress = throttled(clock, (value) => send({ t: 'progress', id, value }))
    try {
      send({ t: 'ok', id, value: await router.call(name, input, { signal, onProgress }) })
    } catch (error) {
      if (!(error instanceof AppError) && !signal.aborted) report(error)
      send({ t: 'refused', id, error: refusalOf(error, signal) })
    } finally {
      running.delete(id)
    }
  }
  return {
    receive(message) {
      const parsed = ClientMessage.safeParse(message)
      if (!parsed.success) return report(new Error(`A message that is no call: ${parsed.error.message}`))
      const call = parsed.data
      const { id } = call
      if (call.t === 'cancel') return running.get(id)?.abort.abort()
      if (!open) return
      if (running.has(id)) return report(new Error(`Call ${id} runs already`))
      const abort = new AbortController()
      // The call starts in a later microtask, so that it is on the list before it can end.
      const end = Promise.resolve().then(() => run(id, call.name, call.input, abort.signal))
      running.set(id, { abort, end })
    },
    post: send,
    close() {
      open = false
      for (const call of running.values()) call.abort.abort()
    },
    async settled() {
      await Promise.all([...running.values()].map((call) => call.end))
    },
  }
}

function refusalOf(error: unknown, signal: AbortSignal): Extract<ServerMessage, { t: 'refused' }>['error'] {
  if (error instanceof AppError) return { code: error.code, data: error.data }
  return { code: signal.aborted ? 'cancelled' : 'unexpected', data: {} }
}

function throttled(clock: () => number, send: (value: unknown) => void): (value: unknown) => void {
  let last = Number.NEGATIVE_INFINITY
  return (value) => {
    const now = clock()
    if (now - last < progressInterval) return
    last = now
    send(value)
  }
}
