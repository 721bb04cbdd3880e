/** A list of messages on paper and as a file. */
import { contract } from '#shared/contracts/index.ts'
import { useSaidExported } from '../../../domain/export-choices.tsx'
import { ListOutputs } from '../../../domain/people/list-outputs.tsx'
import { useCommand } from '../../../lib/live.ts'

interface OutreachOutputsProps {
  readonly of: 'waves' | 'thanks' | 'results'
  /** Of thanks: how far back. */
  readonly days?: number
}

export function OutreachOutputs({ of, days = 30 }: OutreachOutputsProps) {
  const exportTable = useCommand(contract.outreach.exportTable, { done: useSaidExported() })
  return <ListOutputs print={`/print/outreach?of=${of}&days=${days}`} onExport={() => void exportTable({ of, days })} />
}
