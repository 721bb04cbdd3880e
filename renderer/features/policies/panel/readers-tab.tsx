/** Who has read which version: added, asked, confirmed, reminded. */
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Reader } from '#shared/contracts/document-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { Meter } from '../../../ui/meter.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { findReaders } from '../logic/find-readers.ts'
import { useDocument } from '../use-document.ts'
import { AddReadersForm } from './add-readers-form.tsx'
import styles from './panel.module.css'
import { ReaderBar } from './reader-bar.tsx'
import { ReaderRow } from './reader-row.tsx'
import { RemindMenu } from './remind-menu.tsx'

const none: readonly Reader[] = []
/** Lines drawn at once; more come on demand. */
const page = 200
/** Lines that the eye still searches by itself. */
const few = 15

/** The bar over the list acts on those that are ticked. */
export function ReadersTab() {
  const { view, form, openForm } = useDocument()
  const text = useText()
  const readers = useLive(contract.documents.readers, { documentId: view.id }).data ?? none
  const [shows, setShows] = useState<'all' | 'missing'>('all')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const missing = readers.filter((reader) => reader.state !== 'acknowledged')
  const [sought, seek] = useState('')
  const shown = findReaders(shows === 'all' ? readers : missing, sought)
  const picked = readers.filter((reader) => ticked.has(reader.id))
  const isAdding = form?.kind === 'add-readers' && view.stage !== 'archived'
  return (
    <div className={styles.stack}>
      <ReadMeter />
      <div className={styles.tools}>
        {view.stage !== 'archived' && (
          <Button icon={<IconPlus />} aria-expanded={isAdding} onClick={() => openForm(isAdding ? null : { kind: 'add-readers' })}>
            {text('policies.add-readers')}
          </Button>
        )}
        {missing.length > 0 && view.version !== null && view.stage !== 'archived' && <RemindMenu missing={missing} />}
        <span className={styles.space} />
        {readers.length > 0 && (
          <Segmented
            label={text('policies.readers-shown')}
            value={shows}
            options={[
              { value: 'all', label: text('policies.readers-all') },
              { value: 'missing', label: text('policies.readers-missing', { count: missing.length }) },
            ]}
            onChange={setShows}
          />
        )}
      </div>
      {isAdding && <AddReadersForm readers={readers} onClose={() => openForm(null)} />}
      {readers.length === 0 && !isAdding && <p className={styles.nothing}>{text('policies.readers-none')}</p>}
      {readers.length > few && <Search sought={sought} onSeek={seek} />}
      {readers.length > 0 && shown.length === 0 && (
        <p className={styles.nothing}>{text(sought.trim() === '' ? 'policies.readers-all-read' : 'policies.readers-not-found')}</p>
      )}
      {shown.length > 0 && <ReaderBar shown={shown} picked={picked} all={readers} onPick={setTicked} />}
      <ReaderList readers={shown} ticked={ticked} onPick={setTicked} />
    </div>
  )
}

interface SearchProps {
  readonly sought: string
  readonly onSeek: (words: string) => void
}

function Search({ sought, onSeek }: SearchProps) {
  const text = useText()
  return (
    <TextField
      compact
      hideLabel
      label={text('policies.readers-find')}
      placeholder={text('policies.readers-find')}
      value={sought}
      onChange={onSeek}
    />
  )
}

function ReadMeter() {
  const { view } = useDocument()
  const text = useText()
  if (view.version === null) return <p className={styles.nothing}>{text('policies.readers-unpublished')}</p>
  if (view.readers === 0) return null
  const words = text('policies.readers-have', { count: view.acknowledged, all: view.readers, version: view.version })
  return (
    <div className={styles.meter}>
      <p>{words}</p>
      <Meter value={view.acknowledged} max={view.readers} label={words} />
    </div>
  )
}

interface ReaderListProps {
  readonly readers: readonly Reader[]
  readonly ticked: ReadonlySet<string>
  readonly onPick: (ticked: ReadonlySet<string>) => void
}

function ReaderList({ readers, ticked, onPick }: ReaderListProps) {
  const text = useText()
  const [room, setRoom] = useState(page)
  const pick = (id: string, on: boolean) => {
    const next = new Set(ticked)
    if (on) next.add(id)
    else next.delete(id)
    onPick(next)
  }
  return (
    <>
      <ul className={styles.readers}>
        {readers.slice(0, room).map((reader) => (
          <ReaderRow key={reader.id} reader={reader} ticked={ticked.has(reader.id)} onTick={(on) => pick(reader.id, on)} />
        ))}
      </ul>
      {readers.length > room && (
        <Button variant="link" onClick={() => setRoom(room + page)}>
          {text('policies.readers-more', { count: readers.length - room })}
        </Button>
      )}
    </>
  )
}
