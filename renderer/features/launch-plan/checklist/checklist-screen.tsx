/** The whole plan as a checklist, phase by phase, with filters and acts on many tasks at once. */
import { useCallback, useMemo, useState } from 'react'
import type { PlanView } from '#shared/contracts/launch-plan.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { FilterBar } from '../filter-bar.tsx'
import { filterTasks, groupByPhase, isFiltering, noFilter } from '../logic/filters.ts'
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
  const { picked, pick, unpickAll } = usePicked()
  const groups = useMemo(
    () => groupByPhase(plan.phases, filterTasks(tasksInOrder(plan), filter, { today: plan.today, members })),
    [plan, filter, members],
  )
  const { isFolded, toggleFold } = useFolds(isFiltering(filter))
  const order = useMemo(
    () => groups.flatMap((group) => (isFolded(group.phase.id) ? [] : group.tasks.map((task) => task.id))),
    [groups, isFolded],
  )
  useTaskOrder(order)
  const keys = useListKeys(order)
  const chosen = [...picked].flatMap((id) => tasks.get(id) ?? [])
  return (
    <div className={styles.screen} data-picking={chosen.length > 0 || undefined}>
      {chosen.length > 0 ? (
        <BulkBar tasks={chosen} onClear={unpickAll} />
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
          <ChecklistPhase
            key={group.phase.id}
            phase={group.phase}
            tasks={group.tasks}
            keys={keys}
            picked={picked}
            onPick={pick}
            folded={isFolded(group.phase.id)}
            onFold={() => toggleFold(group.phase.id)}
          />
        ))}
      </div>
    </div>
  )
}

function usePicked() {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const pick = (ids: readonly string[], on: boolean) => {
    const next = new Set(picked)
    for (const id of ids) on ? next.add(id) : next.delete(id)
    setPicked(next)
  }
  return { picked, pick, unpickAll: () => setPicked(new Set()) }
}

/** Phases that were finished when the screen opened are folded; a filter opens all, and so does the task in the panel its own. */
function useFolds(opensAll: boolean) {
  const { plan, tasks, selectedId } = usePlan()
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set(finishedPhases(plan)))
  const shownPhase = selectedId === null ? undefined : tasks.get(selectedId)?.phaseId
  const isFolded = useCallback(
    (phaseId: string) => !opensAll && phaseId !== shownPhase && folded.has(phaseId),
    [folded, opensAll, shownPhase],
  )
  const toggleFold = (phaseId: string) => {
    const next = new Set(folded)
    if (!next.delete(phaseId)) next.add(phaseId)
    setFolded(next)
  }
  return { isFolded, toggleFold }
}

/** Not when that is all of them: then there is nothing else to show. */
function finishedPhases(plan: PlanView): readonly string[] {
  const open = new Set(plan.tasks.flatMap((task) => (task.status === 'done' ? [] : [task.phaseId])))
  return open.size === 0 ? [] : plan.phases.flatMap((phase) => (open.has(phase.id) ? [] : [phase.id]))
}
