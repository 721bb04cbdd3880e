/** Answers from paper, typed in by figures alone: 1 to 5 answers a statement and goes on to the next, Enter keeps the sheet. */
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { pulseDrivers } from '#shared/domain/people/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useHistoryActs } from '../../../lib/toast.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Panel } from '../../../ui/panel.tsx'
import styles from './pulse.module.css'
import { StatementRow } from './statement-row.tsx'
import type { Round } from './types.ts'
import { useSheet } from './use-sheet.ts'

interface SheetPanelProps {
  readonly round: Round
  readonly onClose: () => void
}

/** Nothing is known of a sheet but what stands on it; the department stays for the next one. */
export function SheetPanel({ round, onClose }: SheetPanelProps) {
  const text = useText()
  const [typed, setTyped] = useState(0)
  return (
    <Panel
      crumb={text('pulse.panel')}
      actions={<IconButton label={text('command.close-panel')} keys="Escape" icon={<IconX />} onClick={onClose} />}
      foot={<Typed count={typed} onUndo={() => setTyped(typed - 1)} />}
    >
      <h2 className="visually-hidden">{text('pulse.panel')}</h2>
      <p className={styles.quiet}>{text('pulse.type-hint')}</p>
      <Sheet round={round} onKept={() => setTyped(typed + 1)} />
    </Panel>
  )
}

function Typed({ count, onUndo }: { readonly count: number; readonly onUndo: () => void }) {
  const text = useText()
  const { undo } = useHistoryActs()
  return (
    <div className={styles.foot}>
      <p role="status">{text('pulse.typed', { count })}</p>
      {count > 0 && (
        <Button
          variant="quiet"
          onClick={() => {
            onUndo()
            void undo()
          }}
        >
          {text('pulse.undo-last')}
        </Button>
      )}
    </div>
  )
}

interface SheetProps {
  readonly round: Round
  readonly onKept: () => void
}

const nobody = 'none'

function Sheet({ round, onKept }: SheetProps) {
  const text = useText()
  const groups = useLive(contract.pulse.groups, {}).data ?? []
  const [group, setGroup] = useState('')
  const { run, refusal } = useRefusable(contract.pulse.addAnswer)
  const sheet = useSheet(async (answers) => {
    const isKept = (await run({ roundId: round.id, group, answers })) !== undefined
    if (isKept) onKept()
    return isKept
  })
  return (
    <form ref={sheet.form} className={styles.sheet} onKeyDown={sheet.onKeyDown} onSubmit={sheet.onSubmit}>
      {groups.length > 0 && (
        <SelectField
          compact
          label={text('pulse.column-group')}
          value={group === '' ? nobody : group}
          options={[{ value: nobody, label: text('pulse.no-group') }, ...groups.map((each) => ({ value: each, label: each }))]}
          onChange={(next) => setGroup(next === nobody ? '' : next)}
        />
      )}
      {pulseDrivers.map((driver, at) => (
        <StatementRow
          key={driver}
          at={at}
          driver={driver}
          value={sheet.answers[driver] ?? null}
          onAnswer={(value) => sheet.answer(at, value)}
        />
      ))}
      <InlineError>{refusal}</InlineError>
      <div data-row={pulseDrivers.length} className={styles.keep}>
        <Button variant="primary" type="submit" data-focus disabled={Object.keys(sheet.answers).length === 0} keys="Enter">
          {text('pulse.keep-sheet')}
        </Button>
      </div>
    </form>
  )
}
