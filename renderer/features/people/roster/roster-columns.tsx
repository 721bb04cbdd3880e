/** The second step: what each column is, beside what stands in it; what must not be kept cannot be chosen. */
import { IconLock } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { type RosterMapping, rosterFields } from '#shared/contracts/roster.ts'
import type { Day } from '#shared/domain/day.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import table from '../../../ui/list-table.module.css'
import { Note } from '../../../ui/reason.tsx'
import { Scrolled } from '../../../ui/scrolled.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import styles from './roster.module.css'
import { SaveMapping } from './save-mapping.tsx'
import type { RosterActs, RosterLook, RosterState } from './use-roster.ts'

interface RosterColumnsProps {
  readonly look: RosterLook
  readonly mapping: RosterMapping
  readonly state: RosterState
  readonly acts: RosterActs
}

export function RosterColumns({ look, mapping, state, acts }: RosterColumnsProps) {
  const text = useText()
  return (
    <section className={styles.step} aria-labelledby="roster-columns">
      <h2 id="roster-columns">{text('roster.step-columns')}</h2>
      <p className={styles.lead}>{text('roster.step-columns-text')}</p>
      <Known look={look} mapping={mapping} acts={acts} />
      <Scrolled className={styles.scrolls} role="group" aria-label={text('roster.step-columns')}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{text('roster.column-header')}</th>
              <th scope="col">{text('roster.column-sample')}</th>
              <th scope="col">{text('roster.column-becomes')}</th>
            </tr>
          </thead>
          <tbody>
            {look.headers.map((header, index) => (
              <Column key={`${String(index)} ${header}`} look={look} index={index} mapping={mapping} acts={acts} />
            ))}
          </tbody>
        </table>
      </Scrolled>
      {look.ambiguousDay !== '' && <DayOrder look={look} mapping={mapping} isOpen={state.dayOrderOpen} acts={acts} />}
      <Checkbox
        label={text('roster.complete')}
        hint={text('roster.complete-hint')}
        checked={mapping.complete}
        onChange={(complete) => acts.map({ ...mapping, complete })}
      />
      <SaveMapping look={look} mapping={mapping} />
    </section>
  )
}

/** Mappings of files before this one. */
function Known({ look, mapping, acts }: Omit<RosterColumnsProps, 'state'>) {
  const text = useText()
  const saved = useLive(contract.roster.mappings, {}).data ?? []
  const fitting = saved.filter((each) => each.mapping.columns.length === look.headers.length)
  if (fitting.length === 0) return null
  const chosen = fitting.find((each) => each.mapping.columns.every((field, index) => field === mapping.columns[index]))
  const take = (id: string) => {
    const found = fitting.find((each) => each.id === id)?.mapping
    if (found) acts.map({ ...mapping, columns: found.columns, dayOrder: found.dayOrder, complete: found.complete })
  }
  return (
    <div className={styles.choices}>
      <SelectField
        label={text('roster.saved-mapping')}
        value={chosen?.id ?? null}
        options={fitting.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={take}
      />
    </div>
  )
}

interface ColumnProps {
  readonly look: RosterLook
  readonly index: number
  readonly mapping: RosterMapping
  readonly acts: RosterActs
}

function Column({ look, index, mapping, acts }: ColumnProps) {
  const text = useText()
  const header = look.headers[index] ?? ''
  const forbidden = look.forbidden[index] ?? null
  const samples = [...new Set(look.sample.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== ''))].slice(0, 3)
  return (
    <tr>
      <th scope="row" className={styles.header}>
        {header === '' ? <span className={styles.quiet}>{text('roster.no-header', { number: index + 1 })}</span> : header}
      </th>
      <td className={styles.sample}>{forbidden === null && samples.join(' · ')}</td>
      <td>
        {forbidden === null ? (
          <SelectField
            compact
            hideLabel
            label={text('roster.becomes', { header })}
            value={mapping.columns[index] ?? 'drop'}
            options={rosterFields.map((field) => ({ value: field, label: text(`roster.field-${field}`) }))}
            onChange={(field) => acts.map({ ...mapping, columns: mapping.columns.map((each, at) => (at === index ? field : each)) })}
          />
        ) : (
          <span className={styles.locked}>
            <IconLock className="icon-s" aria-hidden="true" />
            {text(`roster.forbidden-${forbidden}`)}
          </span>
        )}
      </td>
    </tr>
  )
}

/** Asked only where it makes another day of it. */
function DayOrder({ look, mapping, isOpen, acts }: Omit<RosterColumnsProps, 'state'> & { readonly isOpen: boolean }) {
  const text = useText()
  const format = useFormat()
  return (
    <div className={styles.days}>
      {isOpen && <Note tone="warn">{text('roster.day-order-asked', { day: look.ambiguousDay })}</Note>}
      <Segmented
        label={text('roster.day-order')}
        value={isOpen ? null : mapping.dayOrder}
        options={(['day-first', 'month-first'] as const).map((value) => {
          const day = readAs(look.ambiguousDay, value)
          const order = text(`roster.order-${value}`)
          return { value, label: day === null ? order : text('roster.order-as', { order, day: format.dayYear(day) }) }
        })}
        onChange={(dayOrder) => acts.orderDays({ ...mapping, dayOrder })}
      />
    </div>
  )
}

/** The day that "03/04/2021" is in that order; null where its year is cut short. */
function readAs(written: string, order: RosterMapping['dayOrder']): Day | null {
  const [, first, second, year] = /^(\d{1,2})\D(\d{1,2})\D(\d{4})/.exec(written) ?? []
  if (first === undefined || second === undefined || year === undefined) return null
  const [day, month] = order === 'day-first' ? [first, second] : [second, first]
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
