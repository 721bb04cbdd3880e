/** Finds the item to schedule: what waits for a day at first, all that is approved once something is typed. */
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { foldWords } from '#shared/domain/content/fold.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import forms from '../../../ui/forms.module.css'

interface ItemFieldProps {
  readonly value: string | null
  readonly onChange: (itemId: string) => void
}

/** Hits in sight; the others are found by typing on. */
const listed = 20
/** Hits that are looked through for those whose title has the words. */
const looked = 200

/** Says how many there are, so that nothing is left out unseen. */
export function ItemField({ value, onChange }: ItemFieldProps) {
  const text = useText()
  const go = useGo()
  const [typed, setTyped] = useState('')
  const chosen = useLive(contract.library.view, { itemId: value ?? '' }, { enabled: value !== null }).data
  // The field shows the title of what was chosen, which nobody typed.
  const { hits, rest, isBare } = useHits(typed === chosen?.title ? '' : typed.trim())
  if (isBare && value === null) {
    return (
      <p className={forms.hint}>
        {text('calendar.nothing-approved')}{' '}
        <Button variant="link" onClick={() => go('/library')}>
          {text('calendar.open-library')}
        </Button>
      </p>
    )
  }
  const titles = new Map([...(chosen === undefined ? [] : [[chosen.id, chosen.title] as const]), ...hits])
  return (
    <SelectField
      compact
      label={text('calendar.field-item')}
      value={value}
      options={[...titles].map(([id, title]) => ({ value: id, label: title }))}
      search={{ onType: setTyped, found: new Set(hits.map(([id]) => id)), nothing: text('calendar.item-none'), rest }}
      onChange={onChange}
    />
  )
}

/** Ids with titles, and in words how many more there are. */
function useHits(words: string) {
  const text = useText()
  const waiting = useLive(contract.calendar.unscheduled, { limit: listed }).data
  const filter = { text: words, statuses: ['approved' as const, 'scheduled' as const, 'live' as const] }
  const { data: approved, isStale } = useLive(contract.library.list, { filter, limit: looked }, { keep: true })
  if (words === '' && waiting !== undefined && waiting.total > 0) {
    const hits = waiting.items.map(({ itemId, title }) => [itemId, title] as const)
    return { hits, isBare: false, rest: text('calendar.item-waiting', { shown: hits.length, total: waiting.total }) }
  }
  const named = approved?.items.filter((item) => isNamed(item, words)) ?? []
  // An answer to fewer letters must not be chosen by a quick Enter: of it only what is named so stays.
  const others = isStale ? [] : (approved?.items.filter((item) => !isNamed(item, words)) ?? [])
  const hits = [...named, ...others].slice(0, listed).map(({ id, title }) => [id, title] as const)
  const isBare = words === '' && approved !== undefined && waiting !== undefined && hits.length === 0
  if (isStale) return { hits, isBare, rest: text('calendar.item-searching') }
  const total = approved?.total ?? 0
  const more = approved?.more ? 'calendar.item-more' : 'calendar.item-hits'
  return { hits, isBare, rest: total > hits.length ? text(more, { shown: hits.length, total }) : null }
}

function isNamed({ title }: { readonly title: string }, words: string): boolean {
  return foldWords(title).includes(foldWords(words))
}
