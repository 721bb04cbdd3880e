/** Groundswell's mark: two waves on the program's colour. */
import styles from './mark.module.css'

/** 24 px; silent, the name stands beside it. */
export function Mark() {
  return (
    <span className={styles.mark} aria-hidden="true">
      <svg
        role="presentation"
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
      >
        <path d="M2.5 8.8c1.9-3.4 3.7-3.4 5.5 0s3.6 3.4 5.5 0" />
        <path d="M5 4.2c1.1-1 2-1 3 0s1.9 1 3 0" opacity=".65" />
      </svg>
    </span>
  )
}
