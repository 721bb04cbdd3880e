/** The frame of every view of the library: its tabs with what waits in each, and the button for a new item. */
import type { ReactNode } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { useLive } from '../../lib/live.ts'
import { Screen } from '../../ui/screen.tsx'
import { TabLinks } from '../../ui/tabs.tsx'
import { Spacer } from '../../ui/toolbar.tsx'
import styles from './library.module.css'
import { NewItem } from './new/new-item.tsx'

export const libraryTabs = ['review', 'approved', 'evergreen', 'ideas', 'archive', 'all'] as const
export type LibraryTab = (typeof libraryTabs)[number]

/** Review is what the library opens with. */
export function tabToAddress(tab: LibraryTab): string {
  return tab === 'review' ? '/library' : `/library/${tab}`
}

interface LibraryLayoutProps {
  readonly tab: LibraryTab
  /** Page actions of the header; by default the button for a new item. */
  readonly actions?: ReactNode
  /** At the right end of the toolbar. */
  readonly tools?: ReactNode
  readonly panel?: ReactNode
  readonly panelLabel?: string
  readonly panelWidth?: number
  readonly children: ReactNode
}

/** A view of the library. */
export function LibraryLayout({ tab, actions = <NewItem />, tools, panel, panelLabel, panelWidth, children }: LibraryLayoutProps) {
  const text = useText()
  return (
    <Screen
      crumb={text('nav.library')}
      title={text(`library.tab-${tab}`)}
      actions={actions}
      toolbar={
        <>
          <Tabs tab={tab} />
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

function Tabs({ tab }: { readonly tab: LibraryTab }) {
  const text = useText()
  const format = useFormat()
  const counts = useLive(contract.library.counts, {}).data
  // Nobody works through the archive or through everything: their size says nothing.
  const countOf = (each: LibraryTab) => (each === 'archive' || each === 'all' ? undefined : counts?.[each])
  return (
    <div className={styles.tabs}>
      <TabLinks
        label={text('nav.library')}
        items={libraryTabs.map((each) => {
          const count = countOf(each)
          return {
            to: tabToAddress(each),
            current: each === tab,
            label: (
              <>
                {text(`library.tab-${each}`)}
                {count !== undefined && count > 0 && <span className={styles.count}>{format.number(count)}</span>}
              </>
            ),
          }
        })}
      />
    </div>
  )
}
