/** The launch-plan templates: data in resources/plans, checked whole before anybody builds on it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { conditionKeys } from '#shared/domain/launch-plan/readiness.ts'
import { dependencyTypes, roles, screens, taskKinds, taskTags } from '#shared/domain/launch-plan/types.ts'
import { type Locale, locales } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import { brokenReference } from './template-check.ts'

const Rating = z.number().int().min(1).max(5)

const PlanTemplate = z.object({
  id: z.string(),
  version: z.number().int().min(1),
  lengthDays: z.number().int().min(1),
  phases: z.array(z.object({ key: z.string(), endDay: z.number().int().min(1), workingDays: z.number().int().min(1) })).min(1),
  tasks: z.array(
    z.object({
      key: z.string(),
      phase: z.string(),
      kind: z.enum(taskKinds),
      offset: z.number().int().min(0),
      days: z.number().int().min(1),
      owner: z.enum(roles),
      screen: z.enum(screens),
      tags: z.array(z.enum(taskTags)),
      conditions: z.array(z.enum(conditionKeys)),
      checklist: z.array(z.string()),
      dependsOn: z.array(z.object({ task: z.string(), type: z.enum(dependencyTypes), lag: z.number().int().min(0).default(0) })),
    }),
  ),
  risks: z.array(z.object({ key: z.string(), likelihood: Rating, impact: Rating, owner: z.enum(roles) })),
})
export type PlanTemplate = z.output<typeof PlanTemplate>

const Words = z.string().trim().min(1)
const TemplateTexts = z.object({
  name: Words,
  summary: Words,
  phases: z.record(z.string(), z.object({ name: Words, summary: Words })),
  tasks: z.record(z.string(), z.object({ title: Words, purpose: Words, doneWhen: Words, checklist: z.array(Words) })),
  risks: z.record(z.string(), z.object({ title: Words, mitigation: Words })),
})
export type TemplateTexts = z.output<typeof TemplateTexts>

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
    known ??= readdirSync(folder).filter((id) => existsSync(join(folder, id, 'plan.json'))).sort()
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
