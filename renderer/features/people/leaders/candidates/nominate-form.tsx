/** Somebody is nominated, or speaks for themselves: first who, then the four questions. */
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { PersonPicker } from '../../../../domain/people/person-picker.tsx'
import { useText } from '../../../../lib/i18n.tsx'
import { useLive } from '../../../../lib/live.ts'
import { AnswerForm } from './answer-form.tsx'

export function NominateForm({ onClose }: { readonly onClose: () => void }) {
  const text = useText()
  const [chosen, choose] = useState<readonly string[]>([])
  const [personId] = chosen
  const people = useLive(contract.people.list, { filter: { personIds: [...chosen] }, limit: 1 }, { enabled: personId !== undefined }).data
    ?.people
  return (
    <>
      <PersonPicker label={text('leaders.person')} value={chosen} onChange={choose} />
      <AnswerForm person={personId === undefined ? null : { id: personId, name: people?.[0]?.name ?? '' }} onClose={onClose} />
    </>
  )
}
