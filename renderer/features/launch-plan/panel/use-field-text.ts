/** One line of the audit list: a field's name in the user's language, and its values as people read them. */
import { useCallback } from 'react'
import type { AuditEntry } from '#shared/contracts/history.ts'
import { textToDayOrNull } from '#shared/domain/day.ts'
import { useFormat } from '../../../lib/format.ts'
import { useHasText, useText } from '../../../lib/i18n.tsx'
import { usePlan } from '../use-plan.ts'

type Field = AuditEntry['fields'][number]

/** Bookkeeping of the scheduler and of long texts that no reader wants spelled out value by value. */
const wordy = new Set(['notes', 'purpose', 'done-when', 'tags', 'conditions'])

/** A sentence for a changed field; null for fields that only the app itself cares about. */
export function useFieldText(): (field: Field) => string | null {
  const text = useText()
  const hasText = useHasText()
  const valueText = useValueText()
  return useCallback(
    ({ field, before, after }) => {
      const name = field.replace(/_/g, '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      const id = `field.${name}`
      if (!hasText(id)) return null
      if (wordy.has(name)) return text('panel.field-edited', { field: text(id) })
      return text('panel.field-changed', { field: text(id), before: valueText(name, before), after: valueText(name, after) })
    },
    [text, hasText, valueText],
  )
}

function useValueText() {
  const { members, phases } = usePlan()
  const text = useText()
  const format = useFormat()
  return useCallback(
    (field: string, value: string | null): string => {
      if (value === null || value === '') return '–'
      if (field === 'owner-role') return text(`role.${value}`)
      if (field === 'status') return text(`status.${value}`)
      if (field === 'screen') return text(`nav.${value}`)
      if (field === 'kind') return text(value === 'milestone' ? 'plan.milestone' : 'plan.task')
      if (textToDayOrNull(value) !== null) return format.day(value)
      return members.get(value)?.name ?? phases.get(value)?.name ?? value
    },
    [members, phases, text, format],
  )
}
