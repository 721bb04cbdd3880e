/** A mention that somebody noted, with what the word lists make of it while it is typed. */
import { useDeferredValue, useState } from 'react'
import type { MentionFields } from '#shared/contracts/goals.ts'
import { contract } from '#shared/contracts/index.ts'
import { networks } from '#shared/domain/networks.ts'
import { usePlaceName } from '../../../domain/use-place-name.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { NumberField, SelectField, TextArea, TextField } from '../../../ui/fields.tsx'
import form from '../charts/form.module.css'
import { FormPanel } from '../charts/form-panel.tsx'
import type { Mentions } from './summaries.tsx'

interface MentionFormProps {
  /** Null: a new one. */
  readonly mention: Mentions['mentions'][number] | null
  readonly today: string
  readonly onClose: () => void
}

const places = [...networks, 'web', 'other'] as const

export function MentionForm({ mention, today, onClose }: MentionFormProps) {
  const text = useText()
  const [fields, setFields] = useState<MentionFields>(
    () => mention ?? { day: today, network: null, about: '', hashtag: '', count: 1, text: '', url: '' },
  )
  const change = (some: Partial<MentionFields>) => setFields((kept) => ({ ...kept, ...some }))
  const { day, network, about, hashtag, count, text: words, url } = fields
  const name = [words, hashtag, about].find((each) => each !== '') ?? day
  const save = useCommand(contract.goals.saveMention, {
    done: () => text(mention === null ? 'did.mention-added' : 'did.mention-updated', { name }),
  })
  const remove = useCommand(contract.goals.removeMentions, { done: () => text('did.mentions-removed', { count: 1, name }) })
  const submit = async () => {
    const saved = await save({
      ...(mention === null ? {} : { mentionId: mention.id }),
      fields: { day, network, about, hashtag, count, text: words, url },
    })
    if (saved !== undefined) onClose()
  }
  const isEmpty = words.trim() === '' && hashtag.trim() === '' && about.trim() === ''
  return (
    <FormPanel
      crumb={text('mentions.panel')}
      submit={text(mention === null ? 'mentions.add' : 'mentions.save')}
      whyNot={isEmpty ? text('mentions.incomplete') : null}
      onSubmit={() => void submit()}
      onClose={onClose}
      {...(mention === null
        ? {}
        : {
            remove: {
              label: text('mentions.remove'),
              run: () => void remove({ mentionIds: [mention.id] }).then((done) => done !== undefined && onClose()),
            },
          })}
    >
      <Words fields={fields} change={change} isNew={mention === null} />
      <Circumstances fields={fields} change={change} />
    </FormPanel>
  )
}

interface FieldsProps {
  readonly fields: MentionFields
  readonly change: (some: Partial<MentionFields>) => void
}

function Words({ fields, change, isNew }: FieldsProps & { readonly isNew: boolean }) {
  const text = useText()
  return (
    <>
      <TextArea label={text('mentions.text')} value={fields.text} rows={3} autoFocus={isNew} onChange={(next) => change({ text: next })} />
      <MoodGuess words={fields.text} />
      <TextField
        optional
        label={text('mentions.about')}
        hint={text('mentions.about-hint')}
        value={fields.about}
        onChange={(next) => change({ about: next })}
      />
      <TextField optional label={text('mentions.hashtag')} value={fields.hashtag} onChange={(next) => change({ hashtag: next })} />
    </>
  )
}

function Circumstances({ fields, change }: FieldsProps) {
  const text = useText()
  const placeName = usePlaceName()
  return (
    <>
      <SelectField
        label={text('mentions.place')}
        value={fields.network ?? 'not-told'}
        options={[
          { value: 'not-told' as const, label: text('breakdown.unnamed-not-told') },
          ...places.map((value) => ({ value, label: placeName(value) })),
        ]}
        onChange={(value) => change({ network: value === 'not-told' ? null : value })}
      />
      <div className={form.row}>
        <DateField label={text('mentions.day')} value={fields.day} short onChange={(next) => next !== null && change({ day: next })} />
        <NumberField
          label={text('mentions.count')}
          hint={text('mentions.count-hint')}
          value={fields.count}
          min={1}
          max={10_000_000}
          onChange={(next) => change({ count: Math.max(1, Math.round(next)) })}
        />
      </div>
      <TextField optional type="url" label={text('mentions.url')} value={fields.url} onChange={(next) => change({ url: next })} />
    </>
  )
}

function MoodGuess({ words }: { readonly words: string }) {
  const text = useText()
  const format = useFormat()
  const settled = useDeferredValue(words)
  const mood = useLive(contract.goals.mood, { text: settled.slice(0, 5000) }, { enabled: settled.trim() !== '', keep: true }).data
  if (mood === undefined || mood === null || settled.trim() === '') return null
  return (
    <p className={form.note}>
      {text('mentions.guess', { mood: text(`mentions.mood-${mood.sentiment}`), known: format.percent(mood.known, 0) })}
    </p>
  )
}
