/** What follows the pointer: the box a bar would take with its new dates, or the line to the task it would be joined to. */
import { useFormat } from '#renderer/lib/format.ts'
import { useText } from '#renderer/lib/i18n.tsx'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import styles from './drag-label.module.css'
import { barSpan, chartWidth, rowHeight, type Scale } from './geometry.ts'
import type { Draft } from './use-drag.ts'

interface DragLabelProps {
  readonly draft: Draft
  readonly scale: Scale
  /** Row of the dragged task, counted from 0. */
  readonly index: number
  readonly over: PlanTask | undefined
}

export function DragLabel({ draft, scale, index, over }: DragLabelProps) {
  const text = useText()
  const format = useFormat()
  const top = index * rowHeight
  if (draft.grab === 'join') {
    const from = barSpan(scale, draft.task.start, draft.task.due)
    return (
      <>
        <svg className={styles.line} aria-hidden="true">
          <path d={`M${from.x + from.width} ${top + rowHeight / 2}L${draft.x} ${draft.y}`} />
        </svg>
        {over !== undefined && (
          <div className={styles.label} style={{ ...besideEdge(draft.x + 12, scale), top: draft.y + 8 }}>
            {text('timeline.join-to', { title: over.title })}
          </div>
        )}
      </>
    )
  }
  const { start, due, days } = draft.dates
  const { x, width } = barSpan(scale, start, due)
  return (
    <>
      <div className={styles.box} style={{ left: x, top: top + 8, width }} />
      <div className={styles.label} style={{ ...besideEdge(x, scale), top: index === 0 ? top + 30 : top - 20 }}>
        {format.range(start, due)}
        <span className={styles.days}>{draft.task.kind === 'task' && format.days(days)}</span>
      </div>
    </>
  )
}

/** Room for the words, in pixels: nearer to the right end than this they hang from it, so that the chart does not grow. */
const labelRoom = 240

function besideEdge(x: number, scale: Scale): { readonly left: number } | { readonly right: number } {
  const width = chartWidth(scale)
  return x > width - labelRoom ? { right: Math.max(0, width - x - labelRoom) } : { left: Math.max(0, x) }
}
