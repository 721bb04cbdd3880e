/** What happened in the period, lettered as in the chart: known from plan, messages, campaigns and training, or written down by hand. */
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { annotationKinds } from '#shared/domain/figures/types.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useFormat } from '../../../../lib/format.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../../lib/live.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { SelectField, TextField } from '../../../../ui/fields.tsx'
import { FormPopover } from '../../../../ui/form-popover.tsx'
import { IconButton } from '../../../../ui/icon-button.tsx'
import charts from '../../charts/charts.module.css'
import type { CourseMark } from '../../charts/course-chart.tsx'
import { startOf } from '../logic/period.ts'
import { useDashboard } from '../use-dashboard.ts'
import styles from './chart.module.css'

type Annotation = OutputOf<(typeof contract)['figures']['annotations']>[number]
type Noted = Annotation & { readonly letter: string }

/** More letters than these would hide the line. */
const mostLetters = 8
/** What explains the most stays when there are too many; days off go first. */
const weight = { launch: 0, other: 1, campaign: 2, wave: 3, training: 4, holiday: 5 } as const

/** In the order of their days, A first. */
export function useMarks(): { readonly marks: readonly CourseMark[]; readonly noted: readonly Noted[] } {
  const { span, step } = useDashboard()
  const data = useLive(contract.figures.annotations, span, { keep: true }).data
  return useMemo(() => {
    const kept = (data ?? []).toSorted((a, b) => weight[a.kind] - weight[b.kind]).slice(0, mostLetters)
    const noted = kept
      .toSorted((a, b) => (a.day < b.day ? -1 : 1))
      .map((each, index) => ({ ...each, letter: String.fromCharCode(firstLetter + index) }))
    const startIn = (day: string) => {
      const start = startOf(day, step)
      return start < span.from ? startOf(span.from, step) : start
    }
    return { noted, marks: noted.map(({ letter, day }) => ({ letter, start: startIn(day) })) }
  }, [data, span, step])
}

const firstLetter = 65

/** Under the chart; those written by hand can be taken out. */
export function Annotations({ noted }: { readonly noted: readonly Noted[] }) {
  const text = useText()
  const remove = useCommand(contract.figures.removeAnnotation, { done: () => text('analytics.note-removed') })
  return (
    <Letters
      noted={noted}
      actOf={({ id, text: about, own }) =>
        own && (
          <IconButton
            compact
            label={text('analytics.remove-note', { note: about })}
            icon={<IconTrash className="icon-s" />}
            onClick={() => void remove({ annotationId: id })}
          />
        )
      }
    />
  )
}

interface LettersProps {
  readonly noted: readonly Noted[]
  readonly actOf?: (note: Noted) => ReactNode
}

/** What the letters of the chart stand for. */
export function Letters({ noted, actOf }: LettersProps) {
  const text = useText()
  const format = useFormat()
  if (noted.length === 0) return null
  return (
    <ol className={charts.letters} aria-label={text('analytics.notes')}>
      {noted.map((note) => (
        <li key={`${note.letter} ${note.id}`}>
          <i>{note.letter}</i>
          {note.text}
          <span>{format.dayShort(note.day)}</span>
          {actOf?.(note)}
        </li>
      ))}
    </ol>
  )
}

/** A day and what happened on it, for the chart to show. */
export function AddNote() {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <FormPopover
      opened={isOpen}
      label={text('analytics.add-note')}
      onClose={() => setOpen(false)}
      anchor={
        <IconButton
          compact
          label={text('analytics.add-note')}
          icon={<IconPlus className="icon-s" />}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        />
      }
    >
      <NoteForm onClose={() => setOpen(false)} />
    </FormPopover>
  )
}

function NoteForm({ onClose }: { readonly onClose: () => void }) {
  const text = useText()
  const { span } = useDashboard()
  const [about, setAbout] = useState('')
  const [day, setDay] = useState<string | null>(span.to)
  const [kind, setKind] = useState<Annotation['kind']>('other')
  const save = useCommand(contract.figures.saveAnnotation, { done: () => text('analytics.note-added') })
  const isReady = about.trim() !== '' && day !== null
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady) return
        void save({ kind, day, text: about })
        onClose()
      }}
    >
      <TextField label={text('analytics.note-text')} value={about} onChange={setAbout} />
      <DateField label={text('analytics.note-day')} value={day} onChange={setDay} />
      <SelectField
        label={text('analytics.note-kind')}
        value={kind}
        options={annotationKinds.map((each) => ({ value: each, label: text(`analytics.note-${each}`) }))}
        onChange={(next) => setKind(annotationKinds.find((each) => each === next) ?? 'other')}
      />
      <Button type="submit" variant="primary" size="form" disabled={!isReady}>
        {text('analytics.save-note')}
      </Button>
    </form>
  )
}
