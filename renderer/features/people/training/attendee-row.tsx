/** Somebody on a session's list: a box that says they were there, and all else in a menu. */
import { IconDots } from '@tabler/icons-react'
import { type AttendanceState, attendanceStates } from '#shared/domain/people/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { stateKeys } from './key-to-state.ts'
import styles from './training.module.css'
import type { Attendee } from './types.ts'

interface AttendeeRowProps {
  readonly person: Attendee
  /** Null: off the list. */
  readonly onPut: (state: AttendanceState | null) => void
}

export function AttendeeRow({ person, onPut }: AttendeeRowProps) {
  const text = useText()
  const { personId, name, department, place, state } = person
  const where = [department, place].filter((part) => part !== '').join(', ')
  return (
    <li className={styles.person} data-person={personId}>
      <Checkbox
        label={text('training.was-there', { name })}
        hideLabel
        round
        checked={state === 'attended'}
        onChange={(checked) => onPut(checked ? 'attended' : 'booked')}
      />
      <div className={styles.words}>
        <a className={`clip ${styles.personName}`} href={`#/people?person=${personId}`}>
          {name}
        </a>
        {where !== '' && <p className={`clip ${styles.quiet}`}>{where}</p>}
      </div>
      <span className={styles.state} data-state={state}>
        {text(`training.state-${state}`)}
      </span>
      <Menu
        position="bottom-end"
        trigger={<IconButton label={text('training.person-more', { name })} icon={<IconDots />} />}
        items={[
          ...attendanceStates.map((each) => ({
            id: each,
            label: text(`training.state-${each}`),
            keys: stateKeys[each],
            checked: each === state,
            onSelect: () => onPut(each),
          })),
          null,
          { id: 'off', label: text('training.take-off'), keys: 'Delete', danger: true, onSelect: () => onPut(null) },
        ]}
      />
    </li>
  )
}
