/** What the same report would say today that it did not say then, and what happened in between. */
import { useMemo } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { createValues } from '#shared/export/report/values.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useErrorText, useReasonText } from '../../../lib/errors.ts'
import { useLocale, useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useMoment } from '../../../lib/use-moment.ts'
import { InlineError } from '../../../ui/inline-error.tsx'
import table from '../../../ui/list-table.module.css'
import { Scrolled } from '../../../ui/scrolled.tsx'
import { TableHead } from '../../../ui/table-head.tsx'
import styles from './frozen.module.css'

type Row = OutputOf<(typeof contract)['reports']['changes']>['rows'][number]

const columns = ['section', 'what', 'before', 'now'] as const

export function Changes({ frozenId }: { readonly frozenId: string }) {
  const text = useText()
  const errorText = useErrorText()
  const reasonText = useReasonText('did')
  const moment = useMoment()
  const changes = useLive(contract.reports.changes, { frozenId })
  if (changes.error !== null)
    return (
      <div className={styles.notice}>
        <InlineError>{errorText(changes.error)}</InlineError>
      </div>
    )
  if (changes.data === undefined) return null
  const { rows, causes } = changes.data
  return (
    <Scrolled className={styles.changes}>
      <section className={styles.card} aria-labelledby="frozen-changes">
        <h2 id="frozen-changes">{text('reports.changes')}</h2>
        {rows.length === 0 ? (
          <p className={styles.nothing}>{text('reports.changes-none')}</p>
        ) : (
          <table className={`${table['table']} ${styles.table}`} aria-labelledby="frozen-changes">
            <TableHead columns={columns.map((kind) => ({ kind, label: text(`reports.changes-${kind}`) }))} />
            <tbody>
              {rows.map((row) => (
                <ChangeRow key={`${row.section} ${row.what} ${row.before} ${row.now}`} row={row} />
              ))}
            </tbody>
          </table>
        )}
      </section>
      {causes.length > 0 && (
        <section className={styles.card} aria-labelledby="frozen-causes">
          <h2 id="frozen-causes">{text('reports.causes')}</h2>
          <ul className={styles.causes}>
            {causes.map(({ at, what }) => (
              <li key={`${at} ${what.code} ${JSON.stringify(what.data)}`}>
                <span>{moment(at)}</span>
                <span>{reasonText(what)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Scrolled>
  )
}

function ChangeRow({ row: { section, what, unit, currency, before, now } }: { readonly row: Row }) {
  const text = useText()
  const locale = useLocale()
  const values = useMemo(() => createValues(locale, currency), [locale, currency])
  return (
    <tr data-text={unit === 'text' || undefined}>
      <td>{text(`report.section-${section}`)}</td>
      <td>{what}</td>
      <td>{values.write(before, unit)}</td>
      <td>{values.write(now, unit)}</td>
    </tr>
  )
}
