/** The inbox's filters: the kind, and what has been settled. */
import { ideaKinds } from '#shared/domain/content/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { FilterChip, ToggleChip } from '../../../ui/filter-chip.tsx'
import type { Ideas } from './use-ideas.ts'

/** Settled ones are put away until they are asked for. */
export function IdeaFilters({ ideas: { all, filter, setFilter } }: { readonly ideas: Ideas }) {
  const text = useText()
  const settled = all?.filter(({ status }) => status !== 'new').length ?? 0
  return (
    <>
      <FilterChip
        label={text('ideas.filter-kind')}
        value={filter.kind}
        choices={ideaKinds.map((kind) => ({ value: kind, label: text(`ideas.kind-${kind}`) }))}
        onChange={(value) => setFilter({ ...filter, kind: ideaKinds.find((kind) => kind === value) ?? null })}
      />
      {settled > 0 && (
        <ToggleChip
          label={text('ideas.filter-settled', { count: settled })}
          on={filter.settled}
          onChange={(on) => setFilter({ ...filter, settled: on })}
        />
      )}
    </>
  )
}
