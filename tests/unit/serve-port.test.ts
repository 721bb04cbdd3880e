/** What a page gets back over its port, and what it cannot do to the app behind it. */
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import type { CallOptions } from '#electron/procedures/handlers.ts'
import { createPortServer, type PortServer } from '#electron/procedures/serve-port.ts'
import { AppError, type ServerMessage } from '#shared/rpc.ts'

type Handler = (input: unknown, options: CallOptions) => unknown

const ports: MessagePort[] = []
afterEach(() => {
  for (const port of ports.splice(0)) port.close()
})

/** A page at one end of a real channel, these handlers at the other. */
function connect(handlers: Readonly<Record<string, Handler>>, clock: () => number = () => 0) {
  const { port1, port2 } = new MessageChannel()
  ports.push(port1, port2)
  const problems: unknown[] = []
  const server: PortServer = createPortServer({
    router: { call: async (name, input, options) => handlers[name]?.(input, options ?? {}) },
    post: (message) => port1.postMessage(message),
    clock,
    report: (problem) => problems.push(problem),
  })
  port1.on('message', (message) => server.receive(message))
  const received: ServerMessage[] = []
  const waiting: { readonly id: number; readonly done: (message: ServerMessage) => void }[] = []
  port2.on('message', (message: ServerMessage) => {
    received.push(message)
    if (message.t === 'ok' || message.t === 'refused') waiting.find(({ id }) => id === message.id)?.done(message)
  })
  const answer = (id: number): Promise<ServerMessage> => new Promise((done) => waiting.push({ id, done }))
  const send = (message: unknown): void => port2.postMessage(message)
  const call = (id: number, name: string, input: unknown = {}): Promise<ServerMessage> => {
    const promise = answer(id)
    send({ t: 'call', id, name, input })
    return promise
  }
  return { server, problems, received, send, call, answer }
}

const untilAborted: Handler = (_input, { signal }) =>
  new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))

describe('A page', () => {
  it('gets the answer of its call', async () => {
    const { call } = connect({ 'plan.view': (input) => ({ seen: input }) })
    expect(await call(1, 'plan.view', { planId: 'a' })).toEqual({ t: 'ok', id: 1, value: { seen: { planId: 'a' } } })
  })

  it('gets a refusal as code and data', async () => {
    const { call, problems } = connect({
      'plan.move': () => {
        throw new AppError('day-off', { day: '2027-03-29' })
      },
    })
    expect(await call(1, 'plan.move')).toEqual({ t: 'refused', id: 1, error: { code: 'day-off', data: { day: '2027-03-29' } } })
    expect(problems).toEqual([])
  })

  it('learns nothing of a bug but that there is one, which is reported once', async () => {
    const bug = new TypeError('secret path')
    const { call, problems } = connect({
      'plan.move': () => {
        throw bug
      },
    })
    expect(await call(1, 'plan.move')).toEqual({ t: 'refused', id: 1, error: { code: 'unexpected', data: {} } })
    expect(problems).toEqual([bug])
  })

  it('cancels its own call by id, and no other', async () => {
    const { call, send, problems } = connect({ long: untilAborted, short: () => 'done' })
    const long = call(1, 'long')
    send({ t: 'cancel', id: 2 })
    expect(await call(3, 'short')).toMatchObject({ t: 'ok' })
    send({ t: 'cancel', id: 1 })
    expect(await long).toEqual({ t: 'refused', id: 1, error: { code: 'cancelled', data: {} } })
    expect(problems).toEqual([])
  })

  it('hears of progress at most ten times a second', async () => {
    let now = 0
    const { call, received } = connect(
      {
        job: (_input, { onProgress }) => {
          for (now = 0; now < 1000; now += 10) onProgress?.(now)
        },
      },
      () => now,
    )
    await call(1, 'job')
    const progress = received.flatMap((message) => (message.t === 'progress' ? [message.value] : []))
    expect(progress).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900])
  })

  it.each([
    [null],
    ['call'],
    [{ t: 'call', id: -1, name: 'x' }],
    [{ t: 'call', id: 1, name: 7 }],
    [{ t: 'run', command: 'x' }],
    [{ t: 'call', id: 1, name: 'x', input: {}, extra: 1 }],
  ])('that sends %j is not answered, and the message is reported', async (message) => {
    const { call, send, problems, received } = connect({ x: () => 'ran', after: () => 'next' })
    send(message)
    await call(2, 'after')
    expect(received).toEqual([{ t: 'ok', id: 2, value: 'next' }])
    expect(problems).toHaveLength(1)
  })

  it('cannot run two calls under one id', async () => {
    const { call, send, problems, received } = connect({ long: untilAborted, after: () => 'next' })
    send({ t: 'call', id: 1, name: 'long', input: {} })
    send({ t: 'call', id: 1, name: 'after', input: {} })
    await call(2, 'after')
    expect(received).toEqual([{ t: 'ok', id: 2, value: 'next' }])
    expect(problems).toHaveLength(1)
  })
})

describe('A closed port', () => {
  it('aborts what runs, answers nothing, and says when all has ended', async () => {
    const { server, send, call, received } = connect({ long: untilAborted, first: () => 'first' })
    send({ t: 'call', id: 1, name: 'long', input: {} })
    await call(2, 'first')
    server.close()
    await server.settled()
    server.post({ t: 'changed', topics: ['task'] })
    expect(received).toEqual([{ t: 'ok', id: 2, value: 'first' }])
  })

  it('lets a write that runs come to its end', async () => {
    const written: string[] = []
    const { server, send, call } = connect({
      write: async () => {
        await new Promise((resolve) => setImmediate(resolve))
        written.push('plan')
      },
      first: () => 'first',
    })
    send({ t: 'call', id: 1, name: 'write', input: {} })
    await call(2, 'first')
    server.close()
    await server.settled()
    expect(written).toEqual(['plan'])
  })
})
