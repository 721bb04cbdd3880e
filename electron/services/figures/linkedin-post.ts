/** A single post of LinkedIn: labels in the first column, what they say beside them. */
import type { Metric } from '#shared/domain/figures/types.ts'
import { toAmount } from './amounts.ts'
import { readDay } from './cells.ts'
import { noRefs, type ReaderOptions, type RejectCode } from './facts.ts'
import { type Meaning, meaningOf } from './meanings.ts'
import { postKeyOf } from './post-key.ts'

const labels = [
  ['impression', 'impressions'],
  ['reaction', 'reactions'],
  ['reaction', 'likes'],
  ['comment', 'comments'],
  ['reshare', 'reposts'],
  ['click', 'linkClicks'],
  ['follow', 'follows'],
  ['engagement', 'engagements'],
] as const

/** Rows from the first of the sheet on. */
export function readLabels(rows: readonly (readonly string[])[], options: ReaderOptions): void {
  const { facts } = options
  const values = new Map<Meaning, { readonly row: number; readonly text: string }>()
  for (const [row, [label = '', value = '']] of rows.entries()) {
    const meaning = meaningOf(label)
    if (meaning !== null && !values.has(meaning)) values.set(meaning, { row: row + 1, text: value.trim() })
  }
  const textOf = (...wanted: readonly Meaning[]) => wanted.flatMap((meaning) => values.get(meaning)?.text ?? [])[0] ?? ''
  const refuse = (meaning: Meaning, code: RejectCode) => facts.reject(values.get(meaning)?.row ?? 1, '', code)
  const figures: Partial<Record<Metric, number>> = {}
  for (const [metric, meaning] of labels) {
    const amount = toAmount(textOf(meaning))
    if (amount === 'bad-number' || amount === 'below-zero') {
      refuse(meaning, amount)
      return
    }
    if (amount !== null) figures[metric] ??= amount
  }
  const url = textOf('postLink')
  const key = postKeyOf('linkedin', url)
  const publishedOn = readDay(textOf('publishDate', 'date', 'createdDate'), options)
  if (key === '') refuse('postLink', 'no-key')
  else if (publishedOn === null || publishedOn > options.lastDay) refuse('publishDate', publishedOn === null ? 'bad-day' : 'day-ahead')
  else {
    const row = values.get('postLink')?.row ?? 1
    const post = { row, network: 'linkedin', key, url: url.replace(/[?#].*$/s, ''), text: textOf('postText'), publishedOn } as const
    facts.post({ ...post, figures, atLeast: false, refs: noRefs })
  }
}

export function isLabels(rows: readonly (readonly string[])[]): boolean {
  const known = new Set(rows.map(([label = '']) => meaningOf(label)))
  return known.has('postLink') && known.has('impressions') && (known.has('reactions') || known.has('engagements') || known.has('comments'))
}
