/** The launch-plan templates: data in resources/plans, checked whole before anybody builds on it. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { AppError } from '#shared/rpc.ts'
import { brokenReference } from './template-check.ts'
import { readTemplateFile } from './template-file.ts'
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
  const plan = readTemplateFile(folder, 'plan.json', id, PlanTemplate)
  const [en, it, ms] = locales.map((locale) => readTemplateFile(folder, `${locale}.json`, id, TemplateTexts))
  if (en === undefined || it === undefined || ms === undefined) throw new AppError('template-broken', { template: id, detail: 'texts' })
  const texts = { en, it, ms }
  const detail = brokenReference(plan, texts)
  if (detail !== null) throw new AppError('template-broken', { template: id, detail })
  return { plan, texts }
}
