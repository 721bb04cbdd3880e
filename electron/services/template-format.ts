/** What a plan template's files hold. */
import { z } from 'zod'
import { conditionKeys } from '#shared/domain/launch-plan/readiness.ts'
import { dependencyTypes, roles, screens, taskKinds, taskTags } from '#shared/domain/launch-plan/types.ts'

const Rating = z.number().int().min(1).max(5)

export const PlanTemplate = z.object({
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
export const TemplateTexts = z.object({
  name: Words,
  summary: Words,
  phases: z.record(z.string(), z.object({ name: Words, summary: Words })),
  tasks: z.record(z.string(), z.object({ title: Words, purpose: Words, doneWhen: Words, checklist: z.array(Words) })),
  risks: z.record(z.string(), z.object({ title: Words, mitigation: Words })),
})
export type TemplateTexts = z.output<typeof TemplateTexts>
