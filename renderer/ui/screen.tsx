/**
 * The frame of a screen beside the sidebar: header of 48 px (crumb, title, search, page actions, bell, avatar), a toolbar of
 * 44 px, the content, and the panel of 360 px at its right, which covers the content in windows under 1180 px.
 *
 *   <Screen crumb={text('nav.plan')} title={text('plan.week')} actions={<Button …>} toolbar={<TabLinks …>} panel={task && <Panel …>}>
 *     content
 *   </Screen>
 *
 * Search, bell and avatar come from the shell through ScreenTools; a screen does not know them.
 */
import { IconChevronRight } from '@tabler/icons-react'
import { type CSSProperties, createContext, type ReactNode, useContext } from 'react'
import styles from './screen.module.css'
import { Toolbar } from './toolbar.tsx'

export interface ScreenToolsValue {
  /** Centre-right of the header. */
  readonly search: ReactNode
  /** Right end of the header. */
  readonly end: ReactNode
}

/** What the shell puts into every header. */
export const ScreenTools = createContext<ScreenToolsValue>({ search: null, end: null })

interface ScreenProps {
  readonly crumb?: ReactNode
  readonly title: ReactNode
  /** At most two buttons. */
  readonly actions?: ReactNode
  readonly toolbar?: ReactNode
  /** The panel's inside; nothing or false: no panel. */
  readonly panel?: ReactNode
  /** Name of the panel, for those who jump between regions. */
  readonly panelLabel?: string
  /** Pixels, where the user may choose it. */
  readonly panelWidth?: number
  readonly children: ReactNode
}

/** A screen; its content area does not pad or scroll by itself. */
export function Screen({ crumb, title, actions, toolbar, panel, panelLabel, panelWidth, children }: ScreenProps) {
  const tools = useContext(ScreenTools)
  const hasPanel = panel !== undefined && panel !== null && panel !== false
  return (
    <>
      <header className={styles.bar}>
        {crumb !== undefined && (
          <>
            <span className={styles.crumb}>{crumb}</span>
            <IconChevronRight className={`icon-s ${styles.arrow}`} aria-hidden="true" />
          </>
        )}
        <h1 className={styles.title}>{title}</h1>
        <span className={styles.space} />
        {tools.search}
        {actions}
        {tools.end}
      </header>
      {toolbar !== undefined && <Toolbar>{toolbar}</Toolbar>}
      <div className={styles.work} data-panel={hasPanel || undefined} {...(panelWidth === undefined ? {} : { style: toWidth(panelWidth) })}>
        <div className={styles.page}>{children}</div>
        {hasPanel && (
          <section className={styles.panel} aria-label={panelLabel}>
            {panel}
          </section>
        )}
      </div>
    </>
  )
}

function toWidth(pixels: number): CSSProperties {
  return { '--w-panel': `${pixels}px` } as CSSProperties
}
