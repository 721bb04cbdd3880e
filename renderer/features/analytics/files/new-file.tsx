/** The first step: which file, what it was found to be, and how old the figures are that it might renew. */
import { IconFileImport } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import styles from '../../../domain/import/import.module.css'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { droppedPath, useFileDrop } from '../../../lib/use-file-drop.ts'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/reason.tsx'
import { Status } from '../../../ui/status.tsx'
import type { FileActs, FileState, Look } from './use-figure-file.ts'
import { useFormatName } from './use-format-name.ts'

interface NewFileProps {
  readonly state: FileState
  readonly acts: FileActs
}

export function NewFile({ state: { look, running }, acts }: NewFileProps) {
  const text = useText()
  const { isOver, props } = useFileDrop(() => void droppedPath().then(acts.look))
  return (
    <section className={styles.step} aria-labelledby="figure-file">
      <h2 id="figure-file">{text('figure-files.new')}</h2>
      <Freshness />
      <div className={styles.drop} data-over={isOver || undefined} {...props}>
        <Button
          variant={look === null ? 'primary' : 'default'}
          size="form"
          icon={<IconFileImport />}
          disabled={running !== null}
          onClick={() => void acts.look()}
        >
          {text(look === null ? 'figure-files.choose' : 'figure-files.choose-other')}
        </Button>
        {look === null ? <span className={styles.quiet}>{text('figure-files.drop')}</span> : <Found look={look} />}
      </div>
      {look !== null && <Remarks look={look} acts={acts} />}
    </section>
  )
}

function Found({ look }: { readonly look: Look }) {
  const format = useFormat()
  const text = useText()
  const formatName = useFormatName()
  const size = format.number(Math.max(1, Math.round(look.bytes / 1024)))
  return (
    <p className={styles.found}>
      <strong>{look.name}</strong>
      <span className={styles.quiet}>{text('figure-files.found', { format: formatName(look.format ?? 'mapped'), size })}</span>
    </p>
  )
}

function Remarks({ look, acts }: { readonly look: Look; readonly acts: FileActs }) {
  const text = useText()
  const format = useFormat()
  return (
    <>
      {look.importedOn !== null && <Note tone="info">{text('figure-files.known-bytes', { day: format.dayYear(look.importedOn) })}</Note>}
      {look.format === null ? (
        <Note tone="warn">{text('figure-files.unknown')}</Note>
      ) : (
        <Button variant="link" onClick={() => void acts.asTable(look.path)}>
          {text('figure-files.as-table')}
        </Button>
      )}
    </>
  )
}

/** How old the figures of each kind of file are. */
function Freshness() {
  const text = useText()
  const formatName = useFormatName()
  const rows = useLive(contract.figures.freshness, {}).data ?? []
  const files = rows.filter(({ format }) => format !== '')
  if (files.length === 0) return null
  return (
    <ul className={styles.acts}>
      {files.map(({ network, format, daysAgo, isStale }) => (
        <li key={`${network} ${format}`}>
          <Status kind={isStale ? 'attention' : 'ready'}>{text('figure-files.fresh', { name: formatName(format), days: daysAgo })}</Status>
        </li>
      ))}
    </ul>
  )
}
