/** What a heavy job is: work that may take long, away from the window, with progress and an end that can be asked for. */
import type { ChangeTopic } from '#shared/tables.ts'

export interface JobOptions {
  readonly signal: AbortSignal
  readonly onProgress: (value: unknown) => void
  /** Asks the main process what only it can know; '' for no answer. */
  readonly ask: (question: Question, about: string) => Promise<string>
  /** Tells the main process what changed in the open file. */
  readonly changed: (topics: readonly ChangeTopic[]) => void
}

/** `proxy`: the system's way to an address; `login`: the value kept for "source-id origin". */
export const questions = ['proxy', 'login'] as const
export type Question = (typeof questions)[number]

export type Job = (input: unknown, options: JobOptions) => Promise<unknown>
