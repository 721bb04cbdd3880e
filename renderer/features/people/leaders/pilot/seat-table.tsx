/** The seats of the pilot group, each with why it is theirs; arrows or J and K walk them, Enter opens the swap. */
import { IconPin, IconPinFilled, IconX } from '@tabler/icons-react'
import type { Ref } from 'react'
import { PersonSigns } from '../../../../domain/people/person-name.tsx'
import { useReasonText } from '../../../../lib/errors.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { Avatar } from '../../../../ui/avatar.tsx'
import { IconButton } from '../../../../ui/icon-button.tsx'
import table from '../../../../ui/list-table.module.css'
import leaders from '../leaders.module.css'
import { walkOnArrows } from '../walk-on-arrows.ts'
import styles from './pilot.module.css'
import type { Pilot, Seat } from './use-pilot.ts'

interface SeatTableProps {
  readonly ref: Ref<HTMLTableElement>
  readonly pilot: Pilot
  readonly seats: readonly Seat[]
  readonly selectedId: string | null
  readonly onStep: (by: 1 | -1) => void
}

export function SeatTable({ ref, pilot, seats, selectedId, onStep }: SeatTableProps) {
  const text = useText()
  return (
    <div className={leaders.scroll}>
      <table
        ref={ref}
        className={`${table.table} ${leaders.table}`}
        aria-label={text('leaders.view-pilot')}
        onKeyDown={walkOnArrows(onStep)}
      >
        <thead>
          <tr>
            <th scope="col">{text('pilot.seats', { count: seats.length })}</th>
            <th scope="col" data-column="where">
              {text('leaders.column-where')}
            </th>
            <th scope="col">{text('pilot.why')}</th>
            <th scope="col" data-column="act">
              <span className="visually-hidden">{text('pilot.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <SeatRow key={seat.person.id} seat={seat} pilot={pilot} isSelected={seat.person.id === selectedId} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface SeatRowProps {
  readonly seat: Seat
  readonly pilot: Pilot
  readonly isSelected: boolean
}

function SeatRow({ seat, pilot, isSelected }: SeatRowProps) {
  const text = useText()
  const reasonText = useReasonText()
  const { person, reasons } = seat
  const { name } = person
  const isKept = pilot.keepIds.includes(person.id)
  return (
    <tr data-selected={isSelected || undefined}>
      <td>
        <span className={leaders.name}>
          <Avatar name={name} />
          <a href={`#/people/leaders?view=pilot&seat=${person.id}`} data-id={person.id} aria-current={isSelected || undefined}>
            {name}
          </a>
          <PersonSigns person={person} />
        </span>
      </td>
      <td data-column="where">{[person.department, person.place].filter((part) => part !== '').join(', ') || '–'}</td>
      <td>{reasons.map(reasonText).join(' · ')}</td>
      <td data-column="act">
        <span className={styles.acts}>
          {pilot.source === 'proposal' && (
            <IconButton
              compact
              active={isKept}
              aria-pressed={isKept}
              label={text('pilot.keep', { name })}
              icon={isKept ? <IconPinFilled className="icon-s" /> : <IconPin className="icon-s" />}
              onClick={() => pilot.keep(person.id)}
            />
          )}
          <IconButton
            compact
            label={text('pilot.without', { name })}
            icon={<IconX className="icon-s" />}
            onClick={() => pilot.without(person.id)}
          />
        </span>
      </td>
    </tr>
  )
}
