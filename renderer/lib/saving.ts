/** Whether what somebody does is kept yet: follows every command from its start to its answer. */
import { AppError } from '#shared/rpc.ts'

interface SavingState {
  /** Something takes so long that it is worth saying. */
  readonly isSlow: boolean
  /** The file that refused the last change; null: it was kept. */
  readonly failed: string | null
}

export interface SavingStore {
  /** Hands on what the command resolves to. */
  readonly during: <T>(command: Promise<T>) => Promise<T>
  readonly subscribe: (listener: () => void) => () => void
  /** The same object while nothing changes. */
  readonly get: () => SavingState
}

/** Milliseconds in which a command is over before anybody would ask. */
const unnoticed = 400
/** What a file, or the disk it lies on, refuses. */
const ofFile = new Set<string>(['disk-full', 'file-damaged', 'file-locked', 'file-missing', 'file-read-only', 'file-unwritable'])

/** Nothing is under way. */
export function createSaving(): SavingStore {
  const listeners = new Set<() => void>()
  let state: SavingState = { isSlow: false, failed: null }
  let running = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const set = (next: SavingState) => {
    if (next.isSlow === state.isSlow && next.failed === state.failed) return
    state = next
    for (const listener of listeners) listener()
  }
  const end = (failed: string | null) => {
    running -= 1
    if (running === 0) {
      clearTimeout(timer)
      timer = undefined
    }
    set({ isSlow: running > 0 && state.isSlow, failed })
  }
  return {
    during: async (command) => {
      running += 1
      timer ??= setTimeout(() => set({ ...state, isSlow: true }), unnoticed)
      try {
        const output = await command
        end(null)
        return output
      } catch (error) {
        end(error instanceof AppError && ofFile.has(error.code) ? String(error.data['path'] ?? '') : state.failed)
        throw error
      }
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    get: () => state,
  }
}
