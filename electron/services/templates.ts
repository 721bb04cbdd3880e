/** The launch-plan templates: data in resources/plans, checked whole before anybody builds on it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { type Locale, locales } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import { brokenReference } from './template-check.ts'
import { PlanTemplate, TemplateTexts } from './template-format.ts'

export interface LoadedTemplate {
  readonly plan: PlanTemplate
  readonly texts: Readonly<Record<Locale, TemplateTexts>>
}

export interface Templates {
  /** Ids, in alphabetical order. */
  list(): readonly string[]
  /** Refuses template-missing, and template-broken with the place of the fault in `detail`. */
  load(id: string): LoadedTemplate
}

/** Reads each template once. `resources`: the folder that holds plans/. */
export function createTemplates(resources: string): Templates {
  const folder = join(resources, 'plans')
  const loaded = new Map<string, LoadedTemplate>()
  let known: readonly string[] | null = null
  const list = () => {
    known ??= readdirSync(folder)
      .filter((id) => existsSync(join(folder, id, 'plan.json')))
      .sort()
    return known
  }
  const load = (id: string) => {
    const before = loaded.get(id)
    if (before !== undefined) return before
    if (!list().includes(id)) throw new AppError('template-missing', { template: id })
    const template = readTemplate(join(folder, id), id)
    loaded.set(id, template)
    return template
  }
  return { list, load }
}

function readTemplate(folder: string, id: string): LoadedTemplate {
  const plan = readPart(folder, 'plan.json', id, PlanTemplate)
  const [en, it, ms] = locales.map((locale) => readPart(folder, `${locale}.json`, id, TemplateTexts))
  if (en === undefined || it === undefined || ms === undefined) throw new AppError('template-broken', { template: id, detail: 'texts' })
  const texts = { en, it, ms }
  const detail = brokenReference(plan, texts)
  if (detail !== null) throw new AppError('template-broken', { template: id, detail })
  return { plan, texts }
}

function readPart<S extends z.ZodType>(folder: string, name: string, template: string, schema: S): z.output<S> {
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
