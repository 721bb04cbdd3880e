/** The seats of the pilot group, each with why it is theirs; arrows or J and K walk them, Enter opens the swap. */
import { IconPin, IconPinFilled, IconX } from '@tabler/icons-react'
import type { Ref } from 'react'
import { PersonSigns } from '../../../../domain/people/person-name.tsx'
import { useReasonText } from '../../../../lib/errors.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { walkOnArrows } from '../../../../lib/walk-on-arrows.ts'
import { Avatar } from '../../../../ui/avatar.tsx'
import { IconButton } from '../../../../ui/icon-button.tsx'
import { LineLink } from '../../../../ui/line-link.tsx'
import table from '../../../../ui/list-table.module.css'
import { TableHead } from '../../../../ui/table-head.tsx'
import leaders from '../leaders.module.css'
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
        <TableHead
          columns={[
            { label: text('pilot.seats', { count: seats.length }) },
            { kind: 'where', label: text('leaders.column-where') },
            { label: text('pilot.why') },
            { kind: 'act', label: text('pilot.acts'), hidden: true },
          ]}
        />
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
          <LineLink to={`/people/leaders?view=pilot&seat=${person.id}`} id={person.id} current={isSelected} clips>
            {name}
          </LineLink>
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
