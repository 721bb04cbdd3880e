/** The course of a figure as a small line; what it says stands beside it in words. */
import styles from './charts.module.css'

const width = 72
const height = 24
/** Room for the line's own thickness. */
const edge = 2

/** Draws nothing of fewer than two values. */
export function SparkLine({ values }: { readonly values: readonly number[] }) {
  if (values.length < 2) return null
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const x = (index: number) => edge + (index * (width - 2 * edge)) / (values.length - 1)
  const y = (value: number) => (high === low ? height / 2 : height - edge - ((value - low) * (height - 2 * edge)) / (high - low))
  const path = values.map((value, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`).join('')
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className={styles.spark}>
      <path d={path} />
    </svg>
  )
}
