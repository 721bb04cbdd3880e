/** The foot of the timeline: what the shapes mean, and the keys that save a trip. */
import { type ReactNode, useId } from 'react'
import { useText } from '#renderer/lib/i18n.tsx'
import { Keys } from '#renderer/ui/keys.tsx'
import { TaskBar } from './bar.tsx'
import type { BarModel } from './bar-model.ts'
import { useBarText } from './bar-text.ts'
import styles from './foot.module.css'

export function Foot() {
  const text = useText()
  return (
    <div className={styles.foot}>
      <Legend />
      <span className={styles.space} />
      <span className={styles.keys}>
        {text('timeline.key-move')} <Keys value="Alt+ArrowRight" />
      </span>
      <span className={styles.keys}>
        {text('timeline.key-length')} <Keys value="Alt++" />
      </span>
    </div>
  )
}

const plain: BarModel = {
  x: 0,
  width: 24,
  milestone: false,
  status: 'todo',
  critical: false,
  share: 0,
  baseline: null,
  forecast: null,
  deadline: null,
  deadlineMissed: false,
  late: 0,
}

/** The shapes and their words; also stands under the drawing on paper. */
export function Legend() {
  const text = useText()
  const words = useBarText()
  return (
    <ul className={styles.legend} aria-label={text('timeline.legend')}>
      <Entry label={text('timeline.legend-done')} bar={{ ...plain, status: 'done' }} words={words} />
      <Entry label={text('timeline.legend-doing')} bar={{ ...plain, status: 'doing', share: 0.5 }} words={words} />
      <Entry label={text('timeline.legend-critical')} bar={{ ...plain, critical: true }} words={words} />
      <Entry label={text('timeline.legend-baseline')} bar={{ ...plain, x: -90, baseline: { x: 0, width: 24 } }} words={words} shift={-11} />
      <Entry label={text('timeline.legend-expected')} bar={{ ...plain, width: 12, forecast: { x: 12, width: 12 } }} words={words} />
      <li className={styles.entry}>
        <Holiday />
        {text('timeline.legend-holiday')}
      </li>
    </ul>
  )
}

interface EntryProps {
  readonly label: ReactNode
  readonly bar: BarModel
  readonly words: ReturnType<typeof useBarText>
  /** Pixels up, for what hangs low in its row. */
  readonly shift?: number
}

function Entry({ label, bar, words, shift = 0 }: EntryProps) {
  return (
    <li className={styles.entry}>
      <svg className={styles.mark} width="24" height="16" aria-hidden="true">
        <g transform={`translate(0 ${shift - 8})`}>
          <TaskBar bar={bar} lateText={words.late(bar)} dayText="" textLeft={false} />
        </g>
      </svg>
      {label}
    </li>
  )
}

function Holiday() {
  const hatch = useId()
  return (
    <svg className={styles.mark} width="16" height="16" aria-hidden="true">
      <defs>
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.25" height="4" className={styles.hatch} />
        </pattern>
      </defs>
      <rect x="4" width="8" height="16" fill={`url(#${hatch})`} />
      <path className={styles.diamond} d="M8 4l4 4-4 4-4-4z" />
    </svg>
  )
}
