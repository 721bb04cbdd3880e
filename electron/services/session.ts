/** Which workspace is open: at most one, with its lock; and what was open before. */
import { rmSync } from 'node:fs'
import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import { type OpenOptions, openDb } from '#db/open.ts'
import type { Db } from '#db/types.ts'
import type { Reason } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import type { ChangeTopic } from '#shared/tables.ts'
import { createRecents, type Recents } from './recents.ts'
import type { SettingsStore } from './settings.ts'

export interface OpenWorkspace {
  /** Absolute. */
  readonly path: string
  readonly db: Db
  /** Aborted when it is closed: work on it ends with it. */
  readonly closed: AbortSignal
}

export interface SessionOptions {
  /** Epoch milliseconds. */
  readonly clock: () => number
  readonly settings: SettingsStore
  /** Where the list of recent files lies: the folder of the settings. Null: no list is kept. */
  readonly folder: string | null
  readonly changed: (topics: readonly ChangeTopic[]) => void
  /** Where ids come from; only made-up companies need repeatable ones. */
  readonly newId?: () => string
  /** Files are drafts: what is made here is packed into its place when it is done. */
  readonly areDrafts?: boolean
  readonly nativeBinding?: string
  readonly migrations?: string
}

/** Opening a file closes the one before it, but only once the new one did open. */
export class Session {
  readonly recents: Recents
  #current: OpenWorkspace | null = null
  #end = new AbortController()
  #startProblem: Reason | null = null
  #held: Promise<unknown> = Promise.resolve()
  readonly #options: SessionOptions

  constructor(options: SessionOptions) {
    this.#options = options
    this.recents = createRecents(options.folder)
  }

  /** Runs what rewrites the open file: whoever wants to write asks `free` first, and waits. Such works follow one another. */
  hold<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#held.then(work)
    this.#held = turn.catch(() => undefined)
    return turn
  }

  /** Settles when nobody holds the file any longer. */
  async free(): Promise<void> {
    for (let held: unknown = null; held !== this.#held; ) {
      held = this.#held
      await held
    }
  }

  current(): OpenWorkspace | null {
    return this.#current
  }

  /** Makes a file and lets `fill` write its first contents. When either fails, no file is left. Refuses file-exists and the like. */
  create(path: string, fill: (db: Db) => void): OpenWorkspace {
    const full = resolve(path)
    const db = this.#open(full, 'create')
    try {
      fill(db)
    } catch (error) {
      db.close()
      rmSync(full, { force: true })
      throw error
    }
    return this.#replace({ path: full, db })
  }

  /**
   * Refuses every file-… code; what was open stays open then. Opening the open file again changes nothing. `read` takes no lock and
   * refuses every write with file-read-only; `beside` leans on the connection of another process of the app, and its lock.
   */
  open(path: string, mode: 'write' | 'read' | 'beside' = 'write'): OpenWorkspace {
    const full = resolve(path)
    if (this.#current?.path === full) return this.#current
    return this.#replace({ path: full, db: this.#open(full, mode) })
  }

  close(): void {
    this.#closeCurrent()
    this.#options.changed(['session'])
  }

  /** Opens the given file, or the last one; a refusal is kept for `startProblem` instead of thrown. */
  openAtStart(path = this.lastPath()): void {
    if (path === undefined) return
    try {
      this.open(path)
    } catch (error) {
      this.noteProblem(error)
    }
  }

  /** The file that was open last and is still there. */
  lastPath(): string | undefined {
    return this.recents.list().find((file) => !file.missing)?.path
  }

  /** Keeps a refusal for `startProblem`; throws everything else. */
  noteProblem(error: unknown): void {
    if (!(error instanceof AppError)) throw error
    this.setStartProblem({ code: error.code, data: error.data })
  }

  startProblem(): Reason | null {
    return this.#startProblem
  }

  setStartProblem(problem: Reason | null): void {
    this.#startProblem = problem
    this.#options.changed(['session'])
  }

  #open(path: string, mode: OpenOptions['mode']): Db {
    const { clock, settings, changed, newId, areDrafts: isDraft, nativeBinding, migrations } = this.#options
    const actor = () => actorIn(settings, path)
    const options: OpenOptions = { mode, clock, actor, onChanged: changed, newId, isDraft, nativeBinding, migrations }
    return openDb(path, options)
  }

  #replace(opened: Omit<OpenWorkspace, 'closed'>): OpenWorkspace {
    this.#closeCurrent()
    this.#end = new AbortController()
    const next = { ...opened, closed: this.#end.signal }
    this.#current = next
    this.#startProblem = null
    this.recents.add(next.path, this.#options.clock())
    this.#options.changed(['session'])
    return next
  }

  #closeCurrent(): void {
    this.#end.abort()
    this.#current?.db.close()
    this.#current = null
  }
}

/** Who acts in the workspace at `path`: a member's id, once somebody has said who they are, else the name of this computer's user. */
export function actorIn(settings: SettingsStore, path: string): string {
  return settings.get().me[path] ?? userInfo().username
}

export function createSession(options: SessionOptions): Session {
  return new Session(options)
}
