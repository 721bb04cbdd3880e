/** The feeds that are followed: how each is, what it brings, and its rules in the panel; or the way to the first one. */
import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import type { Source } from '#shared/contracts/sources.ts'
import { useCommands } from '../../lib/commands.tsx'
import { useErrorText, useReasonText } from '../../lib/errors.ts'
import { useText } from '../../lib/i18n.tsx'
import { useGo } from '../../lib/route.ts'
import { useRowWalk } from '../../lib/use-row-walk.ts'
import { Button } from '../../ui/button.tsx'
import { InlineError } from '../../ui/inline-error.tsx'
import { Screen } from '../../ui/screen.tsx'
import { EmptySources } from './list/empty-sources.tsx'
import { SourceTable } from './list/source-table.tsx'
import { SourcesToolbar } from './list/sources-toolbar.tsx'
import { type OpmlImport, useOpmlImport } from './opml.ts'
import { SourcePanel } from './panel/source-panel.tsx'
import styles from './sources.module.css'
import { useSourceActs } from './use-source-acts.ts'
import { useSources, useWish } from './use-sources.ts'
import { useSync } from './use-sync.ts'

/** The parameter `source` opens the panel of one of them. */
export function SourcesScreen() {
  const text = useText()
  const errorText = useErrorText()
  const go = useGo()
  const sources = useSources()
  const sync = useSync()
  const opml = useOpmlImport()
  const table = useRef<HTMLTableElement>(null)
  const { all, selected, select, error } = sources
  const acts = useSourceActs(select, sync.fetchOne)
  const ids = (all ?? []).map(({ id }) => id)
  const { step, currentId } = useRowWalk(table, { ids, selectedId: selected?.id ?? null, select })
  const current = all?.find(({ id }) => id === currentId)
  const withCurrent = (act: (source: Source) => void) => (current === undefined ? undefined : () => act(current))
  useWish('fetch', sync.fetchAll)
  useWish('import', () => void opml.bring())
  useCommands({
    'sources.add-in-list': () => go('/sources/new'),
    'sources.sync-all': sync.fetchAll,
    'sources.import': () => opml.bring(),
    'sources.next': () => step(1),
    'sources.previous': () => step(-1),
    'sources.sync': withCurrent(acts.fetch),
    'sources.open-site': withCurrent(acts.openSite),
    'sources.remove': withCurrent(acts.remove),
    'sources.close-panel': selected === undefined ? undefined : () => select(null),
  })
  const isEmpty = all?.length === 0
  return (
    <Screen
      title={text('nav.sources')}
      actions={
        <Button icon={<IconPlus />} aria-keyshortcuts="N" onClick={() => go('/sources/new')}>
          {text('sources.add')}
        </Button>
      }
      toolbar={<SourcesToolbar sources={all ?? []} sync={sync} />}
      panel={selected && <SourcePanel key={selected.id} source={selected} acts={acts} onStep={step} onClose={() => select(null)} />}
      panelLabel={text('sources.panel')}
    >
      <div className={styles.page}>
        {error !== null && <InlineError>{errorText(error)}</InlineError>}
        <Refused opml={opml} />
        {isEmpty && <EmptySources />}
        {all !== undefined && !isEmpty && <SourceTable ref={table} sources={all} selectedId={selected?.id ?? null} onStep={step} />}
      </div>
    </Screen>
  )
}

/** What the last list of feeds named and could not be followed. */
function Refused({ opml }: { readonly opml: OpmlImport }) {
  const text = useText()
  const reasonText = useReasonText('error')
  if (opml.refused.length === 0) return null
  return (
    <div className={styles.notice}>
      <InlineError actions={<Button onClick={opml.clear}>{text('common.close')}</Button>}>
        <p>{text('sources.import-refused', { count: opml.refused.length })}</p>
        <ul>
          {opml.refused.map(({ name, reason }) => (
            <li key={name}>{text('sources.import-refused-one', { name, reason: reasonText(reason) })}</li>
          ))}
        </ul>
      </InlineError>
    </div>
  )
}
