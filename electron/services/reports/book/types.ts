/** A report as plain tables: what a workbook and a CSV file have in common. */
import type { ReportUnit } from '#shared/contracts/report-shapes.ts'

/** `month`: the day it begins on; `instant`: ISO text in UTC; of `money` the value is in major units, whatever the report keeps. */
export type CellUnit = ReportUnit | 'month' | 'instant'

/** Null: not known, or nothing to say. */
export interface BookCell {
  readonly value: string | number | null
  readonly unit: CellUnit
}

export interface BookColumn {
  readonly label: string
  /** Its values are numbers, whatever unit each has. */
  readonly isNumeric: boolean
  /** Its values are parts of one and look well with a bar. */
  readonly hasBar?: boolean
}

export interface BookTable {
  /** Fit for a worksheet: at most 31 letters, none that a program refuses, no other table has it. */
  readonly name: string
  /** All of what it is called. */
  readonly title: string
  /** The section of the report in which it stands; empty: it speaks of the whole. */
  readonly section: string
  readonly columns: readonly BookColumn[]
  readonly rows: readonly (readonly BookCell[])[]
  /** Of all rows together. */
  readonly foot: readonly BookCell[] | null
  readonly note: string
}

/** Before it has its own name. */
export type NamelessTable = Omit<BookTable, 'name'>
