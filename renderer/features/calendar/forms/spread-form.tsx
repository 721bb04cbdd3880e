/** Where the posts of a crowded day would go instead, before they go. */
import { IconArrowRight } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import type { Day } from '#shared/domain/day.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { FormActs } from '../../../ui/form-acts.tsx'
import forms from '../../../ui/forms.module.css'
import styles from '../side/side.module.css'

export function SpreadForm({ day, onClose }: { readonly day: Day; readonly onClose: () => void }) {
  const text = useText()
  const format = useFormat()
  const moves = useLive(contract.calendar.spreadPreview, { day }).data
  const spread = useCommand(contract.calendar.spread, { done: ({ moved }) => text('calendar.said-spread', { count: moved }) })
  if (moves === undefined) return null
  return (
    <form
      className={forms.fields}
      onSubmit={(event) => {
        event.preventDefault()
        onClose()
        void spread({ day })
      }}
    >
      {moves.length === 0 ? (
        <p className={forms.hint}>{text('calendar.spread-nothing')}</p>
      ) : (
        <ul className={styles.moves}>
          {moves.map((move) => (
            <li key={move.slotId}>
              <span className="clip">{move.title}</span>
              <IconArrowRight className="icon-s" aria-hidden="true" />
              <b>
                {format.day(move.to)}, {move.time}
              </b>
            </li>
          ))}
        </ul>
      )}
      <FormActs submit={text('calendar.spread-apply', { count: moves.length })} disabled={moves.length === 0} onCancel={onClose} />
    </form>
  )
}
