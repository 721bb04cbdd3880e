/** A few of many who step forward, drawn. */
import styles from './leaders.module.css'

const columns = [40, 88, 136, 184, 232, 280]
const forward = [136, 232]

/** 320 by 160; says nothing that the words beside it do not. */
export function StarDrawing() {
  return (
    <svg width="320" height="160" viewBox="0 0 320 160" role="presentation" className={styles.drawing}>
      {columns.map((x) => (
        <circle key={x} cx={x} cy="56" r="16" />
      ))}
      {forward.map((x) => (
        <g key={x}>
          <path d={`M${x} 72V96`} />
          <circle cx={x} cy="116" r="20" data-key />
        </g>
      ))}
    </svg>
  )
}
