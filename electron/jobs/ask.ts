/** Questions of a job to the main process, and the answers that come back on the same port. */
import { z } from 'zod'
import type { JobOptions } from './job.ts'

const Answer = z.strictObject({ t: z.literal('answer'), id: z.number().int(), value: z.string() })

export interface Questions {
  readonly ask: JobOptions['ask']
  /** Whether a message was an answer, and is thereby settled. */
  take(message: unknown): boolean
}

export function createQuestions(post: (message: unknown) => void): Questions {
  const waiting = new Map<number, (value: string) => void>()
  let lastId = 0
  return {
    ask: (question, about) =>
      new Promise((resolve) => {
        const id = ++lastId
        waiting.set(id, resolve)
        post({ t: 'ask', id, question, about })
      }),
    take(message) {
      const answer = Answer.safeParse(message)
      if (!answer.success) return false
      waiting.get(answer.data.id)?.(answer.data.value)
      return waiting.delete(answer.data.id)
    },
  }
}
