/** A quiet drawing of figures to come: a curve that rises. */
import styles from './curve-drawing.module.css'

/** 320 by 160; says nothing that the words beside it do not. */
export function CurveDrawing() {
  return (
    <svg width="320" height="160" viewBox="0 0 320 160" role="presentation" className={styles.drawing}>
      {[34, 73, 112].map((y) => (
        <path key={y} d={`M0 ${y}.5h320`} className={styles.line} />
      ))}
      <path d="M0 151.5h320" className={styles.line} />
      <path d="M8 136C48 120 64 96 104 92s56 24 88 10 48-64 120-76" className={styles.curve} />
      <circle cx="312" cy="26" r="5" className={styles.dot} />
    </svg>
  )
}
