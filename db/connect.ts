/** Makes connections; the one place that knows where the native part of SQLite lies. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

export interface ConnectOptions {
  readonly readonly?: boolean
  /** Milliseconds to wait for somebody else's lock. */
  readonly timeout?: number
  readonly nativeBinding?: string
}

/** Opens a path, or a whole file given as bytes (in memory). */
export function connect(source: string | Buffer, options: ConnectOptions = {}): Database.Database {
  const nativeBinding = options.nativeBinding ?? nativeBindingHere()
  return new Database(source, {
    readonly: options.readonly ?? false,
    timeout: options.timeout ?? 5000,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  })
}

/** Electron needs a binding of its own: named by the launcher during development, beside the resources when packaged. */
function nativeBindingHere(): string | undefined {
  if (process.versions['electron'] === undefined) return undefined
  const named = process.env['BETTER_SQLITE3_BINDING']
  if (named !== undefined && named !== '') return named
  if (!('resourcesPath' in process) || typeof process.resourcesPath !== 'string') return undefined
  const packaged = join(process.resourcesPath, 'better_sqlite3.node')
  return existsSync(packaged) ? packaged : undefined
}
