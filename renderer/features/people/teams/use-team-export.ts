/** The people of a team as a file. */
import { contract } from '#shared/contracts/index.ts'
import { everybody } from '../../../domain/people/filter-text.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'

/** The system asks where to save. */
export function useTeamExport(): (teamId: string) => void {
  const text = useText()
  const format = useFormat()
  const run = useCommand(contract.people.exportList, {
    done: (written) =>
      written && { text: text('people.said-exported', { count: written.people, number: format.number(written.people) }), undo: false },
  })
  return (teamId) => void run({ filter: { ...everybody, teamIds: [teamId] } })
}
