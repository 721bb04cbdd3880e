/** One phase of the checklist: its progress, and a row for each task. */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { PlanPhase, PlanTask } from '#shared/contracts/launch-plan.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { MeterSegments } from '../../../ui/meter.tsx'
import type { ListKeys } from '../use-list-keys.ts'
import { usePlan } from '../use-plan.ts'
import styles from './checklist.module.css'
import { ChecklistRow } from './checklist-row.tsx'

interface ChecklistPhaseProps {
  readonly phase: PlanPhase
  readonly tasks: readonly PlanTask[]
  readonly keys: ListKeys
  readonly picked: ReadonlySet<string>
  readonly onPick: (ids: readonly string[], on: boolean) => void
  readonly folded: boolean
  readonly onFold: () => void
}

/** Progress counts every task of the phase, whatever the filter shows. */
export function ChecklistPhase({ phase, tasks, keys, picked, onPick, folded, onFold }: ChecklistPhaseProps) {
  const { plan } = usePlan()
  const text = useText()
  const format = useFormat()
  const all = useMemo(() => plan.tasks.filter((task) => task.phaseId === phase.id), [plan.tasks, phase.id])
  const done = all.filter((task) => task.status === 'done').length
  const Arrow = folded ? IconChevronRight : IconChevronDown
  const allPicked = tasks.every((task) => picked.has(task.id))
  return (
    <section className={styles.phase} aria-labelledby={`phase-${phase.id}`}>
      <header className={styles.head}>
        <input
          type="checkbox"
          className={styles.pick}
          aria-label={text('checklist.pick-phase', { phase: phase.name })}
          checked={allPicked}
          onChange={(event) =>
            onPick(
              tasks.map((task) => task.id),
              event.currentTarget.checked,
            )
          }
        />
        <button
          type="button"
          className={styles.fold}
          aria-expanded={!folded}
          aria-label={text('checklist.fold-phase', { phase: phase.name })}
          onClick={onFold}
        >
          <Arrow className="icon-s" aria-hidden="true" />
        </button>
        <h2 id={`phase-${phase.id}`}>{phase.name}</h2>
        <span className={styles.dates}>{format.range(phase.start, phase.end)}</span>
        <span className={styles.progress}>{text('checklist.done-of', { done, all: all.length })}</span>
        <div className={styles.segments}>
          <MeterSegments done={done} all={all.length} label={text('checklist.done-of', { done, all: all.length })} />
        </div>
      </header>
      {!folded && (
        <ul className={styles.rows}>
          {tasks.map((task) => (
            <ChecklistRow key={task.id} task={task} keys={keys} picked={picked.has(task.id)} onPick={(on) => onPick([task.id], on)} />
          ))}
        </ul>
      )}
    </section>
  )
}
