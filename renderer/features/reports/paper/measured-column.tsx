/** All of a report in one column that nobody sees, while its height is measured. */
import type { RefObject } from 'react'
import { brandStyle, reportClasses } from '#shared/export/report/drawing.ts'
import { columnWidth } from '#shared/export/report/paper-sizes.ts'
import { styleToReact } from '../../../lib/hast-view.tsx'
import styles from './paper.module.css'
import { Part } from './sheet.tsx'
import type { Manuscript } from './use-sheets.ts'

interface MeasuredColumnProps {
  /** Null: nothing waits. */
  readonly manuscript: Manuscript | null
  readonly column: RefObject<HTMLDivElement | null>
}

export function MeasuredColumn({ manuscript, column }: MeasuredColumnProps) {
  if (manuscript === null) return null
  const { content, drawing, paper, parts } = manuscript
  return (
    <div className={styles.measured} aria-hidden="true" inert>
      <div
        ref={column}
        className={reportClasses(drawing).join(' ')}
        lang={content.locale}
        style={{ ...styleToReact(brandStyle(drawing)), width: columnWidth(paper) }}
      >
        {parts.map((part) => (
          <Part key={part.id} part={part} />
        ))}
      </div>
    </div>
  )
}
