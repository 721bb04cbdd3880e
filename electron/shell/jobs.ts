/** The window's end of the jobs process: started with the first job, started anew after a crash. */
import { type UtilityProcess, utilityProcess } from 'electron'
import { z } from 'zod'
import { errorCodes } from '#shared/errors.ts'
import { AppError, type ClientMessage } from '#shared/rpc.ts'
import { type ChangeTopic, changeTopics } from '#shared/tables.ts'
import { type Question, questions } from '../jobs/job.ts'

export interface JobOptions {
  readonly onProgress: (value: unknown) => void
  readonly signal: AbortSignal
  /** Who cancels waits until the job has tidied up behind itself. */
  readonly tidiesUp?: boolean
}

export interface Jobs {
  /** Runs a job of electron/jobs. Refuses with the job's own refusal, `cancelled`, or `unexpected` when its process dies. */
  run(name: string, input: unknown, options: JobOptions): Promise<unknown>
  /** Ends the process and with it all jobs; settles when it is gone. */
  stop(): Promise<void>
}

export interface JobsHost {
  /** What a job may ask; '' for no answer. */
  readonly answer: (question: Question, about: string) => Promise<string> | string
  /** A job has changed the open file. */
  readonly changed: (topics: readonly ChangeTopic[]) => void
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: unknown) => void
  readonly onProgress: (value: unknown) => void
}

/** What a job says besides its answer. */
const Word = z.discriminatedUnion('t', [
  z.object({ t: z.literal('ask'), id: z.number(), question: z.enum(questions), about: z.string() }),
  z.object({ t: z.literal('changed'), topics: z.array(z.enum(changeTopics)) }),
])

const Answer = z.discriminatedUnion('t', [
  z.object({ t: z.literal('ok'), id: z.number(), value: z.unknown() }),
  z.object({ t: z.literal('progress'), id: z.number(), value: z.unknown() }),
  z.object({
    t: z.literal('refused'),
    id: z.number(),
    error: z.object({ code: z.enum(errorCodes), data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])) }),
  }),
])

/** `entry`: absolute path of the built electron/jobs/host.ts. */
export function createJobs(entry: string, host: JobsHost): Jobs {
  const waiting = new Map<number, Waiting>()
  let process: UtilityProcess | null = null
  let lastId = 0
  const start = (): UtilityProcess => {
    const started = utilityProcess.fork(entry, [], { serviceName: 'Groundswell jobs' })
    started.on('message', (message) => {
      const word = Word.safeParse(message)
      if (!word.success) settle(waiting, message)
      else if (word.data.t === 'changed') host.changed(word.data.topics)
      else void reply(started, word.data, host)
    })
    started.once('exit', () => {
      if (process === started) process = null
      for (const [id, job] of waiting) {
        waiting.delete(id)
        job.reject(new AppError('unexpected'))
      }
    })
    return started
  }
  return {
    run(name, input, { onProgress, signal, tidiesUp = false }) {
      process ??= start()
      const running = process
      const id = ++lastId
      const post = (message: ClientMessage): void => running.postMessage(message)
      return new Promise((resolve, reject) => {
        signal.throwIfAborted()
        waiting.set(id, { resolve, reject, onProgress })
        signal.addEventListener('abort', () => {
          if (!waiting.has(id)) return
          post({ t: 'cancel', id })
          if (tidiesUp) return
          // Whoever cancels need not wait for the step that runs: the answer that still comes is dropped.
          waiting.delete(id)
          reject(new AppError('cancelled'))
        })
        post({ t: 'call', id, name, input })
      })
    },
    stop: () => (process === null ? Promise.resolve() : end(process)),
  }
}

function end(process: UtilityProcess): Promise<void> {
  return new Promise((resolve) => {
    process.once('exit', () => resolve())
    process.kill()
  })
}

async function reply(process: UtilityProcess, { id, question, about }: { id: number; question: Question; about: string }, host: JobsHost) {
  // A job that asks in vain goes on without an answer.
  const value = await Promise.resolve(host.answer(question, about)).catch(() => '')
  process.postMessage({ t: 'answer', id, value })
}

function settle(waiting: Map<number, Waiting>, message: unknown): void {
  const answer = Answer.parse(message)
  const job = waiting.get(answer.id)
  if (answer.t !== 'progress') waiting.delete(answer.id)
  if (answer.t === 'progress') job?.onProgress(answer.value)
  else if (answer.t === 'ok') job?.resolve(answer.value)
  else job?.reject(new AppError(answer.error.code, answer.error.data))
}
