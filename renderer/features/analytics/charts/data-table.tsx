/** A table of figures: heads, rows, numbers at the right. */
import type { ReactNode } from 'react'
import charts from './charts.module.css'

export interface DataColumn {
  readonly label: string
  readonly isNumber?: boolean
}

export interface DataRow {
  readonly key: string
  readonly cells: readonly ReactNode[]
}

interface DataTableProps {
  readonly label: string
  readonly columns: readonly DataColumn[]
  readonly rows: readonly DataRow[]
}

/** A cell belongs to the column at its place. */
export function DataTable({ label, columns, rows }: DataTableProps) {
  return (
    <table className={charts.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.label} scope="col" data-number={column.isNumber || undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {columns.map((column, place) => (
              <td key={column.label} data-number={column.isNumber || undefined}>
                {cells[place]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
