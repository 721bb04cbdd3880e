/** Counts as exports write them: with either kind of thousands separator, with signs for nothing, with words for thousands. */

const nothing = new Set(['', '-', '--', '–', '—', 'n/a', 'na', 'nd', 'n/d', 'null', 'none', 'nil', 'tiada', '*'])
const scales: Readonly<Record<string, number>> = { k: 1e3, rb: 1e3, mila: 1e3, m: 1e6, mln: 1e6, mio: 1e6, jt: 1e6 }
const most = 1e12

/** Why a cell is no count. */
export type AmountProblem = 'bad-number' | 'below-zero'

/** A count; null: nothing is told ("–", "N/A", "< 1%", a percentage); a problem: it can be no count. */
export function toAmount(text: string): number | null | AmountProblem {
  const value = toNumber(text)
  if (value === null) return null
  if (Number.isNaN(value) || Math.abs(value) > most) return 'bad-number'
  return value < 0 ? 'below-zero' : Math.round(value)
}

/** Null: nothing is told; NaN: no number. */
export function toNumber(text: string): number | null {
  const trimmed = text.normalize('NFKC').trim().toLowerCase()
  if (nothing.has(trimmed) || /^[<>≤≥]/.test(trimmed) || trimmed.endsWith('%')) return null
  const [, sign = '', digits = '', scale = ''] = /^([-−(]?)(?:[$€£]|rm|eur|usd)?\s?(\d[\d.,'’\s]*)\s?([a-z]*)\)?$/.exec(trimmed) ?? []
  if (digits === '') return Number.NaN
  const factor = scale === '' || scale === 'eur' || scale === 'usd' ? 1 : scales[scale]
  if (factor === undefined) return Number.NaN
  return (sign === '' ? 1 : -1) * factor * plainNumber(digits.trim(), factor > 1)
}

/** "1,234.5" and "1.234,5" and "1 234": a single separator before three figures is one of thousands, unless what follows it is scaled. */
function plainNumber(digits: string, isScaled: boolean): number {
  const tight = digits.replaceAll(/['’\s]/g, '')
  const last = Math.max(tight.lastIndexOf('.'), tight.lastIndexOf(','))
  if (last < 0) return Number(tight)
  const mark = tight[last] ?? ''
  const isRepeated = tight.indexOf(mark) !== last
  const hasOther = /[.,]/.test(tight.slice(0, last).replaceAll(mark, ''))
  const isGroups = /^\d{1,3}(?:[.,]\d{3})+$/.test(tight)
  const isThousands = isRepeated || (isGroups && !hasOther && !isScaled && !tight.startsWith('0'))
  if (isThousands) return isGroups && !hasOther ? Number(tight.replaceAll(/[.,]/g, '')) : Number.NaN
  return Number(`${tight.slice(0, last).replaceAll(/[.,]/g, '')}.${tight.slice(last + 1)}`)
}
