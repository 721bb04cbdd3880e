/** The head of a table: a row of names, each of its column alone. */

export interface TableColumn {
  readonly label: string
  /** What the sheet of the table knows the column by: its width, its side. */
  readonly kind?: string
  /** Said in full where the label is short. */
  readonly title?: string
  /** True: the name is only spoken. */
  readonly hidden?: boolean
}

export function TableHead({ columns }: { readonly columns: readonly TableColumn[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ label, kind, title, hidden = false }) => (
          <th key={label} scope="col" data-column={kind} title={title}>
            {hidden ? <span className="visually-hidden">{label}</span> : label}
          </th>
        ))}
      </tr>
    </thead>
  )
}
