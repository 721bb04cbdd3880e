/** The row under the header: how many sources there are and how they are, the fetch of all of them, lists from and to files. */
import { IconDots, IconFileExport, IconFileImport, IconRefresh } from '@tabler/icons-react'
import type { Source } from '#shared/contracts/sources.ts'
import { useCommandKey, useRunCommand } from '../../../lib/commands.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Meter } from '../../../ui/meter.tsx'
import { Status } from '../../../ui/status.tsx'
import { Spacer } from '../../../ui/toolbar.tsx'
import { sourceToHealth } from '../source-health.tsx'
import type { FetchProgress, Sync } from '../use-sync.ts'
import styles from './sources-toolbar.module.css'

interface SourcesToolbarProps {
  readonly sources: readonly Source[]
  readonly sync: Sync
}

/** While all are fetched it shows how far that is, and the way to stop it. */
export function SourcesToolbar({ sources, sync }: SourcesToolbarProps) {
  const text = useText()
  const run = useRunCommand()
  const key = useCommandKey('sources.sync-all')
  return (
    <>
      <Summary sources={sources} />
      <Spacer />
      {sync.progress !== null && <Progress progress={sync.progress} onCancel={sync.cancel} />}
      {sync.progress === null && sources.length > 0 && (
        <Button variant="quiet" icon={<IconRefresh />} keys={key} onClick={sync.fetchAll}>
          {text('sources.fetch-all')}
        </Button>
      )}
      <Menu
        position="bottom-end"
        trigger={<IconButton label={text('sources.menu')} icon={<IconDots />} />}
        items={[
          { id: 'import', label: text('command.import-opml'), icon: <IconFileImport />, onSelect: () => run('sources.import') },
          {
            id: 'export',
            label: text('command.export-opml'),
            icon: <IconFileExport />,
            disabled: sources.length === 0,
            onSelect: () => run('sources.export'),
          },
        ]}
      />
    </>
  )
}

function Summary({ sources }: { readonly sources: readonly Source[] }) {
  const text = useText()
  const words = sources.map(sourceToHealth)
  const failing = words.filter((word) => word === 'failing' || word === 'gone').length
  const waiting = words.filter((word) => word === 'offline').length
  if (sources.length === 0) return null
  return (
    <>
      <span className={styles.count}>{text('sources.count', { count: sources.length })}</span>
      {failing > 0 && <Status kind="failed">{text('sources.count-failing', { count: failing })}</Status>}
      {waiting > 0 && <Status kind="waiting">{text('sources.count-offline', { count: waiting })}</Status>}
    </>
  )
}

interface ProgressProps {
  readonly progress: FetchProgress
  readonly onCancel: () => void
}

function Progress({ progress: { done, all, name }, onCancel }: ProgressProps) {
  const text = useText()
  const label = text('sources.fetching', { done, all })
  return (
    <>
      <div className={styles.progress}>
        <p className="clip" title={name}>
          {label} {name}
        </p>
        <Meter value={done} max={all} label={label} />
      </div>
      <Button onClick={onCancel}>{text('common.cancel')}</Button>
    </>
  )
}
