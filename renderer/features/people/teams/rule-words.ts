/** A rule in words: "Department is Service or Sales, place is Bari". */
import { useCallback } from 'react'
import { useFormat } from '../../../lib/format.ts'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import type { TeamRule } from './types.ts'

/** Without a rule somebody says who is in it; one that asks nothing takes everybody. */
export function useRuleWords(): (rule: TeamRule | null) => string {
  const text = useText()
  const { either } = useFormat()
  return useCallback(
    (rule) => {
      if (rule === null) return text('teams.rule-none')
      const lists = [
        ['departments', rule.departments],
        ['places', rule.places],
        ['seniorities', rule.seniorities.map((each) => text(`people.seniority-${each}`))],
        ['locales', rule.locales.map((each) => localeNames[each])],
      ] as const
      const parts = lists
        .filter(([, values]) => values.length > 0)
        .map(([field, values]) => text(`teams.rule-${field}`, { values: either(values) }))
      return parts.length === 0 ? text('teams.rule-everybody') : parts.join(', ')
    },
    [text, either],
  )
}
