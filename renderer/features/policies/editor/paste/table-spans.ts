/** Spans of cells brought down to what a table has: a page may claim a million columns for one cell. */

/** Spans above this are not believed, nor any more of them once they cover so many places. */
const largest = { span: 50, places: 100_000 } as const

interface Placed {
  readonly cell: Element
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** A column in which no cell begins is none, and no cell reaches below the last row. */
export function tidySpans(body: HTMLElement): void {
  for (const table of body.querySelectorAll('table')) {
    const rows = [...table.querySelectorAll('tr')]
    const cells = place(rows)
    const begins = new Set(cells.map(({ column }) => column))
    for (const { cell, row, column, ...span } of cells) {
      const columns = Array.from({ length: span.columns }, (_, index) => column + index).filter((each) => begins.has(each))
      setSpan(cell, 'colspan', columns.length)
      setSpan(cell, 'rowspan', Math.min(span.rows, rows.length - row))
    }
  }
}

/** Every cell where a browser would draw it. */
function place(rows: readonly Element[]): readonly Placed[] {
  const taken = new Set<string>()
  const measure = (cell: Element) => {
    const isBelieved = taken.size < largest.places
    return { rows: isBelieved ? spanOf(cell, 'rowspan') : 1, columns: isBelieved ? spanOf(cell, 'colspan') : 1 }
  }
  return rows.flatMap((element, row) => {
    let column = 0
    return [...element.children].map((cell): Placed => {
      while (taken.has(`${row} ${column}`)) column += 1
      const placed = { cell, row, column, ...measure(cell) }
      for (let down = 0; down < Math.min(placed.rows, rows.length - row); down += 1)
        for (let right = 0; right < placed.columns; right += 1) taken.add(`${row + down} ${column + right}`)
      return placed
    })
  })
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const told = Number(cell.getAttribute(name) ?? 1)
  return Number.isInteger(told) ? Math.min(Math.max(told, 1), largest.span) : 1
}

function setSpan(cell: Element, name: 'colspan' | 'rowspan', span: number): void {
  if (span > 1) cell.setAttribute(name, String(span))
  else cell.removeAttribute(name)
}
