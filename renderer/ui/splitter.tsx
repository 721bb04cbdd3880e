/** The line between two parts of a screen, which can be pulled or moved by the arrow keys. */
import type { KeyboardEvent, PointerEvent } from 'react'
import styles from './splitter.module.css'

/** Pixels that one key press moves it. */
const step = 16

interface SplitterProps {
  readonly label: string
  /** Pixels of the part that is measured. */
  readonly width: number
  readonly range: { readonly min: number; readonly start: number; readonly max: number }
  /** `left`: it stands at the right end of the left part; `right`: inside the right part, at its left edge. */
  readonly of: 'left' | 'right'
  readonly onChange: (width: number) => void
}

/** Stands in the part's parent, or in the part itself when that is the right one; a double click brings the usual width back. */
export function Splitter({ label, width, range, of, onChange }: SplitterProps) {
  const set = (next: number) => onChange(Math.round(Math.min(range.max, Math.max(range.min, next))))
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const frame = event.currentTarget.parentElement?.getBoundingClientRect()
    if (frame !== undefined) set(of === 'left' ? event.clientX - frame.left : frame.right - event.clientX)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? -step : event.key === 'ArrowRight' ? step : 0
    if (by === 0) return
    event.preventDefault()
    set(width + (of === 'left' ? by : -by))
  }
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={range.min}
      aria-valuemax={range.max}
      tabIndex={0}
      className={styles.splitter}
      style={{ left: of === 'left' ? width - 4 : 0 }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
      onDoubleClick={() => set(range.start)}
    />
  )
}
