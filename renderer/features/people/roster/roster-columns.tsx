/** The second step: what each column is, beside what stands in it; what must not be kept cannot be chosen. */
import { IconLock } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { type RosterMapping, rosterFields } from '#shared/contracts/roster.ts'
import styles from '../../../domain/import/import.module.css'
import { ImportDayOrder } from '../../../domain/import/import-day-order.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import table from '../../../ui/list-table.module.css'
import { Scrolled } from '../../../ui/scrolled.tsx'
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
      {look.ambiguousDay !== '' && (
        <ImportDayOrder
          ambiguousDay={look.ambiguousDay}
          order={state.dayOrderOpen ? null : mapping.dayOrder}
          onChange={(dayOrder) => acts.orderDays({ ...mapping, dayOrder })}
        />
      )}
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
  if (saved.length === 0) return null
  const chosen = saved.find((each) => each.mapping.columns.join() === mapping.columns.join())
  const take = (id: string) => {
    const found = saved.find((each) => each.id === id)?.mapping
    if (found === undefined) return
    const { delimiter, encoding, headerRow, hasHeaders } = found
    void acts.readAs(look.path, { delimiter, encoding, headerRow, hasHeaders }, { mapping: found, daysSettled: true })
  }
  return (
    <div className={styles.choices}>
      <SelectField
        label={text('roster.saved-mapping')}
        value={chosen?.id ?? null}
        options={saved.map(({ id, name }) => ({ value: id, label: name }))}
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
