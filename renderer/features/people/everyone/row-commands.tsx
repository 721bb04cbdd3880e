/** The keys of the directory, apart from its rows: what they do need not be prepared anew for every row that comes into sight. */
import { memo } from 'react'
import type { PersonRow } from '#shared/contracts/people-shapes.ts'
import { useCommands } from '../../../lib/commands.tsx'
import { useGo, useSearchParam } from '../../../lib/route.ts'
import type { Selection } from '../../../ui/grid/use-selection.ts'

interface RowCommandsProps {
  /** Under the cursor. */
  readonly person: PersonRow | undefined
  readonly selection: Selection
  readonly onStep: (by: number) => void
}

/** Draws nothing. Recording consent acts on the ticked ones where there are any; the form stands in their bar. */
export const RowCommands = memo(function RowCommands({ person, selection, onStep }: RowCommandsProps) {
  const go = useGo()
  const [, open] = useSearchParam('person')
  const [, ask] = useSearchParam('say')
  const record = () => {
    if (selection.size === 0 && person !== undefined) open(person.id)
    ask('')
  }
  useCommands({
    'people.next': () => onStep(1),
    'people.previous': () => onStep(-1),
    'people.open-page': person === undefined ? undefined : () => go(`/people/person/${person.id}`),
    'people.record-consent': selection.size === 0 && person === undefined ? undefined : record,
  })
  return null
})
