/** Which of the mounted screens does what for a command that does not know it itself. */

/** What a screen binds to a command: the act, or the act with why it cannot be done now. */
export type Handler = (() => unknown) | { readonly run: () => unknown; readonly whyNot: string | null }

interface Bound {
  readonly run: () => unknown
  readonly whyNot: string | null
}

export interface Bindings {
  /** Binds until the returned function is called. */
  readonly bind: (id: string, bound: Bound) => () => void
  /** What was bound last and is still there. */
  readonly find: (id: string) => Bound | undefined
  readonly subscribe: (listener: () => void) => () => void
  /** Grows with every change, for `useSyncExternalStore`. */
  readonly version: () => number
}

/** Creates the bindings of one window. */
export function createBindings(): Bindings {
  const entries: { readonly id: string; readonly bound: Bound }[] = []
  const listeners = new Set<() => void>()
  let version = 0
  let isTelling = false
  // A screen binds a dozen commands in one go: they are told of once.
  const tell = () => {
    if (isTelling) return
    isTelling = true
    queueMicrotask(() => {
      isTelling = false
      version += 1
      for (const listener of listeners) listener()
    })
  }
  return {
    bind: (id, bound) => {
      const entry = { id, bound }
      entries.push(entry)
      tell()
      return () => {
        entries.splice(entries.indexOf(entry), 1)
        tell()
      }
    },
    find: (id) => entries.findLast((entry) => entry.id === id)?.bound,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    version: () => version,
  }
}
