/** The whole plan as a checklist, phase by phase, with filters and acts on many tasks at once. */
import { useMemo, useState } from 'react'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { FilterBar } from '../filter-bar.tsx'
import { filterTasks, groupByPhase, noFilter } from '../logic/filters.ts'
import { tasksInOrder } from '../logic/plan-order.ts'
import { useListKeys } from '../use-list-keys.ts'
import { usePlan, useTaskOrder } from '../use-plan.ts'
import { BulkBar } from './bulk-bar.tsx'
import styles from './checklist.module.css'
import { ChecklistPhase } from './checklist-phase.tsx'

const filters = ['search', 'owner', 'status', 'ready', 'late', 'tag'] as const

/** Selecting rows puts the acts on many in the place of the filters. */
export function ChecklistScreen() {
  const { plan, members, tasks } = usePlan()
  const text = useText()
  const [filter, setFilter] = useState(noFilter)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const groups = useMemo(
    () => groupByPhase(plan.phases, filterTasks(tasksInOrder(plan), filter, { today: plan.today, members })),
    [plan, filter, members],
  )
  const order = useMemo(() => groups.flatMap((group) => group.tasks.map((task) => task.id)), [groups])
  useTaskOrder(order)
  const keys = useListKeys(order)
  const chosen = [...picked].flatMap((id) => tasks.get(id) ?? [])
  const pick = (ids: readonly string[], on: boolean) => {
    const next = new Set(picked)
    for (const id of ids) on ? next.add(id) : next.delete(id)
    setPicked(next)
  }
  return (
    <div className={styles.screen} data-picking={chosen.length > 0 || undefined}>
      {chosen.length > 0 ? (
        <BulkBar tasks={chosen} onClear={() => setPicked(new Set())} />
      ) : (
        <FilterBar filter={filter} onFilter={setFilter} shows={filters} />
      )}
      <div className={styles.scroll}>
        {groups.length === 0 && (
          <p className={styles.nothing}>
            {text('plan.filter-nothing')}{' '}
            <Button variant="link" onClick={() => setFilter(noFilter)}>
              {text('plan.filter-clear')}
            </Button>
          </p>
        )}
        {groups.map((group) => (
          <ChecklistPhase key={group.phase.id} phase={group.phase} tasks={group.tasks} keys={keys} picked={picked} onPick={pick} />
        ))}
      </div>
    </div>
  )
}
