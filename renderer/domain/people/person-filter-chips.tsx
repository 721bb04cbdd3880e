/** What people are narrowed by, as chips that can be taken back one by one. */
import { contract } from '#shared/contracts/index.ts'
import type { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { useText } from '../../lib/i18n.tsx'
import { useLive } from '../../lib/live.ts'
import { TakenChip } from '../../ui/taken-chip.tsx'
import { everybody, isAsked, personFlagFields, toggleIn, withFlag } from './filter-text.ts'
import { offeredLists, usePersonChoices } from './use-person-choices.ts'

interface PersonFilterChipsProps {
  readonly filter: PersonFilter
  readonly onChange: (filter: PersonFilter) => void
  /** Lists that something else beside the chips shows already. */
  readonly without?: readonly (typeof offeredLists)[number][]
}

/** Nothing where everybody is asked for; words that are searched stand in their own field. */
export function PersonFilterChips({ filter, onChange, without = [] }: PersonFilterChipsProps) {
  const text = useText()
  const choices = usePersonChoices()
  const chip = (key: string, label: string, next: PersonFilter) => (
    <TakenChip key={key} label={label} removeLabel={text('people.filter-remove', { name: label })} onRemove={() => onChange(next)} />
  )
  return (
    <>
      {offeredLists
        .filter((field) => isAsked(filter, field) && !without.includes(field))
        .flatMap((field) =>
          filter[field].map((value) => {
            const word = choices[field].find((choice) => choice.value === value)?.label ?? value
            const label = text('people.filter-is', { name: text(`people.filter-${field}`), value: word })
            return chip(`${field} ${value}`, label, toggleIn(filter, field, value))
          }),
        )}
      {filter.managerId !== undefined && <ManagerChip managerId={filter.managerId} onRemove={() => onChange(withoutManager(filter))} />}
      {filter.personIds.length > 0 &&
        chip('personIds', text('people.filter-picked', { count: filter.personIds.length }), { ...filter, personIds: everybody.personIds })}
      {personFlagFields
        .filter((field) => filter[field] !== undefined)
        .map((field) => chip(field, text(`people.filter-${field}-${filter[field]}`), withFlag(filter, field, undefined)))}
    </>
  )
}

function withoutManager({ managerId: _, ...filter }: PersonFilter): PersonFilter {
  return filter
}

function ManagerChip({ managerId, onRemove }: { readonly managerId: string; readonly onRemove: () => void }) {
  const text = useText()
  const filter = { personIds: [managerId], employments: ['active' as const, 'on-leave' as const, 'left' as const] }
  const manager = useLive(contract.people.list, { filter, limit: 1 }).data?.people[0]
  const label = text('people.filter-reports', { name: manager?.name ?? '…' })
  return <TakenChip label={label} removeLabel={text('people.filter-remove', { name: label })} onRemove={onRemove} />
}
