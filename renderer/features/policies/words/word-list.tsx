/** The entries of a word list: searched, ticked, taken off. */
import { useState } from 'react'
import type { VocabularyTerm } from '#shared/contracts/guideline.ts'
import { contract } from '#shared/contracts/index.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { searchWords } from '../logic/word-lines.ts'
import styles from './words.module.css'

/** Lines drawn at once; more come on demand. */
const page = 200

/** Everything that is ticked and still shown goes with one press, and comes back with one undo. */
export function WordList({ words }: { readonly words: readonly VocabularyTerm[] }) {
  const text = useText()
  const [search, setSearch] = useState('')
  const [room, setRoom] = useState(page)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const shown = searchWords(words, search)
  const picked = shown.filter((word) => ticked.has(word.id))
  const tick = (id: string, on: boolean) => setTicked(on ? new Set([...ticked, id]) : new Set([...ticked].filter((each) => each !== id)))
  if (words.length === 0) return <p className={styles.nothing}>{text('policies.words-none')}</p>
  return (
    <div>
      <div className={styles.bar}>
        <Checkbox
          label={picked.length === 0 ? text('policies.pick-all') : text('policies.picked', { count: picked.length })}
          checked={picked.length > 0 && picked.length === shown.length}
          onChange={(on) => setTicked(new Set(on ? shown.map((word) => word.id) : []))}
        />
        {picked.length > 0 && <RemoveButton picked={picked} />}
        <span className={styles.space} />
        <TextField
          label={text('policies.words-search')}
          hideLabel
          compact
          placeholder={text('policies.words-search')}
          value={search}
          onChange={setSearch}
        />
      </div>
      {shown.length === 0 && <p className={styles.nothing}>{text('policies.words-not-found', { search })}</p>}
      <ul className={styles.words}>
        {shown.slice(0, room).map((word) => (
          <Word key={word.id} word={word} ticked={ticked.has(word.id)} onTick={(on) => tick(word.id, on)} />
        ))}
      </ul>
      {shown.length > room && (
        <Button variant="link" onClick={() => setRoom(room + page)}>
          {text('policies.readers-more', { count: shown.length - room })}
        </Button>
      )}
    </div>
  )
}

function RemoveButton({ picked }: { readonly picked: readonly VocabularyTerm[] }) {
  const text = useText()
  const remove = useCommand(contract.guideline.removeTerms, {
    done: (_, { termIds }) => text('policies.said-words-removed', { count: termIds.length }),
  })
  return (
    <Button onClick={() => void remove({ termIds: picked.map((word) => word.id) })}>
      {text('policies.words-remove', { count: picked.length })}
    </Button>
  )
}

interface WordProps {
  readonly word: VocabularyTerm
  readonly ticked: boolean
  readonly onTick: (on: boolean) => void
}

function Word({ word: { term, say, until, origin }, ticked, onTick }: WordProps) {
  const text = useText()
  const format = useFormat()
  const notes = [
    ...(say === '' ? [] : [text('policies.words-say', { say })]),
    ...(until === null ? [] : [text('policies.words-until-day', { day: format.dayYear(until) })]),
    ...(origin === '' ? [] : [text('policies.words-origin', { origin })]),
  ]
  return (
    <li>
      <Checkbox label={term} checked={ticked} onChange={onTick} />
      {notes.length > 0 && <span className={styles.notes}>{notes.join(', ')}</span>}
    </li>
  )
}
