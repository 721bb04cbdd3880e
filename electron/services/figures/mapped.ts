/** Any table, by what somebody says of its columns. */
import type { FigureMapping, figureFields } from '#shared/contracts/figure-files.ts'
import type { Day } from '#shared/domain/day.ts'
import { type CountedAt, type Metric, metrics } from '#shared/domain/figures/types.ts'
import { type Network, networks } from '#shared/domain/networks.ts'
import { AppError } from '#shared/rpc.ts'
import { toAmount, toNumber } from './amounts.ts'
import { isBlank, isTotals, readDay } from './cells.ts'
import type { ReaderOptions, Refs, RejectCode, RowReader } from './facts.ts'
import { networkNamed, networkOfUrl, postKeyOf } from './post-key.ts'

type Field = (typeof figureFields)[number]

interface Row {
  readonly row: number
  text(field: Field): string
  reject(field: Field, code: RejectCode): null
}

/** What a reader of any table works with. */
interface Reading {
  readonly mapping: FigureMapping
  readonly places: ReadonlyMap<Field, number>
  readonly counted: readonly Metric[]
  readonly options: ReaderOptions
}

/** Refuses figures-mapping when the columns do not tell enough. `exportedOn` dates posts that have no day of their own. */
export function readMapped(mapping: FigureMapping, headers: readonly string[], exportedOn: Day, options: ReaderOptions): RowReader {
  const places = new Map<Field, number>()
  for (const [column, field] of mapping.columns.entries()) if (field !== 'drop' && !places.has(field)) places.set(field, column)
  whyNotMapped(mapping, places)
  const reading: Reading = { mapping, places, counted: metrics.filter((metric) => places.has(metric)), options }
  const tell = mapping.figures === 'lifetime' ? postTeller(reading, exportedOn) : (row: Row) => tellPeriod(reading, row)
  return {
    row(number, values) {
      if (isBlank(values)) return
      const row: Row = {
        row: number,
        text: (field) => (values[places.get(field) ?? -1] ?? '').trim(),
        reject(field, code) {
          options.facts.reject(number, headers[places.get(field) ?? -1] ?? '', code)
          return null
        },
      }
      if (isTotals(values)) options.facts.leaveOut('totals-left-out')
      else tell(row)
    },
    end: () => undefined,
  }
}

function tellPeriod({ mapping, counted, options }: Reading, row: Row): void {
  const day = dayOf(row, 'day', options)
  const network = day === null ? null : networkOf(row, mapping)
  const amounts = network === null ? null : amountsOf(row, counted)
  if (day === null || network === null || amounts === null) return
  const about = { row: row.row, day, hour: null, network: network === 'not-told' ? null : network, refs: refsOf(row) }
  for (const [metric, amount] of amounts) options.facts.period({ ...about, metric, amount })
}

function postTeller({ mapping, places, counted, options }: Reading, exportedOn: Day): (row: Row) => void {
  const seen = new Map<string, number>()
  const isFirst = ({ row }: Row, key: string): boolean => {
    const before = seen.get(key)
    if (before !== undefined) options.facts.reject(row, '', 'duplicate-post', { row: before })
    else if (seen.size < mostSeen) seen.set(key, row)
    return before === undefined
  }
  const tellPost = (row: Row, network: Network, key: string): void => {
    const field = places.has('publishedOn') ? 'publishedOn' : places.has('day') ? 'day' : null
    const publishedOn = field === null ? exportedOn : dayOf(row, field, options)
    const amounts = publishedOn === null ? null : amountsOf(row, counted)
    if (publishedOn === null || amounts === null) return
    options.facts.post({
      ...{ row: row.row, network, key, url: row.text('postUrl'), text: row.text('postText'), publishedOn, atLeast: false },
      ...{ figures: Object.fromEntries(amounts), refs: refsOf(row) },
    })
  }
  return (row) => {
    const network = networkOf(row, mapping)
    const known = networks.find((each) => each === network)
    const key = known === undefined ? '' : row.text('postKey') || postKeyOf(known, row.text('postUrl'))
    if (network === null) return
    if (known === undefined) row.reject(places.has('network') ? 'network' : 'postUrl', 'no-network')
    else if (key === '') row.reject('postUrl', 'no-key')
    else if (isFirst(row, `${known} ${key}`)) tellPost(row, known, key)
  }
}

/** Posts of one file whose repetition is noticed. */
const mostSeen = 200_000

function whyNotMapped(mapping: FigureMapping, places: ReadonlyMap<Field, number>): void {
  const isLifetime = mapping.figures === 'lifetime'
  if (!metrics.some((metric) => places.has(metric))) throw new AppError('figures-mapping', { problem: 'noMetric' })
  if (!isLifetime && !places.has('day')) throw new AppError('figures-mapping', { problem: 'noDay' })
  if (isLifetime && !places.has('postUrl') && !places.has('postKey')) throw new AppError('figures-mapping', { problem: 'noPost' })
}

function refsOf(row: Row): Refs {
  return { person: row.text('person'), link: row.text('itemUrl'), campaign: row.text('campaign'), utm: null }
}

function dayOf(row: Row, field: Field, options: ReaderOptions): Day | null {
  const day = readDay(row.text(field), options)
  if (day === null) return row.reject(field, 'bad-day')
  return day > options.lastDay ? row.reject(field, 'day-ahead') : day
}

/** Null: rejected. */
function networkOf(row: Row, { network, columns }: FigureMapping): CountedAt | 'not-told' | null {
  const said = row.text('network')
  const named = said === '' ? networkOfUrl(row.text('postUrl')) : networkNamed(said)
  if (said !== '' && named === null) return row.reject('network', 'no-network')
  return named ?? network ?? (columns.includes('network') || columns.includes('postUrl') ? 'other' : 'not-told')
}

/** Null: rejected. Money is kept in hundredths. */
function amountsOf(row: Row, counted: readonly Metric[]): readonly (readonly [Metric, number])[] | null {
  const amounts: (readonly [Metric, number])[] = []
  for (const metric of counted) {
    const text = row.text(metric)
    const amount = metric === 'conversion-value' ? toMinor(text) : toAmount(text)
    if (amount === 'bad-number' || amount === 'below-zero') return row.reject(metric, amount)
    if (amount !== null) amounts.push([metric, amount])
  }
  return amounts
}

function toMinor(text: string): number | null | 'bad-number' | 'below-zero' {
  const value = toNumber(text)
  if (value === null) return null
  if (Number.isNaN(value)) return 'bad-number'
  return value < 0 ? 'below-zero' : Math.round(value * 100)
}
