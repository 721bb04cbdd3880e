/** Keeps an estimate under a name, for the days that it is to be held against. */
import { useState } from 'react'
import type { ReachInputs } from '#shared/contracts/goals.ts'
import { contract } from '#shared/contracts/index.ts'
import { addDays } from '#shared/domain/day.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { TextField } from '../../../ui/fields.tsx'
import styles from './reach.module.css'
import type { Scenario } from './scenarios-card.tsx'

interface KeepScenarioProps {
  readonly inputs: ReachInputs
  /** The one that is changed; null: a new one. */
  readonly scenario: Scenario | null
  readonly today: string
  readonly onKept: (id: string) => void
}

export function KeepScenario({ inputs, scenario, today, onKept }: KeepScenarioProps) {
  const text = useText()
  const [name, setName] = useState(scenario?.name ?? '')
  const [from, setFrom] = useState(scenario?.from ?? today)
  const [chosenTo, setTo] = useState(scenario?.to ?? null)
  const to = chosenTo ?? addDays(from, inputs.weeks * 7 - 1)
  const save = useCommand(contract.goals.saveScenario, {
    done: () => text(scenario === null ? 'did.scenario-added' : 'did.scenario-updated', { name }),
  })
  const isReady = name.trim() !== '' && from <= to
  const keep = async () => {
    const kept = await save({ ...(scenario === null ? {} : { scenarioId: scenario.id }), name, inputs, from, to })
    if (kept !== undefined) onKept(kept.scenarioId)
  }
  return (
    <form
      className={styles.keep}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) void keep()
      }}
    >
      <TextField label={text('reach-screen.scenario-name')} value={name} onChange={setName} />
      <DateField label={text('reach-screen.scenario-from')} value={from} short onChange={(day) => day !== null && setFrom(day)} />
      <DateField label={text('reach-screen.scenario-to')} value={to} short onChange={(day) => day !== null && setTo(day)} />
      <Button variant="primary" size="form" type="submit" disabled={!isReady}>
        {text(scenario === null ? 'reach-screen.keep' : 'reach-screen.save')}
      </Button>
    </form>
  )
}
