/** Quiet drawings of what each section will show: neutral shapes, one of them in the program's colour. */
import type { ReactNode } from 'react'
import type { Screen } from '#shared/domain/launch-plan/types.ts'
import styles from './section-drawing.module.css'

/** 320 by 160; says nothing that the words beside it do not. */
export function SectionDrawing({ section }: { readonly section: Screen }) {
  return (
    <svg width="320" height="160" viewBox="0 0 320 160" role="presentation" className={styles.drawing}>
      {drawings[section] ?? null}
    </svg>
  )
}

const drawings: Partial<Readonly<Record<Screen, ReactNode>>> = {
  library: <Shelf />,
  calendar: <Weeks />,
  campaigns: <Bars />,
  reports: <Page lines={[120, 220, 214, 90, 208, 180]} marked={120} />,
}

const bars = [40, 56, 84, 112, 72, 60, 48]

function Bars() {
  return (
    <>
      {bars.map((height, index) => (
        <rect
          key={height}
          x={20 + index * 44}
          y={151 - height}
          width="24"
          height={height}
          rx="3"
          className={index === 3 ? styles.key : styles.shape}
        />
      ))}
      <path d="M0 151.5h320" className={styles.line} />
    </>
  )
}

/** Widths of the lines on it, all different; `marked` is the width of the one in colour. */
function Page({ lines, marked }: { readonly lines: readonly number[]; readonly marked: number }) {
  return (
    <>
      <rect x="20.5" y="4.5" width="264" height="155" rx="6" className={styles.line} />
      {lines.map((width, index) => (
        <rect
          key={width}
          x="42"
          y={24 + index * 20}
          width={width}
          height="8"
          rx="4"
          className={width === marked ? styles.key : styles.shape}
        />
      ))}
    </>
  )
}

function Shelf() {
  return (
    <>
      {[0, 1, 2, 3, 4, 5].map((index) => (
        <rect
          key={index}
          x={20 + (index % 3) * 98}
          y={6 + Math.floor(index / 3) * 78}
          width="84"
          height="66"
          rx="6"
          className={index === 1 ? styles.key : styles.shape}
        />
      ))}
    </>
  )
}

function Weeks() {
  return (
    <>
      {Array.from({ length: 28 }, (_, index) => index).map((index) => (
        <rect
          key={index}
          x={16 + (index % 7) * 42}
          y={8 + Math.floor(index / 7) * 38}
          width="34"
          height="30"
          rx="4"
          className={[9, 10, 18].includes(index) ? styles.key : styles.shape}
        />
      ))}
    </>
  )
}
