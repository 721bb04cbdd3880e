/** What happened in the period, lettered as in the chart: known from plan, messages, campaigns and training, or written down by hand. */
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
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
      actOf={(note) =>
        note.own && (
          <>
            <NoteButton label={text('analytics.edit-note', { note: note.text })} icon={<IconPencil className="icon-s" />} note={note} />
            <IconButton
              compact
              label={text('analytics.remove-note', { note: note.text })}
              icon={<IconTrash className="icon-s" />}
              onClick={() => void remove({ annotationId: note.id })}
            />
          </>
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
  return <NoteButton label={text('analytics.add-note')} icon={<IconPlus className="icon-s" />} note={null} />
}

interface NoteButtonProps {
  readonly label: string
  readonly icon: ReactNode
  /** Null: a new one. */
  readonly note: Annotation | null
}

function NoteButton({ label, icon, note }: NoteButtonProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <FormPopover
      opened={isOpen}
      label={label}
      onClose={() => setOpen(false)}
      anchor={
        <IconButton compact label={label} icon={icon} aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} />
      }
    >
      <NoteForm note={note} onClose={() => setOpen(false)} />
    </FormPopover>
  )
}

function NoteForm({ note, onClose }: { readonly note: Annotation | null; readonly onClose: () => void }) {
  const text = useText()
  const { span } = useDashboard()
  const [about, setAbout] = useState(note?.text ?? '')
  const [day, setDay] = useState<string | null>(note?.day ?? span.to)
  const [kind, setKind] = useState<Annotation['kind']>(note?.kind ?? 'other')
  const save = useCommand(contract.figures.saveAnnotation, {
    done: () => text(note === null ? 'analytics.note-added' : 'analytics.note-changed'),
  })
  const isReady = about.trim() !== '' && day !== null
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady) return
        void save({ kind, day, text: about, ...(note === null ? {} : { annotationId: note.id }) })
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
        {text(note === null ? 'analytics.save-note' : 'panel.save')}
      </Button>
    </form>
  )
}
