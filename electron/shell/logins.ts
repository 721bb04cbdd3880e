/** Logins of sources: encrypted by the system's key chain, in a file beside the app's data, never in a workspace. */
import { join } from 'node:path'
import { safeStorage } from 'electron'
import { z } from 'zod'
import { AppError } from '#shared/rpc.ts'
import type { Logins } from '../services/feeds/types.ts'
import { readJsonFile, writeJsonFile } from '../services/json-file.ts'

/** By source: whom it is for, and the encrypted value as base64. */
const Kept = z.record(z.string(), z.object({ origin: z.string(), value: z.string() }))

/** `folder`: where the app keeps its own data. */
export function createLogins(folder: string): Logins {
  const path = join(folder, 'logins.json')
  let kept: z.output<typeof Kept> | null = null
  const read = () => {
    kept ??= readJsonFile(path, Kept, {})
    return kept
  }
  const write = (next: z.output<typeof Kept>) => {
    writeJsonFile(path, next)
    kept = next
  }
  return {
    origin: (sourceId) => read()[sourceId]?.origin ?? null,
    value: (sourceId) => {
      const login = read()[sourceId]
      return login === undefined || !safeStorage.isEncryptionAvailable() ? null : decrypted(login.value)
    },
    keep: (sourceId, origin, value) => {
      const { [sourceId]: before, ...others } = read()
      if (value === null) {
        if (before !== undefined) write(others)
        return
      }
      if (!safeStorage.isEncryptionAvailable()) throw new AppError('login-not-kept')
      write({ ...others, [sourceId]: { origin, value: safeStorage.encryptString(value).toString('base64') } })
    },
  }
}

/** Null when the key chain has changed since: then it has to be entered again. */
function decrypted(value: string): string | null {
  try {
    return safeStorage.decryptString(Buffer.from(value, 'base64'))
  } catch {
    return null
  }
}
