/** Visits and key events of the company's own site, as Google Analytics exports them: which of them the program brought is told by the link. */
import { type Cells, cellsOf, isBlank, isTotals } from './cells.ts'
import type { ReaderOptions, Refs, RowReader } from './facts.ts'
import { noRefs } from './facts.ts'
import type { Columns, Meaning } from './meanings.ts'

const dimensions: readonly Meaning[] = ['sourceMedium', 'source', 'medium', 'sessionCampaign', 'sessionContent', 'landingPage']
const empty = /^\((?:not set|none|direct|data not available|non impostato|nessuno|nessuna|tidak ditetapkan|tiada)\)$/i
const other = /^\((?:other|altro|altri|lain-lain|lain)\)$/i

/** `day`: of a file whose rows tell none, the last day that it speaks of; null: it speaks of none. */
export function readSessions(columns: Columns, headers: readonly string[], day: string | null, options: ReaderOptions): RowReader {
  const { facts } = options
  const isDated = columns.has('date') || columns.has('dateHour')
  const isByEvent = columns.has('eventName')
  if (!isDated) facts.note('one-day', { day: day ?? options.lastDay })
  if (isByEvent) facts.note('sessions-once')
  return {
    row(row, values) {
      if (isBlank(values) || (values[0] ?? '').startsWith('#')) return
      const cells = cellsOf(columns, headers, row, values, options)
      const told = dimensions.map((dimension) => cells.text(dimension))
      if (isTotals(values) || isGrandTotal(columns, cells.text, told)) facts.leaveOut('totals-left-out')
      else if (told.some((text) => other.test(text))) facts.leaveOut('other-left-out')
      else tell(cells)
    },
    end: () => undefined,
  }

  function tell(cells: Cells): void {
    const on = isDated ? cells.day('date', 'dateHour') : (day ?? options.lastDay)
    const isSession = !isByEvent || cells.text('eventName') === 'session_start'
    const amounts = [
      ['visit', isSession ? cells.amount('sessions') : null],
      ['conversion', cells.amount('keyEvents')],
    ] as const
    if (on === null || cells.isRejected) return
    const about = { row: cells.row, day: on, hour: hourOf(cells.text('dateHour')), network: 'web', refs: refsOf(cells.text) } as const
    for (const [metric, amount] of amounts) if (amount !== null) facts.period({ ...about, metric, amount })
  }
}

type TextOf = (...wanted: readonly Meaning[]) => string

/** The row that adds up the others says nothing where they say what they are of. */
function isGrandTotal(columns: Columns, text: TextOf, told: readonly string[]): boolean {
  const isDayless = (columns.has('date') && text('date') === '') || (columns.has('dateHour') && text('dateHour') === '')
  return isDayless || (dimensions.some((dimension) => columns.has(dimension)) && told.every((each) => each === ''))
}

function hourOf(text: string): number | null {
  const hour = /^\d{8}(\d{2})$/.exec(text)?.[1]
  return hour === undefined || Number(hour) > 23 ? null : Number(hour)
}

function refsOf(text: TextOf): Refs {
  const [source = '', medium = ''] = text('sourceMedium').split(/\s*\/\s*/)
  const landing = text('landingPage')
  const query = new URLSearchParams(/\?([^#]*)/.exec(landing)?.[1] ?? '')
  const first = (...texts: readonly (string | null)[]) => texts.find((each) => each !== null && each !== '' && !empty.test(each)) ?? ''
  return {
    ...noRefs,
    link: empty.test(landing) ? '' : landing,
    utm: {
      source: first(query.get('utm_source'), source, text('source')),
      medium: first(query.get('utm_medium'), medium, text('medium')),
      campaign: first(query.get('utm_campaign'), text('sessionCampaign')),
      content: first(query.get('utm_content'), text('sessionContent')),
    },
  }
}

/** The days that the lines above the table speak of; null: they do not tell. */
export function spanOfComments(lines: readonly string[]): { readonly from: string; readonly to: string } | null {
  const days = lines.filter((line) => line.startsWith('#')).flatMap((line) => line.match(/\b20\d{2}-?[01]\d-?[0-3]\d\b/g) ?? [])
  const inOrder = days.map((day) => day.replaceAll('-', '')).toSorted()
  const [from, to] = [inOrder[0], inOrder.at(-1)]
  if (from === undefined || to === undefined) return null
  const dashed = (day: string) => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`
  return { from: dashed(from), to: dashed(to) }
}

/** Whether a table of sessions can be told apart by the program's links. */
export function isSessions(columns: Columns): boolean {
  return (columns.has('sessions') || columns.has('keyEvents')) && dimensions.some((dimension) => columns.has(dimension))
}
