/** The head of the timeline: names of the columns with the filter, and the axis. */
import { IconFilter, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '#renderer/lib/i18n.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import type { PlanView } from '#shared/contracts/launch-plan.ts'
import { Axis } from './axis.tsx'
import type { Scale } from './geometry.ts'
import { columnHeader, headRow } from './grid-roles.ts'
import styles from './head.module.css'
import type { TreeColumns } from './tree.tsx'

interface HeadProps {
  readonly plan: PlanView
  readonly scale: Scale
  readonly columns: TreeColumns
  readonly treeWidth: number
  readonly filter: string
  readonly onFilter: (text: string) => void
}

export function Head({ plan, scale, columns, treeWidth, filter, onFilter }: HeadProps) {
  const text = useText()
  return (
    <div className={styles.head} role="rowgroup">
      <div {...headRow} className={styles.row}>
        <div className={styles.corner} style={{ width: treeWidth }}>
          <div {...columnHeader} className={styles.task}>
            <TaskFilter filter={filter} onFilter={onFilter} />
          </div>
          {columns.ready && (
            <div {...columnHeader} className={styles.ready}>
              {text('timeline.ready')}
            </div>
          )}
          {columns.owner && (
            <div {...columnHeader} className={styles.owner}>
              {text('timeline.owner')}
            </div>
          )}
        </div>
        <div {...columnHeader}>
          <span className="visually-hidden">{text('timeline.dates')}</span>
          <Axis plan={plan} scale={scale} stickyLeft={treeWidth} />
        </div>
      </div>
    </div>
  )
}

function TaskFilter({ filter, onFilter }: { readonly filter: string; readonly onFilter: (text: string) => void }) {
  const text = useText()
  const [open, setOpen] = useState(false)
  if (!open && filter === '') {
    return (
      <>
        {text('timeline.task')}
        <IconButton
          compact
          label={text('timeline.filter')}
          icon={<IconFilter className="icon-s" aria-hidden="true" />}
          onClick={() => setOpen(true)}
        />
      </>
    )
  }
  const close = () => {
    onFilter('')
    setOpen(false)
  }
  return (
    <>
      <input
        // Opening the field is asking to type in it.
        ref={(field) => {
          if (field?.value === '') field.focus()
        }}
        className={styles.field}
        value={filter}
        aria-label={text('timeline.filter')}
        onChange={(event) => onFilter(event.target.value)}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Escape') close()
        }}
      />
      <IconButton compact label={text('timeline.clear-filter')} icon={<IconX className="icon-s" aria-hidden="true" />} onClick={close} />
    </>
  )
}
