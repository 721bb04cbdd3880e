/** Reads one file of a template that comes with the app, and says where it is broken. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { AppError } from '#shared/rpc.ts'

/** Refuses template-broken with the place of the fault in `detail`. */
export function readTemplateFile<S extends z.ZodType>(folder: string, name: string, template: string, schema: S): z.output<S> {
  const path = join(folder, name)
  if (!existsSync(path)) throw new AppError('template-broken', { template, detail: name })
  const parsed = schema.safeParse(parseJson(readFileSync(path, 'utf8')))
  if (parsed.success) return parsed.data
  throw new AppError('template-broken', { template, detail: `${name}: ${parsed.error.issues[0]?.path.join('.') ?? ''}` })
}

/** A text that is no JSON fits no schema. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
