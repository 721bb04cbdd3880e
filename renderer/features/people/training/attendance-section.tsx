/** Who is asked to a session and who was there: a list to tick at the door, by keys alone if need be. */
import { IconUserPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useDeferredValue, useRef, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { foldWords } from '#shared/domain/content/fold.ts'
import type { AttendanceState } from '#shared/domain/people/types.ts'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import { AddPeopleForm } from './add-people-form.tsx'
import { AttendeeRow } from './attendee-row.tsx'
import { keyToState } from './key-to-state.ts'
import styles from './training.module.css'
import type { Attendee, Session } from './types.ts'

interface AttendanceSectionProps {
  readonly session: Session
  readonly adds: boolean
  readonly onAdds: (adds: boolean) => void
}

/** Rows drawn at once; the search finds the others. */
const most = 200

export function AttendanceSection({ session, adds, onAdds }: AttendanceSectionProps) {
  const text = useText()
  const errorText = useErrorText()
  const { data: people = [], error } = useLive(contract.training.attendees, { sessionId: session.id })
  return (
    <PanelSection
      title={text('training.people', { count: people.length })}
      end={
        <FormPopover
          opened={adds}
          label={text('training.add-people')}
          onClose={() => onAdds(false)}
          anchor={
            <Button icon={<IconUserPlus />} keys="A" onClick={() => onAdds(!adds)}>
              {text('training.add-people')}
            </Button>
          }
        >
          <AddPeopleForm session={session} onClose={() => onAdds(false)} />
        </FormPopover>
      }
    >
      {error !== null && <InlineError>{errorText(error)}</InlineError>}
      {people.length === 0 ? (
        <p className={styles.quiet}>{text('training.people-none')}</p>
      ) : (
        <AttendanceList session={session} people={people} />
      )}
    </PanelSection>
  )
}

interface AttendanceListProps {
  readonly session: Session
  readonly people: readonly Attendee[]
}

function AttendanceList({ session, people }: AttendanceListProps) {
  const text = useText()
  const [typed, setTyped] = useState('')
  const found = namedLike(people, useDeferredValue(typed))
  const list = useRef<HTMLUListElement>(null)
  const { run, refusal } = useRefusable(contract.training.setAttendance)
  const put = (personIds: readonly string[], state: AttendanceState | null) =>
    void run({ sessionId: session.id, personIds: [...personIds], state })
  const open = people.filter(({ state }) => state === 'invited' || state === 'booked')
  return (
    <>
      <TickField
        typed={typed}
        onType={setTyped}
        onEnter={() => {
          // What is typed now: the list below may still be a letter behind.
          const meant = typed.trim() === '' ? [] : namedLike(people, typed)
          const first = meant.find(({ state }) => state !== 'attended') ?? meant[0]
          if (first === undefined) return
          put([first.personId], 'attended')
          setTyped('')
        }}
        onDown={() => list.current?.querySelector('input')?.focus()}
      />
      <p className={styles.quiet}>{text('training.tick-hint')}</p>
      <InlineError>{refusal}</InlineError>
      <ul ref={list} className={styles.people} onKeyDown={(event) => onListKey(event, put)}>
        {found.slice(0, most).map((person) => (
          <AttendeeRow key={person.personId} person={person} onPut={(state) => put([person.personId], state)} />
        ))}
      </ul>
      {found.length === 0 && <p className={styles.quiet}>{text('training.tick-none')}</p>}
      {found.length > most && <p className={styles.quiet}>{text('training.tick-more', { count: found.length - most })}</p>}
      {open.length > 0 && session.counts.attended > 0 && (
        <Button
          variant="link"
          onClick={() =>
            put(
              open.slice(0, 5000).map(({ personId }) => personId),
              'missed',
            )
          }
        >
          {text('training.rest-missed', { count: open.length })}
        </Button>
      )}
    </>
  )
}

/** With a name that begins like what was typed; all of them when nothing was. */
function namedLike(people: readonly Attendee[], typed: string): readonly Attendee[] {
  const words = foldWords(typed)
  return people.filter(({ name }) => words === '' || ` ${foldWords(name)}`.includes(` ${words}`))
}

interface TickFieldProps {
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onEnter: () => void
  readonly onDown: () => void
}

/** At the door: some letters of the name, Enter, the next one. */
function TickField({ typed, onType, onEnter, onDown }: TickFieldProps) {
  const text = useText()
  const label = text('training.tick')
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.key === 'Enter' ? onEnter : event.key === 'ArrowDown' ? onDown : null
    if (act === null) return
    event.preventDefault()
    act()
  }
  return (
    <div className={styles.tick} role="group" aria-label={label} onKeyDown={onKeyDown}>
      <TextField compact hideLabel label={label} placeholder={label} value={typed} onChange={onType} />
    </div>
  )
}

/** Arrows walk the boxes; a letter says how the one in focus stands. */
function onListKey(
  event: KeyboardEvent<HTMLUListElement>,
  put: (personIds: readonly string[], state: AttendanceState | null) => void,
): void {
  const row = event.target instanceof Element ? event.target.closest('li') : null
  if (row === null || event.ctrlKey || event.metaKey || event.altKey) return
  const step = event.key === 'ArrowDown' ? row.nextElementSibling : event.key === 'ArrowUp' ? row.previousElementSibling : null
  const state = keyToState(event.key)
  const personId = row.dataset['person']
  if (step === null && (state === undefined || personId === undefined)) return
  event.preventDefault()
  event.stopPropagation()
  event.nativeEvent.stopImmediatePropagation()
  step?.querySelector('input')?.focus()
  if (step === null && state !== undefined && personId !== undefined) put([personId], state)
}
