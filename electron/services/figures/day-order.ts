/** In which order a file writes its days: what it shows itself comes first, and only where it shows nothing somebody is asked. */
import { type Day, dayToNumber } from '#shared/domain/day.ts'
import { type DayEvidence, type DayOrder, noteDay } from '../table/days.ts'
import type { ReadOptions } from '../table/read-table.ts'
import { readDay } from './cells.ts'
import { type Part, startOf } from './recognise.ts'

export interface OrderFound {
  readonly order: DayOrder
  readonly isAsked: boolean
  /** A day that can be read both ways; '' where all can be read one way only. */
  readonly ambiguous: string
}

/** Days that can be read both ways and are held against what else is known. */
const mostKept = 2000

/** `span`: days of which the file speaks, as it says itself. */
export async function findDayOrder(
  parts: readonly Part[],
  known: { readonly lastDay: Day; readonly span: { readonly from: Day; readonly to: Day } | null },
  options: ReadOptions,
): Promise<OrderFound> {
  const evidence: DayEvidence = { dayFirst: 0, monthFirst: 0, ambiguous: '' }
  const kept = new Map<string, Part>()
  for (const part of parts) {
    const note = (text: string) => {
      noteDay(text, evidence)
      if (kept.size < mostKept && /^\s*\d{1,2}\D+\d{1,2}\D/.test(text)) kept.set(text, part)
    }
    const row = (_: number, cells: readonly string[]) => {
      for (const column of part.days) note(cells[column] ?? '')
      return undefined
    }
    await part.sheet.read(startOf(part), { columns: part.header.cells.length, row, broken: () => undefined }, options)
  }
  const { dayFirst, monthFirst, ambiguous } = evidence
  // LinkedIn, X and Meta put the month first wherever they do not follow the reader.
  const usual: OrderFound = { order: 'month-first', isAsked: false, ambiguous }
  if (ambiguous === '' && dayFirst === 0) return usual
  if (dayFirst !== monthFirst) return { ...usual, order: dayFirst > monthFirst ? 'day-first' : 'month-first' }
  const told = byFit(kept, known)
  return told === null ? { ...usual, isAsked: true } : { ...usual, order: told }
}

/** The order in which no day is ahead or outside what the file speaks of, or in which the days of an account follow each other. */
function byFit(kept: ReadonlyMap<string, Part>, { lastDay, span }: Parameters<typeof findDayOrder>[1]): DayOrder | null {
  const misfits = (order: DayOrder) =>
    [...kept.keys()].filter((text) => {
      const day = readDay(text, { dayOrder: order, lastDay })
      return day === null || day > lastDay || (span !== null && day > span.to)
    }).length
  const gaps = (order: DayOrder) => {
    const daily = [...kept].filter(([, part]) => part.kind !== 'posts' && part.kind !== 'halves' && part.kind !== 'labels')
    const days = daily.flatMap(([text]) => readDay(text, { dayOrder: order, lastDay }) ?? []).map(dayToNumber)
    return days.length < 3 ? 0 : Math.max(...days) - Math.min(...days) + 1 - new Set(days).size
  }
  for (const count of [misfits, gaps]) {
    const [dayFirst, monthFirst] = [count('day-first'), count('month-first')]
    if (dayFirst !== monthFirst) return dayFirst < monthFirst ? 'day-first' : 'month-first'
  }
  return null
}
