/** The files opened last, newest first. */
import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { z } from 'zod'
import { readJsonFile, writeJsonFile } from './json-file.ts'

const most = 12
const Entries = z.array(z.object({ path: z.string(), openedAt: z.number() }))

export interface Recents {
  list(): { path: string; name: string; openedAt: number; missing: boolean }[]
  /** `now`: epoch milliseconds. */
  add(path: string, now: number): void
  remove(path: string): void
}

/** Keeps the list in `folder`, at most 12 files; null keeps none. */
export function createRecents(folder: string | null): Recents {
  if (folder === null) return { list: () => [], add: () => undefined, remove: () => undefined }
  const file = join(folder, 'recent.json')
  const read = () => readJsonFile(file, Entries, [])
  const others = (path: string) => read().filter((entry) => entry.path !== path)
  return {
    list: () => read().map((entry) => ({ ...entry, name: basename(entry.path, extname(entry.path)), missing: !existsSync(entry.path) })),
    add: (path, now) => writeJsonFile(file, [{ path, openedAt: now }, ...others(path)].slice(0, most)),
    remove: (path) => writeJsonFile(file, others(path)),
  }
}
