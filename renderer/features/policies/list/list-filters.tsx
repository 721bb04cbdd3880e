/** The list's filters: kind, stage, and what lies in the archive. */
import type { DocumentSummary } from '#shared/contracts/document-shapes.ts'
import { documentKinds, documentStages } from '#shared/domain/documents/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { FilterChip, ToggleChip } from '../../../ui/filter-chip.tsx'
import { type DocumentFilter, noFilter } from '../logic/filters.ts'

interface ListFiltersProps {
  readonly documents: readonly DocumentSummary[]
  readonly filter: DocumentFilter
  readonly onFilter: (filter: DocumentFilter) => void
}

/** The archive is only offered while something lies in it. */
export function ListFilters({ documents, filter, onFilter }: ListFiltersProps) {
  const text = useText()
  const archived = documents.filter((each) => each.stage === 'archived').length
  const isFiltering = filter.kind !== null || filter.stage !== null || filter.archived
  return (
    <>
      <FilterChip
        label={text('policies.filter-kind')}
        value={filter.kind}
        choices={documentKinds.map((kind) => ({ value: kind, label: text(`policies.kind-${kind}`) }))}
        onChange={(value) => onFilter({ ...filter, kind: documentKinds.find((kind) => kind === value) ?? null })}
      />
      <FilterChip
        label={text('policies.filter-stage')}
        value={filter.stage}
        choices={documentStages
          .filter((stage) => stage !== 'archived')
          .map((stage) => ({ value: stage, label: text(`policies.stage-${stage}`) }))}
        onChange={(value) => onFilter({ ...filter, archived: false, stage: documentStages.find((stage) => stage === value) ?? null })}
      />
      {(archived > 0 || filter.archived) && (
        <ToggleChip
          label={text('policies.filter-archived', { count: archived })}
          on={filter.archived}
          onChange={(on) => onFilter({ ...filter, stage: null, archived: on })}
        />
      )}
      {isFiltering && (
        <Button variant="link" onClick={() => onFilter(noFilter)}>
          {text('plan.filter-clear')}
        </Button>
      )}
    </>
  )
}
