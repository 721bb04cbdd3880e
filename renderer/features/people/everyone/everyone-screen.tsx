/** The directory: everybody the program knows, how they stand to it, and the panel of the chosen one. */
import { IconLock } from '@tabler/icons-react'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useCommands } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo, useSearchParam } from '../../../lib/route.ts'
import { droppedPath, useFileDrop } from '../../../lib/use-file-drop.ts'
import { useGrid } from '../../../ui/grid/use-grid.ts'
import { useGridList } from '../../../ui/grid/use-grid-list.ts'
import { InlineError } from '../../../ui/inline-error.tsx'
import { PersonPanel } from '../panel/person-panel.tsx'
import { PeopleLayout } from '../people-layout.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { type ColumnId, keepColumns, readColumns } from './columns.ts'
import { EmptyPeople } from './empty-people.tsx'
import styles from './everyone.module.css'
import { PeopleFilterRow } from './people-filter-row.tsx'
import { PeopleTools } from './people-tools.tsx'
import { personPages } from './person-pages.ts'
import { PersonTable, rowHeight } from './person-table.tsx'
import { usePeopleFilter } from './use-people-filter.ts'

/** The parameter `person` opens the panel of somebody, `new` the form for a new person. */
export function EveryoneScreen() {
  const counts = useLive(contract.people.counts, {}).data
  const isNobody = counts !== undefined && counts.all === 0 && counts.left === 0
  return isNobody ? <Nobody /> : <Directory />
}

function Nobody() {
  const [asked, ask] = useSearchParam('new')
  useCommands({ 'people.add-here': () => ask('') })
  return (
    <PeopleLayout tab="everyone" actions={null}>
      <DropRoster className={styles.empty}>
        <EmptyPeople adds={asked !== null} onAdd={(adds) => ask(adds ? '' : null)} />
      </DropRoster>
    </PeopleLayout>
  )
}

/** A roster that is dropped onto the directory opens in the wizard. */
function DropRoster({ className, children }: { readonly className: string | undefined; readonly children: ReactNode }) {
  const text = useText()
  const go = useGo()
  const { isOver, props } = useFileDrop(
    () => void droppedPath().then((path) => go(`/people/import?${new URLSearchParams({ file: path })}`)),
  )
  return (
    <div className={className} {...props}>
      {children}
      {isOver && <p className={styles.over}>{text('roster.drop-anywhere')}</p>}
    </div>
  )
}

function Directory() {
  const text = useText()
  const errorText = useErrorText()
  const asked = usePeopleFilter()
  const { filter, sort, descending } = asked
  const list = useGridList(
    personPages,
    useMemo(() => ({ filter, sort, descending }), [filter, sort, descending]),
    'person',
  )
  const grid = useGrid({ source: personPages, list, rowHeight })
  const [chosen, setChosen] = useState(readColumns)
  const choose = useCallback((next: readonly ColumnId[]) => {
    keepColumns(next)
    setChosen(next)
  }, [])
  const { found, selection, openId, open } = list
  const place = grid.pages.indexOf(openId)
  useCommands({ 'people.close-panel': openId === null ? undefined : () => open(null) })
  return (
    <PeopleLayout
      tab="everyone"
      tools={<PeopleTools asked={asked} chosen={chosen} onChoose={choose} />}
      panel={
        openId !== null && (
          <PersonPanel
            key={openId}
            personId={openId}
            place={place < 0 ? null : { number: place + 1, all: found.total }}
            onStep={(by) => grid.step(by, true)}
            onClose={() => open(null)}
          />
        )
      }
      panelLabel={text('people.person')}
    >
      <DropRoster className={styles.page}>
        {found.error !== null && <InlineError>{errorText(found.error)}</InlineError>}
        {selection.size > 0 ? <BulkBar list={list} /> : <PeopleFilterRow asked={asked} total={found.isReady ? found.total : undefined} />}
        <PersonTable list={list} grid={grid} asked={asked} chosen={chosen} />
        <p className={styles.foot}>
          <IconLock className="icon-s" aria-hidden="true" />
          {text('people.foot')}
        </p>
      </DropRoster>
    </PeopleLayout>
  )
}
