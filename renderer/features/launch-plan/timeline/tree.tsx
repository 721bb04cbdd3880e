/** The left part of the timeline: one row a phase or task, with readiness and owner. */
import { IconAlertTriangle, IconChevronDown, IconChevronRight, IconSquareRotated } from '@tabler/icons-react'
import { memo } from 'react'
import { useReasonText } from '#renderer/lib/errors.ts'
import { useText } from '#renderer/lib/i18n.tsx'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { OwnerMark } from '../task-mark.tsx'
import { type BarText, useBarText } from './bar-text.ts'
import type { PlacedRow } from './chart.tsx'
import { rowHeight } from './geometry.ts'
import { gridCell, rowHeader, spokenCell } from './grid-roles.ts'
import { ReadyMark } from './ready-mark.tsx'
import type { PhaseRow, Row } from './rows.ts'
import styles from './tree.module.css'

export interface TreeColumns {
  readonly ready: boolean
  readonly owner: boolean
}

interface TreeProps {
  readonly placed: readonly PlacedRow[]
  readonly columns: TreeColumns
  readonly selectedId: string | null
  /** The row that takes the focus when Tab enters the grid. */
  readonly activeId: string | null
  readonly height: number
  readonly width: number
}

export function Tree({ placed, columns, selectedId, activeId, height, width }: TreeProps) {
  const ruleText = useReasonText('rule')
  const words = useBarText()
  return (
    <div className={styles.tree} role="rowgroup" style={{ height, width }}>
      {placed.map(({ row, index }) => (
        <TreeRow
          key={row.id}
          row={row}
          index={index}
          ready={columns.ready}
          owner={columns.owner}
          selected={row.id === selectedId}
          active={row.id === activeId}
          ruleText={ruleText}
          words={words}
        />
      ))}
    </div>
  )
}

interface TreeRowProps {
  readonly row: Row
  readonly index: number
  readonly ready: boolean
  readonly owner: boolean
  readonly selected: boolean
  readonly active: boolean
  /** Made once for all rows: a row is mounted in the middle of a scroll. */
  readonly ruleText: RuleText
  readonly words: BarText
}

type RuleText = ReturnType<typeof useReasonText>

const TreeRow = memo(function TreeRow({ row, index, ready, owner, selected, active, ruleText, words }: TreeRowProps) {
  const expanded = row.kind === 'phase' ? row.expanded : undefined
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-level={row.kind === 'phase' ? 1 : 2}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={expanded}
      aria-selected={selected}
      tabIndex={active ? 0 : -1}
      data-row={row.id}
      className={styles.row}
      data-kind={row.kind}
      data-selected={selected || undefined}
      style={{ transform: `translateY(${index * rowHeight}px)` }}
    >
      <div {...rowHeader} className={styles.name}>
        {row.kind === 'phase' ? <PhaseName row={row} /> : <TaskName task={row.task} ruleText={ruleText} />}
      </div>
      {ready && (
        <div {...gridCell} className={styles.ready}>
          {row.kind === 'phase' ? <PhaseCount row={row} /> : <ReadyMark task={row.task} />}
        </div>
      )}
      {owner && (
        <div {...gridCell} className={styles.owner}>
          {row.kind === 'task' && <OwnerMark task={row.task} />}
        </div>
      )}
      <div {...spokenCell(row.kind === 'phase' ? words.phase(row) : words.task(row.task))} />
    </div>
  )
})

function PhaseName({ row }: { readonly row: PhaseRow }) {
  const Chevron = row.expanded ? IconChevronDown : IconChevronRight
  return (
    <>
      <Chevron className={`icon-s ${styles.icon}`} aria-hidden="true" />
      <span className={styles.clip} title={row.phase.name}>
        {row.phase.name}
      </span>
    </>
  )
}

function TaskName({ task, ruleText }: { readonly task: PlanTask; readonly ruleText: RuleText }) {
  const text = useText()
  const broken = task.broken.map(ruleText).join(' ')
  return (
    <>
      {task.kind === 'milestone' && (
        <IconSquareRotated className={`icon-s ${styles.icon}`} role="img" aria-label={text('timeline.milestone')} />
      )}
      <span className={styles.clip} title={task.title}>
        {task.title}
      </span>
      {broken !== '' && (
        <span className={styles.broken} title={broken} role="img" aria-label={broken}>
          <IconAlertTriangle className="icon-s" aria-hidden="true" />
        </span>
      )}
    </>
  )
}

function PhaseCount({ row }: { readonly row: PhaseRow }) {
  const text = useText()
  return <span className={styles.count}>{text('timeline.count', { done: row.done, all: row.all })}</span>
}
