/** The frame of the four views of who goes first: which of them, and what can be done there. */
import type { ReactNode } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { useSaidExported } from '../../../domain/export-choices.tsx'
import { personFilterToText } from '../../../domain/people/filter-text.ts'
import { ListOutputs } from '../../../domain/people/list-outputs.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { PeopleLayout } from '../people-layout.tsx'
import styles from './leaders.module.css'

const leaderViews = ['list', 'pilot', 'feedback', 'seniors'] as const
type LeaderView = (typeof leaderViews)[number]

interface LeadersLayoutProps {
  readonly view: LeaderView
  /** Whom the list is narrowed to, on paper and in the file, too. */
  readonly filter?: PersonFilter
  /** Right of the choice of views. */
  readonly acts?: ReactNode
  readonly panel?: ReactNode
  readonly panelLabel?: string
  /** True: there is nothing yet to print or export. */
  readonly isEmpty?: boolean
  /** True: the one primary button of the view is its own. */
  readonly leads?: boolean
  readonly error: Error | null
  readonly children: ReactNode
}

export function LeadersLayout({
  view,
  acts,
  panel,
  panelLabel,
  filter,
  isEmpty = false,
  leads = false,
  error,
  children,
}: LeadersLayoutProps) {
  const text = useText()
  const errorText = useErrorText()
  const go = useGo()
  const exportTable = useCommand(contract.leaders.exportTable, { done: useSaidExported() })
  const printed = `/print/leaders?${new URLSearchParams({ view, filter: (filter && personFilterToText(filter)) ?? '' })}`
  return (
    <PeopleLayout
      tab="leaders"
      {...(leads ? { actions: null } : {})}
      tools={!isEmpty && <ListOutputs print={printed} onExport={() => void exportTable({ of: view, ...(filter && { filter }) })} />}
      panel={panel}
      {...(panelLabel === undefined ? {} : { panelLabel })}
    >
      <div className={styles.page}>
        <div className={styles.bar}>
          <Segmented
            label={text('leaders.view')}
            value={view}
            options={leaderViews.map((value) => ({ value, label: text(`leaders.view-${value}`) }))}
            onChange={(next) => go(next === 'list' ? '/people/leaders' : `/people/leaders?view=${next}`)}
          />
          <div className={styles.acts}>{acts}</div>
        </div>
        {error !== null && <InlineError>{errorText(error)}</InlineError>}
        {children}
      </div>
    </PeopleLayout>
  )
}
