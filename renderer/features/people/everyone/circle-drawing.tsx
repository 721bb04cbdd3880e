/** People around one, drawn: what the directory will hold. */
import styles from './empty-people.module.css'

const around = [
  [60, 50],
  [60, 116],
  [256, 46],
  [256, 116],
] as const

/** 320 by 160; says nothing that the words beside it do not. */
export function CircleDrawing() {
  return (
    <svg width="320" height="160" viewBox="0 0 320 160" role="presentation" className={styles.drawing}>
      {around.map(([x, y]) => (
        <g key={`${x}-${y}`}>
          <path d={`M160 82L${x} ${y}`} />
          <circle cx={x} cy={y} r="18" />
        </g>
      ))}
      <circle cx="160" cy="82" r="26" data-key />
    </svg>
  )
}
