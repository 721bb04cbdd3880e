/** A value put into one of a rule's lists, or taken out. */
import { seniorities } from '#shared/domain/people/types.ts'
import { locales } from '#shared/locales.ts'
import type { TeamRule } from './types.ts'

/** Seniorities and languages keep their usual order. */
export function toggleRule(rule: TeamRule, field: keyof TeamRule, value: string): TeamRule {
  const now: readonly string[] = rule[field]
  const next = now.includes(value) ? now.filter((each) => each !== value) : [...now, value]
  if (field === 'seniorities') return { ...rule, seniorities: seniorities.filter((each) => next.includes(each)) }
  if (field === 'locales') return { ...rule, locales: locales.filter((each) => next.includes(each)) }
  return { ...rule, [field]: next }
}
