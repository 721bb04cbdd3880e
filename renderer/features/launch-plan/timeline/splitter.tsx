/** The line between names and bars, which can be pulled or moved by the arrow keys. */
import type { KeyboardEvent, PointerEvent } from 'react'
import { useText } from '#renderer/lib/i18n.tsx'
import { treeWidths } from './options.ts'
import styles from './splitter.module.css'

/** Pixels that one key press moves it. */
const step = 16

interface SplitterProps {
  /** Pixels of the left part. */
  readonly width: number
  readonly onChange: (width: number) => void
}

export function Splitter({ width, onChange }: SplitterProps) {
  const text = useText()
  const set = (next: number) => onChange(Math.round(Math.min(treeWidths.max, Math.max(treeWidths.min, next))))
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const left = event.currentTarget.parentElement?.getBoundingClientRect().left ?? 0
    set(event.clientX - left)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? -step : event.key === 'ArrowRight' ? step : 0
    if (by === 0) return
    event.preventDefault()
    set(width + by)
  }
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={text('timeline.splitter')}
      aria-valuenow={width}
      aria-valuemin={treeWidths.min}
      aria-valuemax={treeWidths.max}
      tabIndex={0}
      className={styles.splitter}
      style={{ left: width - 4 }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
      onDoubleClick={() => set(treeWidths.start)}
    />
  )
}
