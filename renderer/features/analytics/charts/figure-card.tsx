/** A card with a chart or a table of figures: its name, what can be done with it, and the figures behind a chart as a table. */
import { IconChartLine, IconDotsVertical, IconDownload, IconPhoto, IconTable } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../../ui/menu.tsx'
import styles from './charts.module.css'

interface FigureCardProps {
  readonly title: string
  /** Beside the title: switches. */
  readonly tools?: ReactNode
  /** At the right: a key, a verdict. */
  readonly end?: ReactNode
  /** A chart, and the same as a table: one of them is shown. */
  readonly table?: { readonly isShown: boolean; readonly setShown: (isShown: boolean) => void }
  /** Writes what the card shows as a table; without it the card has no such entry. */
  readonly onExport?: () => void
  /** As wide as its row. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** The frame that every chart of the figures stands in. */
export function FigureCard({ title, tools, end, table, onExport, isWide = false, children }: FigureCardProps) {
  const text = useText()
  const card = useRef<HTMLElement>(null)
  const copy = useCommand(contract.figures.copyPicture, {
    done: () => ({ text: text('analytics.picture-copied', { title }), undo: false }),
  })
  const copyPicture = () => {
    const box = card.current?.getBoundingClientRect()
    // The menu that was just used must be gone before the window is looked at.
    if (box) requestAnimationFrame(() => setTimeout(() => void copy(toRectangle(box)), menuFadesFor))
  }
  const entries: readonly MenuEntry[] = [
    ...(onExport === undefined ? [] : [{ id: 'csv', label: text('analytics.export-table'), icon: <IconDownload />, onSelect: onExport }]),
    { id: 'picture', label: text('analytics.copy-picture'), icon: <IconPhoto />, onSelect: copyPicture },
  ]
  return (
    <section ref={card} className={styles.card} data-wide={isWide || undefined} aria-label={title}>
      <header className={styles.head}>
        <h2>{title}</h2>
        {tools}
        <span className={styles.space} />
        {end}
        {table !== undefined && (
          <IconButton
            compact
            label={text(table.isShown ? 'analytics.as-chart' : 'analytics.as-table', { title })}
            icon={table.isShown ? <IconChartLine className="icon-s" /> : <IconTable className="icon-s" />}
            onClick={() => table.setShown(!table.isShown)}
          />
        )}
        <Menu
          position="bottom-end"
          trigger={<IconButton compact label={text('analytics.card-menu', { title })} icon={<IconDotsVertical className="icon-s" />} />}
          items={entries}
        />
      </header>
      {children}
    </section>
  )
}

/** Milliseconds that a menu takes to go, and one frame more. */
const menuFadesFor = 160

function toRectangle({ x, y, width, height }: DOMRect) {
  return { x, y, width, height }
}
