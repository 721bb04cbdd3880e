/** Acts on several picked tasks: done, owner, later or earlier. It takes the place of the filters. */
import { useState } from 'react'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { usePlan } from '../use-plan.ts'
import styles from './checklist.module.css'
import { useBulkActs } from './use-bulk-acts.ts'

interface BulkBarProps {
  readonly tasks: readonly PlanTask[]
  readonly onClear: () => void
}

/** Says beforehand how many can be marked as done. */
export function BulkBar({ tasks, onClear }: BulkBarProps) {
  const { plan } = usePlan()
  const text = useText()
  const acts = useBulkActs(onClear)
  const ready = tasks.filter((task) => task.status !== 'done' && task.ready)
  return (
    <div className={styles.bulk} role="toolbar" aria-label={text('checklist.bulk')}>
      <span className={styles.picked}>{text('checklist.picked', { count: tasks.length })}</span>
      <Button disabled={ready.length === 0} onClick={() => void acts.complete(ready)}>
        {text('checklist.mark-done', { count: ready.length })}
      </Button>
      <Menu
        trigger={<Button>{text('checklist.set-owner')}</Button>}
        items={[
          ...plan.members.map((member) => ({ id: member.id, label: member.name, onSelect: () => void acts.setOwner(tasks, member.id) })),
          { id: 'nobody', label: text('panel.nobody'), onSelect: () => void acts.setOwner(tasks, null) },
        ]}
      />
      <ShiftField onShift={(days) => void acts.shift(tasks, days)} />
      <Button variant="quiet" onClick={onClear}>
        {text('checklist.clear')}
      </Button>
    </div>
  )
}

const furthest = 60

function ShiftField({ onShift }: { readonly onShift: (days: number) => void }) {
  const text = useText()
  const [value, setValue] = useState('1')
  const days = Number(value)
  return (
    <>
      <label className={styles.shift}>
        {text('checklist.shift-by')}
        <input type="number" min={-furthest} max={furthest} value={value} onChange={(event) => setValue(event.currentTarget.value)} />
      </label>
      <Button disabled={!Number.isInteger(days) || days === 0 || Math.abs(days) > furthest} onClick={() => onShift(days)}>
        {text('checklist.shift')}
      </Button>
    </>
  )
}
