/** Who something is for: teams as chips, chosen in a small list, which also takes a new team. */
import { IconPlus, IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../lib/i18n.tsx'
import { useCommand, useLive } from '../lib/live.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { TextField } from '../ui/fields.tsx'
import { Popover } from '../ui/popover.tsx'
import styles from './team-picker.module.css'

interface TeamPickerProps {
  /** What is chosen: "For", "Teams". */
  readonly label: string
  /** Ids; none means everybody. */
  readonly value: readonly string[]
  /** Said while none is chosen, where that does not mean everybody. */
  readonly empty?: string
  readonly onChange: (teamIds: readonly string[]) => void
}

/** Chips, then the button that opens the list. */
export function TeamPicker({ label, value, empty, onChange }: TeamPickerProps) {
  const text = useText()
  const teams = useLive(contract.content.teams, {}).data ?? []
  const chosen = teams.filter(({ id }) => value.includes(id))
  const toggle = (id: string, isOn: boolean) => onChange(isOn ? [...value, id] : value.filter((each) => each !== id))
  return (
    <div className={styles.line} role="group" aria-label={label}>
      {chosen.length === 0 && <span className={styles.everybody}>{empty ?? text('content.everybody')}</span>}
      {chosen.map((team) => (
        <span key={team.id} className={styles.chip}>
          {team.name}
          <button type="button" aria-label={text('content.remove-team', { name: team.name })} onClick={() => toggle(team.id, false)}>
            <IconX className="icon-s" aria-hidden="true" />
          </button>
        </span>
      ))}
      <Popover
        label={label}
        trigger={
          <Button variant="link" icon={<IconPlus />} aria-label={text('content.choose-teams', { label })}>
            {text('content.choose')}
          </Button>
        }
      >
        <div className={styles.list}>
          {teams.length === 0 && <p className={styles.everybody}>{text('content.no-teams')}</p>}
          {teams.map((team) => (
            <Checkbox key={team.id} label={team.name} checked={value.includes(team.id)} onChange={(isOn) => toggle(team.id, isOn)} />
          ))}
        </div>
        <NewTeam onMade={(id) => onChange([...value.filter((each) => each !== id), id])} />
      </Popover>
    </div>
  )
}

function NewTeam({ onMade }: { readonly onMade: (teamId: string) => void }) {
  const text = useText()
  const [name, setName] = useState('')
  const add = useCommand(contract.content.addTeam)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const made = await add({ name: name.trim() })
    if (made === undefined) return
    setName('')
    onMade(made.teamId)
  }
  return (
    <form className={styles.new} onSubmit={(event) => void submit(event)}>
      <TextField
        compact
        hideLabel
        label={text('content.new-team')}
        placeholder={text('content.new-team')}
        value={name}
        onChange={setName}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {text('content.add')}
      </Button>
    </form>
  )
}
