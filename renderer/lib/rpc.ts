/** The page's end of the port to the procedures: typed calls that can be cancelled and report progress, and the events that come back. */
import { type AppContract, contract } from '#shared/contracts/index.ts'
import {
  AppError,
  type ClientMessage,
  type Contract,
  type InputOf,
  type OutputOf,
  type Procedure,
  type ProgressOf,
  type ServerMessage,
} from '#shared/rpc.ts'
import type { ChangeTopic } from '#shared/tables.ts'
import { createSaving, type SavingStore } from './saving.ts'

export interface CallOptions<Progress = unknown> {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((value: Progress) => void) | undefined
}

type Call<P extends Procedure> = (input: InputOf<P>, options?: CallOptions<ProgressOf<P>>) => Promise<OutputOf<P>>

/** Every procedure as an async function; refusals reject with AppError. */
export type Client = {
  readonly [Domain in keyof AppContract]: {
    readonly [Name in keyof AppContract[Domain]]: AppContract[Domain][Name] extends Procedure ? Call<AppContract[Domain][Name]> : never
  }
}

export interface Connection {
  readonly client: Client
  /** Calls a procedure of the contract; `call(contract.x.y, …)` is `client.x.y(…)` for code that is handed the procedure. */
  readonly call: <P extends Procedure>(procedure: P, input: InputOf<P>, options?: CallOptions) => Promise<OutputOf<P>>
  /** Tells which topics changed; null after a new port came, when anything may have. Returns the way to stop. */
  readonly onChanged: (listener: (topics: readonly ChangeTopic[] | null) => void) => () => void
  /** Tells that the native menu asks for a command of the registry. Returns the way to stop. */
  readonly onRun: (listener: (command: string) => void) => () => void
  /** Whether the commands that were called are kept. */
  readonly saving: SavingStore
}

interface Pending {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
  readonly onProgress: ((value: unknown) => void) | undefined
}

const procedureNames: ReadonlyMap<Procedure, string> = new Map(
  Object.entries(contract as Contract).flatMap(([domain, procedures]) =>
    Object.entries(procedures).map(([name, procedure]) => [procedure, `${domain}.${name}`] as const),
  ),
)
const commandNames = new Set([...procedureNames].flatMap(([{ kind }, name]) => (kind === 'command' ? [name] : [])))

/** The name under which a procedure is called, "launchPlan.view"; also the head of its cache key. */
export function procedureToName(procedure: Procedure): string {
  const name = procedureNames.get(procedure)
  if (name === undefined) throw new Error('not a procedure of the contract')
  return name
}

/** Asks the preload script for the port and serves calls through it; calls made before it arrives wait for it. */
export function connect(page: Window): Connection {
  const changed = createListeners<readonly ChangeTopic[] | null>()
  const run = createListeners<string>()
  const wire = createWire((message) => {
    if (message.t === 'changed') changed.tell(message.topics)
    else run.tell(message.command)
  })
  const calls = createCalls(wire)
  const saving = createSaving()
  const call: typeof calls.call = (name, input, options) =>
    commandNames.has(name) ? saving.during(calls.call(name, input, options)) : calls.call(name, input, options)
  page.addEventListener('message', (event) => {
    const [port] = event.ports
    if (event.source !== page || event.origin !== page.location.origin || event.data !== 'groundswell:port' || port === undefined) return
    // What an earlier port was asked may or may not have happened: say so, and read everything again.
    if (wire.attach(port, calls.receive)) {
      calls.abandon()
      changed.tell(null)
    }
  })
  page.postMessage('groundswell:ready', page.location.origin)
  return {
    client: createClient(call),
    call: (procedure, input, options) => call(procedureToName(procedure), input, options) as Promise<OutputOf<typeof procedure>>,
    onChanged: changed.listen,
    onRun: run.listen,
    saving,
  }
}

type Answer = Extract<ServerMessage, { readonly id: number }>
type Event = Extract<ServerMessage, { readonly t: 'changed' | 'run' }>
type Wire = ReturnType<typeof createWire>

/** The port of now, and what waits for one. */
function createWire(onEvent: (message: Event) => void) {
  const unsent: ClientMessage[] = []
  let held: MessagePort | null = null
  /** The same once it has been opened by its other end. */
  let port: MessagePort | null = null
  const flush = (ahead: Readonly<Record<string, unknown>>, onAnswer: (message: Answer) => void) => {
    for (const message of unsent.splice(0)) {
      if (message.t === 'call' && Object.hasOwn(ahead, message.name) && isEmpty(message.input))
        onAnswer({ t: 'ok', id: message.id, value: ahead[message.name] })
      else port?.postMessage(message)
    }
  }
  return {
    send: (message: ClientMessage) => {
      if (port === null) unsent.push(message)
      else port.postMessage(message)
    },
    /** True when there was another port before. */
    attach: (next: MessagePort, onAnswer: (message: Answer) => void): boolean => {
      const hadPort = held !== null
      held?.close()
      held = next
      port = null
      next.onmessage = ({ data }: MessageEvent<ServerMessage>) => {
        if (data.t === 'changed' || data.t === 'run') return onEvent(data)
        if (data.t !== 'open') return onAnswer(data)
        port = next
        flush(JSON.parse(data.ahead), onAnswer)
      }
      return hadPort
    },
  }
}

function isEmpty(input: unknown): boolean {
  return typeof input === 'object' && input !== null && Object.values(input).every((value) => value === undefined)
}

/** The calls under way, by id. */
function createCalls(wire: Wire) {
  const pending = new Map<number, Pending>()
  let lastId = 0
  const call = (name: string, input: unknown, options: CallOptions = {}) =>
    new Promise<unknown>((resolve, reject) => {
      if (options.signal?.aborted) return reject(new AppError('cancelled'))
      lastId += 1
      const id = lastId
      pending.set(id, { resolve, reject, onProgress: options.onProgress })
      wire.send({ t: 'call', id, name, input })
      options.signal?.addEventListener('abort', () => {
        if (!pending.delete(id)) return
        wire.send({ t: 'cancel', id })
        reject(new AppError('cancelled'))
      })
    })
  const receive = (message: Answer) => {
    const waiting = pending.get(message.id)
    if (waiting === undefined) return
    if (message.t === 'progress') return waiting.onProgress?.(message.value)
    pending.delete(message.id)
    if (message.t === 'ok') waiting.resolve(message.value)
    else waiting.reject(new AppError(message.error.code, message.error.data))
  }
  const abandon = () => {
    for (const waiting of pending.values()) waiting.reject(new AppError('cancelled'))
    pending.clear()
  }
  return { call, receive, abandon }
}

function createClient(call: (name: string, input: unknown, options?: CallOptions) => Promise<unknown>): Client {
  const domains = Object.entries(contract as Contract).map(([domain, procedures]) => {
    const calls = Object.keys(procedures).map((name) => [
      name,
      (input: unknown, options?: CallOptions) => call(`${domain}.${name}`, input, options),
    ])
    return [domain, Object.fromEntries(calls)]
  })
  return Object.fromEntries(domains) as Client
}

function createListeners<T>() {
  const listeners = new Set<(value: T) => void>()
  return {
    tell: (value: T) => {
      for (const listener of listeners) listener(value)
    },
    listen: (listener: (value: T) => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** The one connection of this window. */
export const connection = connect(window)

/** Every procedure as an async function; screens mostly use `useLive` and `useCommand` instead. */
export const client = connection.client
