/** Filters as chips: each opens a short list, each chosen value can be taken back. Shared by the checklist and the board. */
import { IconSearch } from '@tabler/icons-react'
import { useMemo } from 'react'
import { roles, taskStatuses, taskTags } from '#shared/domain/launch-plan/types.ts'
import { useText } from '../../lib/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { FilterChip, type FilterChipProps, ToggleChip } from '../../ui/filter-chip.tsx'
import styles from './filter-bar.module.css'
import { isFiltering, noFilter, openRoles, type TaskFilter, tagsInUse } from './logic/filters.ts'
import { usePlan } from './use-plan.ts'

export type FilterName = 'phase' | 'owner' | 'status' | 'ready' | 'late' | 'tag' | 'search'

interface FilterBarProps {
  readonly filter: TaskFilter
  readonly onFilter: (filter: TaskFilter) => void
  readonly shows: readonly FilterName[]
}

interface Choice {
  readonly value: string
  readonly label: string
}

/** Only the filters a screen names are shown. */
export function FilterBar({ filter, onFilter, shows }: FilterBarProps) {
  const text = useText()
  const set = (fields: Partial<TaskFilter>) => onFilter({ ...filter, ...fields })
  return (
    <div className={styles.bar} role="search" aria-label={text('plan.filter')}>
      {shows.includes('search') && <SearchField value={filter.search} onChange={(search) => set({ search })} />}
      <Chips filter={filter} onSet={set} shows={shows} />
      {shows.includes('late') && <ToggleChip label={text('plan.filter-late')} on={filter.late} onChange={(late) => set({ late })} />}
      {isFiltering(filter) && (
        <Button variant="link" onClick={() => onFilter(noFilter)}>
          {text('plan.filter-clear')}
        </Button>
      )}
    </div>
  )
}

interface ChipsProps {
  readonly filter: TaskFilter
  readonly onSet: (fields: Partial<TaskFilter>) => void
  readonly shows: readonly FilterName[]
}

function Chips({ filter, onSet, shows }: ChipsProps) {
  const text = useText()
  const choices = useChoices()
  const chips: Partial<Record<FilterName, Omit<FilterChipProps, 'label'>>> = {
    phase: { value: filter.phaseId, choices: choices.phases, onChange: (phaseId) => onSet({ phaseId }) },
    owner: { value: filter.owner, choices: choices.owners, onChange: (owner) => onSet({ owner }) },
    status: {
      value: filter.status,
      choices: choices.statuses,
      onChange: (value) => onSet({ status: taskStatuses.find((status) => status === value) ?? null }),
    },
    ready: {
      value: filter.ready === null ? null : String(filter.ready),
      choices: choices.ready,
      onChange: (value) => onSet({ ready: value === null ? null : value === 'true' }),
    },
    tag: { value: filter.tag, choices: choices.tags, onChange: (value) => onSet({ tag: taskTags.find((tag) => tag === value) ?? null }) },
  }
  return shows.map((name) => {
    const chip = chips[name]
    return chip && <FilterChip key={name} label={text(`plan.filter-${name}`)} {...chip} />
  })
}

function SearchField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const text = useText()
  return (
    <label className={styles.search}>
      <IconSearch size={16} stroke={1.5} aria-hidden="true" />
      <input
        type="search"
        aria-label={text('plan.filter-search')}
        placeholder={text('plan.filter-search')}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  )
}

function useChoices() {
  const { plan } = usePlan()
  const text = useText()
  return useMemo(
    () => ({
      phases: plan.phases.map((phase): Choice => ({ value: phase.id, label: phase.name })),
      owners: [
        ...plan.members.map((member): Choice => ({ value: member.id, label: member.name })),
        ...openRoles(plan.tasks, roles).map(
          (role): Choice => ({ value: role, label: text('plan.role-open', { role: text(`role.${role}`) }) }),
        ),
      ],
      statuses: taskStatuses.map((status): Choice => ({ value: status, label: text(`status.${status}`) })),
      ready: [
        { value: 'true', label: text('plan.ready') },
        { value: 'false', label: text('plan.not-ready') },
      ],
      tags: tagsInUse(plan.tasks, taskTags).map((tag): Choice => ({ value: tag, label: text(`tag.${tag}`) })),
    }),
    [plan, text],
  )
}
