/** The frame of the four views of who goes first: which of them, and what can be done there. */
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { everybody } from '../../../domain/people/filter-text.ts'
import { useCommandKey, useCommands } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { PeopleLayout } from '../people-layout.tsx'
import styles from './leaders.module.css'

const leaderViews = ['list', 'pilot', 'feedback', 'seniors'] as const
type LeaderView = (typeof leaderViews)[number]

interface LeadersLayoutProps {
  readonly view: LeaderView
  /** Right of the choice of views. */
  readonly acts?: ReactNode
  readonly panel?: ReactNode
  readonly panelLabel?: string
  /** Page of paper, and whom a table holds. */
  readonly print?: string
  readonly table?: Partial<PersonFilter>
  /** True: the one primary button of the view is its own. */
  readonly leads?: boolean
  readonly error: Error | null
  readonly children: ReactNode
}

export function LeadersLayout({ view, acts, panel, panelLabel, print, table, leads = false, error, children }: LeadersLayoutProps) {
  const text = useText()
  const errorText = useErrorText()
  const go = useGo()
  return (
    <PeopleLayout
      tab="leaders"
      {...(leads ? { actions: null } : {})}
      tools={<Outputs {...(print === undefined ? {} : { print })} {...(table === undefined ? {} : { table })} />}
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
          <span className={styles.space} />
          {acts}
        </div>
        {error !== null && <InlineError>{errorText(error)}</InlineError>}
        {children}
      </div>
    </PeopleLayout>
  )
}

function Outputs({ print, table }: Pick<LeadersLayoutProps, 'print' | 'table'>) {
  const text = useText()
  const format = useFormat()
  const printPage = useCommand(contract.shell.printPage)
  const exportList = useCommand(contract.people.exportList, {
    done: (written) =>
      written && { text: text('people.said-exported', { count: written.people, number: format.number(written.people) }), undo: false },
  })
  const runPrint = print === undefined ? undefined : () => void printPage({ page: print })
  const runExport = table === undefined ? undefined : () => void exportList({ filter: { ...everybody, ...table } })
  useCommands({ 'people.print': runPrint, 'people.export': runExport })
  const printKey = useCommandKey('people.print')
  const exportKey = useCommandKey('people.export')
  return (
    <>
      {runPrint && <IconButton label={text('leaders.print')} icon={<IconPrinter />} keys={printKey} onClick={runPrint} />}
      {runExport && <IconButton label={text('leaders.export')} icon={<IconDownload />} keys={exportKey} onClick={runExport} />}
    </>
  )
}
