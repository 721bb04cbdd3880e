/** One person in the directory. Drawn often while somebody scrolls, so it is kept light. */
import { memo, type ReactNode } from 'react'
import type { PersonRow } from '#shared/contracts/people-shapes.ts'
import { ConsentMark } from '../../../domain/people/consent-mark.tsx'
import { PersonName } from '../../../domain/people/person-name.tsx'
import { TrainingMark } from '../../../domain/people/training-mark.tsx'
import { type Format, useFormat } from '../../../lib/format.ts'
import { type Text, useText } from '../../../lib/i18n.tsx'
import type { RowPlace } from '../../../ui/grid/grid.tsx'
import { GridCell, GridRow } from '../../../ui/grid/grid-row.tsx'
import { Tick } from '../../../ui/grid/tick.tsx'
import type { ColumnId } from './columns.ts'
import styles from './everyone.module.css'

interface DirectoryRowProps extends RowPlace<PersonRow> {
  /** From left to right; keeps its identity while it is the same. */
  readonly columns: readonly ColumnId[]
  readonly today: string
}

export const DirectoryRow = memo(function DirectoryRow({ columns, today, ...place }: DirectoryRowProps) {
  const text = useText()
  return (
    <GridRow {...place} className={styles.row} loading={text('people.loading')}>
      {place.row !== undefined && (
        <Cells person={place.row} columns={columns} today={today} isTicked={place.isTicked} onTick={place.onTick} />
      )}
    </GridRow>
  )
})

interface CellsProps {
  readonly person: PersonRow
  readonly columns: readonly ColumnId[]
  readonly today: string
  readonly isTicked: boolean
  readonly onTick: (personId: string) => void
}

function Cells({ person, columns, today, isTicked, onTick }: CellsProps) {
  const text = useText()
  const format = useFormat()
  return (
    <>
      <GridCell column="tick">
        <Tick label={text('people.tick', { name: person.name })} checked={isTicked} onChange={() => onTick(person.id)} />
      </GridCell>
      {columns.map((column) => (
        <GridCell key={column} column={column} clips={column !== 'name'}>
          {cellOf(column, person, { text, format, today })}
        </GridCell>
      ))}
    </>
  )
}

interface Words {
  readonly today: string
  readonly text: Text
  readonly format: Format
}

/** What a column says of somebody; figures only of who has opted in, for nobody else has any. */
function cellOf(column: ColumnId, person: PersonRow, { text, format, today }: Words): ReactNode {
  const isIn = person.consent === 'opted-in'
  switch (column) {
    case 'name':
      return <PersonName person={person} />
    case 'title':
      return person.jobTitle || <Nothing />
    case 'department':
      return person.department || <Nothing />
    case 'place':
      return person.place || <Nothing />
    case 'seniority':
      return text(`people.seniority-${person.seniority}`)
    case 'consent':
      return person.employment === 'left' ? text('people.employment-left') : <ConsentMark consent={person.consent} />
    case 'ranked':
      return isIn ? text(person.ranked ? 'people.yes' : 'people.no') : <Nothing />
    case 'training':
      return <TrainingMark training={person.training} />
    case 'last-share':
      return isIn ? lastShare(person.lastSharedOn, { text, format, today }) : <Nothing />
    case 'shares':
      return person.shares30 === null ? <Nothing /> : format.number(person.shares30)
    case 'since':
      return person.hiredOn === null ? <Nothing /> : person.hiredOn.slice(0, 4)
  }
}

function lastShare(day: string | null, { text, format, today }: Words): string {
  if (day === null) return text('people.never')
  return day === today ? text('people.today') : format.dayShort(day)
}

function Nothing() {
  return <span className={styles.none}>–</span>
}
