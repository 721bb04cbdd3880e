/** The figures of the program in one look, each of which can be opened. */
import { IconDownload, IconFileImport, IconFileTypePdf, IconPrinter, IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useCommandKey, useCommands } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useGo, useSearchParam } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Scrolled } from '../../../ui/scrolled.tsx'
import { AnalyticsLayout } from '../analytics-layout.tsx'
import { FilterBar, FilterChips } from './bar/filter-bar.tsx'
import { AllCards } from './cards/all-cards.tsx'
import { TargetsCard } from './cards/targets-card.tsx'
import { MainChart } from './chart/main-chart.tsx'
import styles from './dashboard.module.css'
import { figureFilterText, isNarrowed } from './logic/filter.ts'
import { periodToText } from './logic/period.ts'
import { ItemPanel } from './panel/item-panel.tsx'
import { PersonPanel } from './panel/person-panel.tsx'
import { NothingYet, Reservations } from './states.tsx'
import { KpiStrip } from './strip/kpi-strip.tsx'
import { DashboardContext, useDashboard, useDashboardState } from './use-dashboard.ts'
import { useExport } from './use-export.ts'

export function DashboardScreen() {
  const errorText = useErrorText()
  const { dashboard, error } = useDashboardState()
  if (dashboard === null)
    return (
      <AnalyticsLayout tab="overview">
        <div className={styles.notice}>{error !== null && <InlineError>{errorText(error)}</InlineError>}</div>
      </AnalyticsLayout>
    )
  if (dashboard.facets.firstDay === null)
    return (
      <AnalyticsLayout tab="overview">
        <NothingYet />
      </AnalyticsLayout>
    )
  return (
    <DashboardContext value={dashboard}>
      <OpenDashboard />
    </DashboardContext>
  )
}

function OpenDashboard() {
  const text = useText()
  const [isPicking, setPicking] = useState(false)
  const [itemId, openItem] = useSearchParam('item')
  const [personId, openPerson] = useSearchParam('person')
  const acts = useDashboardActs()
  const { filter, clear, tables, setTables } = useDashboard()
  const close = () => {
    if (itemId !== null) openItem(null)
    else if (personId !== null) openPerson(null)
    else clear()
  }
  const hasMore = itemId !== null || personId !== null || isNarrowed(filter)
  useCommands({
    'analytics.period': () => setPicking(true),
    'analytics.tables': () => setTables(!tables),
    'analytics.clear': { run: clear, whyNot: isNarrowed(filter) ? null : text('analytics.not-narrowed') },
    'analytics.close': hasMore ? close : undefined,
    'analytics.export': acts.save,
    'analytics.print': acts.print,
  })
  return (
    <AnalyticsLayout
      tab="overview"
      actions={<Import />}
      tools={<Tools {...acts} />}
      panel={itemId === null ? personId !== null && <PersonPanel personId={personId} /> : <ItemPanel itemId={itemId} />}
      panelLabel={text(itemId === null ? 'analytics.person' : 'analytics.item')}
    >
      <Scrolled className={styles.page}>
        <FilterBar isPicking={isPicking} setPicking={setPicking} />
        <FilterChips />
        <Reservations />
        <KpiStrip />
        <div className={styles.first}>
          <MainChart />
          <TargetsCard />
        </div>
        <AllCards />
      </Scrolled>
    </AnalyticsLayout>
  )
}

/** What can be done with the whole page. */
function useDashboardActs() {
  const text = useText()
  const { span, filter, comparison, step } = useDashboard()
  const save = useExport(step)
  const printView = useCommand(contract.figures.print, {
    done: (output) =>
      output === null || output.path === null ? null : { text: text('analytics.printed', { path: output.path }), undo: false },
  })
  const narrowed = figureFilterText.toText(filter)
  const search = { period: periodToText(span), compare: comparison, ...(narrowed === null ? {} : { filter: narrowed }) }
  const print = () => void printView({ view: 'overview', search })
  return { save, print, savePdf: () => void printView({ view: 'overview', search, asFile: true }) }
}

function Tools({ save, print, savePdf }: ReturnType<typeof useDashboardActs>) {
  const text = useText()
  const { tables, setTables } = useDashboard()
  const [tablesKey, printKey, saveKey] = [
    useCommandKey('analytics.tables'),
    useCommandKey('analytics.print'),
    useCommandKey('analytics.export'),
  ]
  return (
    <>
      <IconButton
        label={text('analytics.tables')}
        keys={tablesKey}
        icon={<IconTable />}
        active={tables}
        aria-pressed={tables}
        onClick={() => setTables(!tables)}
      />
      <IconButton label={text('analytics.print')} keys={printKey} icon={<IconPrinter />} onClick={print} />
      <Menu
        position="bottom-end"
        trigger={<IconButton label={text('analytics.export')} icon={<IconDownload />} />}
        items={[
          { id: 'table', label: text('analytics.export-table'), icon: <IconTable />, keys: saveKey, onSelect: save },
          { id: 'pdf', label: text('analytics.export-pdf'), icon: <IconFileTypePdf />, onSelect: savePdf },
        ]}
      />
    </>
  )
}

function Import() {
  const text = useText()
  const go = useGo()
  return (
    <Button icon={<IconFileImport />} onClick={() => go('/analytics/files?new=')}>
      {text('analytics.import')}
    </Button>
  )
}
