/** The frame of a section that has several views: their tabs in the toolbar, what the view brings beside them. */
import type { ReactNode } from 'react'
import { Screen } from './screen.tsx'
import { Scrolled } from './scrolled.tsx'
import styles from './section-screen.module.css'
import { TabLinks } from './tabs.tsx'
import { Spacer } from './toolbar.tsx'

/** What a view brings to the frame of its section. */
export interface SectionView {
  /** Page actions of the header, at most two. */
  readonly actions?: ReactNode
  /** At the right end of the toolbar. */
  readonly tools?: ReactNode
  readonly panel?: ReactNode
  readonly panelLabel?: string
  readonly panelWidth?: number
  readonly children: ReactNode
}

interface SectionScreenProps extends SectionView {
  /** Of the section. */
  readonly name: string
  /** The first one stands for the section itself. */
  readonly tabs: readonly { readonly to: string; readonly label: string; readonly current: boolean }[]
}

export function SectionScreen({ name, tabs, actions, tools, panel, panelLabel, panelWidth, children }: SectionScreenProps) {
  const place = tabs.findIndex(({ current }) => current)
  return (
    <Screen
      {...(place > 0 ? { crumb: name } : {})}
      title={place > 0 ? (tabs[place]?.label ?? name) : name}
      actions={actions}
      toolbar={
        <>
          <div className={styles.tabs}>
            <TabLinks label={name} items={tabs} />
          </div>
          <Spacer />
          {tools}
        </>
      }
      panel={panel}
      {...(panelLabel === undefined ? {} : { panelLabel })}
      {...(panelWidth === undefined ? {} : { panelWidth })}
    >
      {children}
    </Screen>
  )
}

/** Cards one below the other. */
export function Cards({ children }: { readonly children: ReactNode }) {
  return <Scrolled className={styles.cards}>{children}</Scrolled>
}
