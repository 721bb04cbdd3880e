/** The palette: one field that finds every action and every record, and runs it without the mouse. */
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import { Combobox, Modal, useCombobox } from '@mantine/core'
import { IconBooks, IconBulb, IconCalendar, IconFileText, IconFlag3, IconPlayerPlay, IconRss, IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useText } from '../../../lib/i18n.tsx'
import { usePath } from '../../../lib/route.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Kbd, Keys } from '../../../ui/keys.tsx'
import { Status } from '../../../ui/status.tsx'
import { useReturnFocus } from '../../../ui/use-return-focus.ts'
import { sections } from '../sections.ts'
import { type Hit, usePaletteHits } from './entries.ts'
import { type EntryGroup, entryGroups } from './entry.ts'
import { splitBySpans } from './match.ts'
import styles from './palette.module.css'
import type { TypeAhead } from './type-ahead.ts'

interface PaletteProps {
  /** Keys pressed since the palette was asked for; read once its field has the focus. */
  readonly typed: TypeAhead
  readonly onClose: () => void
  /** Opens the list of all shortcuts. */
  readonly onShortcuts: () => void
}

/** Floats over the screen while it is mounted. */
export function Palette({ typed, onClose, onShortcuts }: PaletteProps) {
  const text = useText()
  useReturnFocus()
  useEffect(() => () => void typed.take(), [typed])
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={640}
      padding={0}
      yOffset={112}
      lockScroll={false}
      transitionProps={{ duration: 120 }}
      classNames={{ overlay: styles.scrim, content: styles.content }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={text('palette.label')}>
        <Finder typed={typed} onClose={onClose} onShortcuts={onShortcuts} />
      </Modal.Content>
    </Modal.Root>
  )
}

function Finder({ typed, onClose, onShortcuts }: PaletteProps) {
  const path = usePath()
  const here = sections.find((section) => path.startsWith(section.area))
  const [query, setQuery] = useState('')
  const [isHere, setHere] = useState(false)
  const combobox = useCombobox({ opened: true })
  const hits = usePaletteHits(query, isHere && here !== undefined ? here.area : null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first hit is chosen again whenever the hits change
  useEffect(() => {
    combobox.selectFirstOption()
  }, [hits])
  const finish = (hit: Hit | undefined, how: 'run' | 'openInPanel') => {
    if (hit === undefined) return
    onClose()
    hit[how]()
  }
  const run = (value: string) =>
    finish(
      hits.find((hit) => hitToValue(hit) === value),
      'run',
    )
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Tab' && here !== undefined) setHere(!isHere)
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish(hits[combobox.getSelectedOptionIndex()], 'openInPanel')
    else if (event.key === '?' && query === '') onShortcuts()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={run} classNames={{ option: styles.option, groupLabel: styles.group }}>
      <div className={styles.find} onKeyDownCapture={onKeyDown}>
        <IconSearch className="icon-l" />
        <QueryField query={query} onChange={setQuery} onFocus={() => setQuery((before) => before + typed.take())} />
        {here !== undefined && <HereOnly section={here} isOn={isHere} onChange={setHere} />}
      </div>
      <Hits hits={hits} query={query} />
      <Foot onShortcuts={onShortcuts} />
    </Combobox>
  )
}

interface QueryFieldProps {
  readonly query: string
  readonly onChange: (query: string) => void
  readonly onFocus: () => void
}

function QueryField({ query, onChange, onFocus }: QueryFieldProps) {
  const text = useText()
  return (
    <Combobox.EventsTarget>
      <input
        className={styles.input}
        aria-label={text('palette.search')}
        data-autofocus
        spellCheck={false}
        value={query}
        onFocus={onFocus}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Combobox.EventsTarget>
  )
}

interface HereOnlyProps {
  readonly section: (typeof sections)[number]
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

function HereOnly({ section, isOn, onChange }: HereOnlyProps) {
  const text = useText()
  return (
    <button type="button" className={styles.here} aria-pressed={isOn} tabIndex={-1} onClick={() => onChange(!isOn)}>
      <span className={styles.section}>
        <section.icon className="icon-s" />
        {text(`nav.${section.id}`)}
      </span>
      {text('palette.here-only')}
      <Kbd>Tab</Kbd>
    </button>
  )
}

function Hits({ hits, query }: { readonly hits: readonly Hit[]; readonly query: string }) {
  const text = useText()
  return (
    <Combobox.Options className={styles.list} aria-label={text('palette.hits')}>
      {hits.length === 0 && <Combobox.Empty className={styles.empty}>{text('palette.none', { query })}</Combobox.Empty>}
      {entryGroups.map((group) => {
        const own = hits.filter((hit) => hit.group === group)
        return own.length === 0 ? null : (
          <Combobox.Group key={group} label={text(`palette.group-${group}`)}>
            {own.map((hit) => (
              <HitRow key={hit.id} hit={hit} />
            ))}
          </Combobox.Group>
        )
      })}
    </Combobox.Options>
  )
}

function hitToValue(hit: Hit): string {
  return `${hit.group}:${hit.id}`
}

function HitRow({ hit }: { readonly hit: Hit }) {
  return (
    <Combobox.Option value={hitToValue(hit)}>
      <span className={styles.icon}>
        <HitIcon hit={hit} />
      </span>
      <span className={styles.label}>
        {splitBySpans(hit.label, hit.match.spans).map((part, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no identity but their place
          part.isMatch ? <mark key={index}>{part.text}</mark> : part.text,
        )}
      </span>
      {hit.detail !== '' && <span className={`clip ${styles.detail}`}>{hit.detail}</span>}
      <span className={styles.space} />
      {hit.key !== '' && <Keys value={hit.key} />}
    </Combobox.Option>
  )
}

const icons: Partial<Record<EntryGroup, typeof IconRss>> = {
  items: IconBooks,
  posts: IconCalendar,
  ideas: IconBulb,
  sources: IconRss,
  documents: IconFileText,
  risks: IconFlag3,
}

function HitIcon({ hit }: { readonly hit: Hit }) {
  if (hit.group === 'people') return <Avatar name={hit.label} size="s" />
  const GroupIcon = icons[hit.group]
  if (GroupIcon !== undefined) return <GroupIcon />
  if (hit.status !== undefined) return <Status kind={hit.status} />
  const CommandIcon = hit.command?.def.icon ?? IconPlayerPlay
  return <CommandIcon />
}

function Foot({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const text = useText()
  return (
    <div className={styles.foot}>
      <span>
        <Keys value="ArrowUp+ArrowDown" /> {text('palette.choose')}
      </span>
      <span>
        <Keys value="Enter" /> {text('palette.run')}
      </span>
      <span>
        <Keys value="Mod+Enter" /> {text('palette.in-panel')}
      </span>
      <span className={styles.space} />
      <button type="button" tabIndex={-1} onClick={onShortcuts}>
        <Kbd>?</Kbd> {text('palette.all-shortcuts')}
      </button>
    </div>
  )
}
