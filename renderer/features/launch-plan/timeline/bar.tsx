/** The drawing of one row of the chart: a task's bar or a phase's bracket, in SVG, alike on screen and on paper. */
import type { ReactNode } from 'react'
import styles from './bar.module.css'
import type { BarModel } from './bar-model.ts'
import { rowHeight, type Span } from './geometry.ts'

const top = 8.75
const height = 14.5
const middle = rowHeight / 2

/** Room beside a bar or a milestone for the dot from which a connector is pulled. */
const joinRoom = 16

/** Bars of these widths have room for a tick, and for a small one. */
const tickRoom = 12
const smallTickRoom = 7

interface TaskBarProps {
  readonly bar: BarModel
  /** "+5 d"; empty when it is not late. */
  readonly lateText: string
  /** A milestone's day. */
  readonly dayText: string
  /** Put the words on its left, where the right has no room. */
  readonly textLeft: boolean
  /** What the pointer may grab; absent on paper. */
  readonly handles?: ReactNode
}

/** Drawn from the top left of its row. */
export function TaskBar({ bar, lateText, dayText, textLeft, handles }: TaskBarProps) {
  return (
    <>
      {bar.baseline && <Ghost span={bar.baseline} />}
      {bar.forecast && !bar.milestone && <Forecast span={bar.forecast} />}
      <g className={styles.place} style={{ transform: `translateX(${bar.x}px)` }}>
        {bar.milestone ? (
          <Milestone bar={bar} dayText={dayText} lateText={lateText} textLeft={textLeft} />
        ) : (
          <Bar bar={bar} lateText={lateText} textLeft={textLeft} />
        )}
        {handles}
      </g>
      {bar.deadline !== null && <Deadline x={bar.deadline} missed={bar.deadlineMissed} />}
    </>
  )
}

function Bar({ bar, lateText, textLeft }: Pick<TaskBarProps, 'bar' | 'lateText' | 'textLeft'>) {
  const width = Math.max(3, bar.width - 1.5)
  const inner = Math.max(0, (width - 3.5) * bar.share)
  return (
    <>
      <rect
        className={bar.status === 'done' && width < smallTickRoom ? styles.doneNarrow : styles[bar.status]}
        data-critical={bar.critical || undefined}
        x={0.75}
        y={top}
        rx={3}
        height={height}
        style={{ width: `${width}px` }}
      />
      {bar.status === 'doing' && inner > 0 && (
        <rect className={styles.progress} x={2.5} y={10.5} rx={1.5} height={11} style={{ width: `${inner}px` }} />
      )}
      {bar.status === 'done' && width >= smallTickRoom && <path className={styles.tick} d={tickPath(width)} />}
      {lateText !== '' && (
        <g className={styles.place} style={{ transform: `translateX(${textLeft ? 0 : bar.width}px)` }}>
          <text className={styles.late} x={textLeft ? -8 : lateX(bar)} y={15} textAnchor={textLeft ? 'end' : 'start'}>
            {lateText}
          </text>
        </g>
      )}
    </>
  )
}

function lateX(bar: BarModel): number {
  return Math.max(bar.forecast ? bar.forecast.width + 8 : 0, joinRoom)
}

/** Whether the words beside a bar would run over the right end of a chart of that width. */
export function hasTextLeft(bar: BarModel, lateText: string, width: number): boolean {
  const room = (bar.milestone ? joinRoom + 48 : 0) + (lateText === '' ? 0 : lateX(bar) + 32)
  return bar.x + bar.width + room > width
}

function tickPath(width: number): string {
  return width >= tickRoom ? `M${Math.min(7, width / 2 - 3)} ${middle}l2.5 2.5 5-5` : `M${width / 2 - 1.75} ${middle + 0.5}l1.5 1.5 3-3.5`
}

function Milestone({ bar, dayText, lateText, textLeft }: Omit<TaskBarProps, 'handles'>) {
  return (
    <>
      <path className={bar.status === 'done' ? styles.milestoneDone : styles.milestone} d={`M7 ${middle - 7}l7 7-7 7-7-7z`} />
      {bar.status === 'done' && <path className={styles.milestoneTick} d={`M4 ${middle}l2.2 2.2 4-4`} />}
      <text className={styles.day} x={textLeft ? -6 : 14 + joinRoom} y={20} textAnchor={textLeft ? 'end' : 'start'}>
        {dayText}
        {lateText !== '' && (
          <tspan className={styles.late} dx={8}>
            {lateText}
          </tspan>
        )}
      </text>
    </>
  )
}

function Ghost({ span }: { readonly span: Span }) {
  return <rect className={styles.ghost} x={span.x + 0.5} y={25.5} rx={1.5} width={Math.max(2, span.width - 1)} height={3} />
}

function Forecast({ span }: { readonly span: Span }) {
  return (
    <>
      <path className={styles.forecast} d={`M${span.x + 1} ${middle}h${span.width - 2}`} />
      <path className={styles.forecastEnd} d={`M${span.x + span.width - 1} ${middle - 4}v8`} />
    </>
  )
}

function Deadline({ x, missed }: { readonly x: number; readonly missed: boolean }) {
  return <path className={missed ? styles.deadlineMissed : styles.deadline} d={`M${x} 27V4l6 3-6 3`} />
}

/** The bracket over a phase's tasks, `done` of them drawn darker by their share. */
export function PhaseBracket({ span }: { readonly span: Span }) {
  const right = span.x + span.width
  return <path className={styles.bracket} d={`M${span.x} 14H${right}v7l-4-4H${span.x + 4}l-4 4z`} />
}
