/** One task's readiness in a dense column: a shape or a fraction, with its word for those who do not see it. */
import { IconCircleCheckFilled } from '@tabler/icons-react'
import { useText } from '#renderer/lib/i18n.tsx'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import styles from './ready-mark.module.css'

export function ReadyMark({ task }: { readonly task: PlanTask }) {
  const text = useText()
  const mark = taskToMark(task)
  if (mark.kind === 'part') {
    return (
      <span className={styles.part}>
        <span aria-hidden="true">{`${mark.met}/${mark.all}`}</span>
        <span className="visually-hidden">{text('timeline.ready-part', { met: mark.met, all: mark.all })}</span>
      </span>
    )
  }
  const label = text(markWords[mark.kind], { count: task.waitsFor.length })
  // A dashed ring out of the style sheet: the icon's eight strokes are too many for a column that scrolls.
  if (mark.kind === 'waits') return <span className={styles.waits} role="img" aria-label={label} title={label} />
  return (
    <span className={styles.good} role="img" aria-label={label} title={label}>
      <IconCircleCheckFilled aria-hidden="true" />
    </span>
  )
}

const markWords = { done: 'timeline.ready-done', ready: 'timeline.ready-ready', waits: 'timeline.ready-waits' } as const

type Mark = { readonly kind: 'done' | 'ready' | 'waits' } | { readonly kind: 'part'; readonly met: number; readonly all: number }

/** Conditions that are partly met come before waiting for other tasks: they are what can be worked on. */
function taskToMark(task: PlanTask): Mark {
  if (task.status === 'done') return { kind: 'done' }
  if (task.conditionsMet < task.conditionsAll && (task.conditionsMet > 0 || task.waitsFor.length === 0)) {
    return { kind: 'part', met: task.conditionsMet, all: task.conditionsAll }
  }
  return task.waitsFor.length > 0 || !task.ready ? { kind: 'waits' } : { kind: 'ready' }
}
