/** What a heavy job is: work that may take long, away from the window, with progress and an end that can be asked for. */
export interface JobOptions {
  readonly signal: AbortSignal
  readonly onProgress: (value: unknown) => void
}

export type Job = (input: unknown, options: JobOptions) => Promise<unknown>
