/** A figure over time as a line, with the band that was to be expected and letters for what happened; for keyboard and screen reader alike. */
import { useId } from 'react'
import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import { useText } from '../../../lib/i18n.tsx'
import styles from './charts.module.css'

export interface CoursePoint {
  /** First day of its span. */
  readonly start: string
  readonly label: string
  /** On the axis, where its label is too long for that. */
  readonly tick?: string
  readonly value: number | null
  /** In the period it is compared with. */
  readonly before?: number | null
  readonly band?: readonly [number, number]
  /** Its days are not over: drawn as such, for it is no fall. */
  readonly isOpen?: boolean
  /** Below what was to be expected. */
  readonly isOutside?: boolean
}

export interface CourseMark {
  readonly letter: string
  /** Of the point it belongs to. */
  readonly start: string
}

interface CourseChartProps {
  /** What it shows, for those who do not see it. */
  readonly label: string
  readonly points: readonly CoursePoint[]
  readonly marks?: readonly CourseMark[]
  readonly height?: number
  readonly format: (value: number) => string
  readonly short: (value: number) => string
  /** Names of the two lines. */
  readonly names: { readonly value: string; readonly before?: string }
  /** Somebody pressed a point. */
  readonly onChoose?: (start: string) => void
}

const still = { isAnimationActive: false } as const
const room = { top: 28, right: 12, bottom: 4, left: 4 } as const
/** More dots than these would hide the line. */
const mostDots = 62

/** Nothing moves in it: a chart that draws itself tells no more. */
export function CourseChart({ label, points, marks = [], height = 272, format, short, names, onChoose }: CourseChartProps) {
  const text = useText()
  const hatch = useId()
  const labels = new Map(points.map(({ start, tick, label: long }) => [start, tick ?? long]))
  const hasBand = points.some(({ band }) => band !== undefined)
  return (
    <div className={styles.chart} data-chosen={onChoose !== undefined || undefined}>
      <ComposedChart
        responsive
        style={{ width: '100%', height }}
        data={drawnOf(points)}
        margin={room}
        aria-label={label}
        {...(onChoose === undefined ? {} : { onClick: ({ activeLabel }) => activeLabel !== undefined && onChoose(String(activeLabel)) })}
      >
        <CartesianGrid vertical={false} />
        <XAxis
          dataKey="start"
          tickFormatter={(start: string) => labels.get(start) ?? ''}
          tickLine={false}
          axisLine={false}
          minTickGap={24}
          tickMargin={8}
          padding={{ left: 16, right: 16 }}
        />
        <YAxis width={48} tickFormatter={short} tickLine={false} axisLine={false} allowDecimals={false} />
        {hasBand && <Band hatch={hatch} />}
        {marks.map(({ letter, start }, index) => (
          <ReferenceLine
            key={letter}
            x={start}
            stroke="var(--border-strong)"
            strokeDasharray="2 3"
            label={<Letter letter={letter} lift={liftOf(marks, index)} />}
          />
        ))}
        <Courses names={names} hasDots={points.length <= mostDots} />
        <Tooltip
          {...still}
          cursor={{ stroke: 'var(--border-strong)' }}
          content={({ active, payload }) => (active ? <Tip point={pointOf(payload)} names={names} format={format} /> : null)}
        />
      </ComposedChart>
      {points.some(({ isOpen }) => isOpen) && <p className={styles.open}>{text('analytics.open-span')}</p>}
    </div>
  )
}

interface DrawnPoint extends CoursePoint {
  /** The line up to the last span that is over, and from there to the one that is not. */
  readonly closed: number | null
  readonly open: number | null
}

function drawnOf(points: readonly CoursePoint[]): DrawnPoint[] {
  return points.map((point, index) => ({
    ...point,
    closed: point.isOpen === true ? null : point.value,
    open: point.isOpen === true || points[index + 1]?.isOpen === true ? point.value : null,
  }))
}

/** What was to be expected, hatched: colour alone would not tell it from the grid. */
function Band({ hatch }: { readonly hatch: string }) {
  const text = useText()
  return (
    <>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--chip)" />
          <line x1="0" x2="0" y1="0" y2="6" stroke="var(--border-strong)" />
        </pattern>
      </defs>
      <Area
        {...still}
        dataKey="band"
        name={text('analytics.expected')}
        stroke="none"
        fill={`url(#${hatch})`}
        activeDot={false}
        connectNulls
      />
    </>
  )
}

function Courses({ names, hasDots }: Pick<CourseChartProps, 'names'> & { readonly hasDots: boolean }) {
  return (
    <>
      {names.before !== undefined && (
        <Line
          {...still}
          type="monotone"
          dataKey="before"
          name={names.before}
          stroke="var(--text-muted)"
          strokeDasharray="3 4"
          strokeWidth={1.5}
          dot={false}
        />
      )}
      <Line
        {...still}
        type="monotone"
        dataKey="closed"
        name={names.value}
        stroke="var(--accent-line)"
        strokeWidth={2}
        dot={hasDots ? <Dot /> : false}
        activeDot={{ r: 5 }}
      />
      <Line
        {...still}
        type="linear"
        dataKey="open"
        name={names.value}
        stroke="var(--accent-line)"
        strokeDasharray="4 4"
        strokeWidth={2}
        dot={false}
        activeDot={false}
      />
    </>
  )
}

/** Letters of one point stand above each other. */
function liftOf(marks: readonly CourseMark[], index: number): number {
  return marks.slice(0, index).filter(({ start }) => start === marks[index]?.start).length
}

interface LetterProps {
  readonly letter: string
  readonly lift: number
  readonly viewBox?: { readonly x?: number; readonly y?: number }
}

function Letter({ letter, lift, viewBox }: LetterProps) {
  const x = (viewBox?.x ?? 0) + lift * 14
  const y = (viewBox?.y ?? 0) - 14
  return (
    <g className={styles.mark}>
      <circle cx={x} cy={y} r="9" />
      <text x={x} y={y + 4} textAnchor="middle">
        {letter}
      </text>
    </g>
  )
}

interface DotProps {
  readonly cx?: number
  readonly cy?: number
  readonly payload?: CoursePoint
}

function Dot({ cx, cy, payload }: DotProps) {
  if (cx === undefined || cy === undefined || payload === undefined || payload.value === null) return null
  const isOutside = payload.isOutside ?? false
  return (
    <circle
      cx={cx}
      cy={cy}
      r="3.5"
      fill={isOutside ? 'var(--warn)' : 'var(--raised)'}
      stroke={isOutside ? 'var(--warn-text)' : 'var(--accent-line)'}
      strokeWidth="1.75"
    />
  )
}

interface TipProps {
  readonly point: CoursePoint | null
  readonly names: CourseChartProps['names']
  readonly format: (value: number) => string
}

function Tip({ point, names, format }: TipProps) {
  const text = useText()
  if (point === null) return null
  return (
    <div className={styles.tip}>
      <b>{point.label}</b>
      {point.value !== null && <p>{text('analytics.tip', { name: names.value, value: format(point.value) })}</p>}
      {names.before !== undefined && point.before !== undefined && point.before !== null && (
        <p>{text('analytics.tip', { name: names.before, value: format(point.before) })}</p>
      )}
      {point.band !== undefined && <p>{text('analytics.tip-expected', { low: format(point.band[0]), high: format(point.band[1]) })}</p>}
    </div>
  )
}

/** The library hands over the point that was given to it. */
function pointOf(payload: readonly { readonly payload?: CoursePoint }[] | undefined): CoursePoint | null {
  return payload?.[0]?.payload ?? null
}
