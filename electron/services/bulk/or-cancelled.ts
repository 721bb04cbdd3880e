/** What is told of long work that somebody stopped. */
import { AppError } from '#shared/rpc.ts'

/** Runs `work`; refuses `cancelled` where it ended because it was asked to. */
export async function orCancelled<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  try {
    signal.throwIfAborted()
    return await work()
  } catch (error) {
    throw signal.aborted && !(error instanceof AppError) ? new AppError('cancelled') : error
  }
}
