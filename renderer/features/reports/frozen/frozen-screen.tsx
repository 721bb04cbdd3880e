/** A report that was kept for good: as it was then, and what it would say otherwise today. */
import { IconLayoutSidebarRight } from '@tabler/icons-react'
import { useState } from 'react'
import { instantToDay } from '#shared/domain/day.ts'
import { useCommands } from '../../../lib/commands.tsx'
import { useErrorText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useGo, useSearchParam } from '../../../lib/route.ts'
import { useMatches } from '../../../lib/use-matches.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { Spacer } from '../../../ui/toolbar.tsx'
import { Pages } from '../builder/builder-toolbar.tsx'
import { PaperView } from '../paper-view/paper-view.tsx'
import { usePaper } from '../paper-view/use-paper.ts'
import { Changes } from './changes.tsx'
import styles from './frozen.module.css'
import { FrozenPanel } from './frozen-panel.tsx'
import { useFrozen } from './use-frozen.ts'

const views = ['paper', 'changes'] as const

/** `view` in the address: what changed since. */
export function FrozenScreen() {
  const text = useText()
  const format = useFormat()
  const { reportId, frozenId, report, content, frozen, error, output, remove } = useFrozen()
  const [shown, show] = useSearchParam('view')
  const view = shown === 'changes' ? 'changes' : 'paper'
  const paper = usePaper()
  const { isOpen, open, close } = usePanel()
  const panel = frozen && isOpen && <FrozenPanel {...{ frozen, output, close }} onChanges={() => show('changes')} onRemove={remove} />
  return (
    <Screen
      crumb={
        <>
          <a href="#/reports">{text('nav.reports')}</a> / <a href={`#/reports/${reportId}`}>{report?.name ?? ''}</a>
        </>
      }
      title={frozen === undefined ? '' : text('reports.frozen-at', { moment: format.dayYear(instantToDay(frozen.at)) })}
      actions={<Button onClick={output.print}>{text('reports.print')}</Button>}
      toolbar={
        <>
          <Segmented
            label={text('reports.frozen-view')}
            value={view}
            options={views.map((value) => ({ value, label: text(`reports.frozen-view-${value}`) }))}
            onChange={(next) => show(next === 'paper' ? null : next)}
          />
          <Spacer />
          {view === 'paper' && <Pages paper={paper} />}
          {!isOpen && <IconButton label={text('reports.frozen-panel')} icon={<IconLayoutSidebarRight />} onClick={open} />}
        </>
      }
      panel={panel}
      panelLabel={text('reports.frozen-panel')}
      panelWidth={320}
    >
      <div className={styles.desk}>
        <Refusal error={error} />
        {view === 'changes' && <Changes frozenId={frozenId} />}
        {view === 'paper' && content !== undefined && (
          <PaperView content={content} size={report?.paper ?? 'a4-portrait'} paper={paper} selected={null} onSelect={null} />
        )}
      </div>
    </Screen>
  )
}

/** Always there where there is room beside the paper; `close` undefined: it cannot be closed. */
function usePanel() {
  const isWide = useMatches('(min-width: 1180px)')
  const [isAsked, ask] = useState(false)
  const close = isWide || !isAsked ? undefined : () => ask(false)
  useCommands({ 'reports.close': close })
  return { isOpen: isWide || isAsked, open: () => ask(true), close }
}

function Refusal({ error }: { readonly error: Error | null }) {
  const text = useText()
  const go = useGo()
  const errorText = useErrorText()
  if (error === null) return null
  return (
    <div className={styles.notice}>
      <InlineError actions={<Button onClick={() => go('/reports')}>{text('reports.all')}</Button>}>{errorText(error)}</InlineError>
    </div>
  )
}
