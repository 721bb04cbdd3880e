/** Small JSON files of this computer: checked when read, written whole or not at all. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What a file must hold: a zod schema, or a check by hand where zod is not loaded yet. */
export interface Shape<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false }
}

/** The file's content, or `otherwise` when there is none. A file that cannot be read is kept aside as `.broken`. */
export function readJsonFile<T>(path: string, shape: Shape<T>, otherwise: NoInfer<T>): T {
  if (!existsSync(path)) return otherwise
  const read = shape.safeParse(parse(readFileSync(path, 'utf8')))
  if (read.success) return read.data
  renameSync(path, `${path}.broken`)
  return otherwise
}

/** Written beside and renamed, so that a crash leaves the old content or the new one. */
export function writeJsonFile(path: string, content: unknown): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, `${JSON.stringify(content, null, 2)}\n`, { flush: true })
  renameSync(`${path}.new`, path)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
