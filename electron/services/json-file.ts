/** Small JSON files of this computer: read with a schema, written whole or not at all. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { z } from 'zod'

/** The file's content, or `otherwise` when there is none. A file that cannot be read is kept aside as `.broken`. */
export function readJsonFile<S extends z.ZodType>(path: string, schema: S, otherwise: z.output<S>): z.output<S> {
  if (!existsSync(path)) return otherwise
  const read = schema.safeParse(parse(readFileSync(path, 'utf8')))
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
