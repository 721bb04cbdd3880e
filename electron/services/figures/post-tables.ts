/** Exports of which each row is a post with what it has in all: which columns make which figures. */
import type { FigureFormat } from '#shared/contracts/figure-files.ts'
import type { Metric, PostFigures } from '#shared/domain/figures/types.ts'
import type { Network } from '#shared/domain/networks.ts'
import { type Cells, cellsOf, isBlank, isTotals } from './cells.ts'
import { type Facts, noRefs, type ReaderOptions, type RowReader } from './facts.ts'
import type { Columns, Meaning } from './meanings.ts'
import { postKeyOf } from './post-key.ts'

export interface PostTable {
  readonly format: FigureFormat
  readonly network: Network
  /** Headers that are there in every language and month; of a list one is enough. */
  readonly needs: readonly (readonly Meaning[])[]
  /** Headers of other exports. */
  readonly lacks: readonly Meaning[]
  readonly day: readonly Meaning[]
  readonly text: readonly Meaning[]
  /** Of several the first that is there. */
  readonly figures: Readonly<Partial<Record<Metric, readonly Meaning[]>>>
}

export const postTables: readonly PostTable[] = [
  {
    format: 'instagram-content',
    network: 'instagram',
    needs: [
      ['postId', 'postLink'],
      ['accountUsername', 'accountId'],
      ['publishTime', 'publishDate', 'date'],
      ['likes', 'views', 'impressions', 'reach'],
    ],
    lacks: ['pageId', 'pageName', 'spend'],
    day: ['publishTime', 'publishDate', 'date'],
    text: ['description', 'title'],
    figures: { impression: ['views', 'impressions'], reaction: ['likes'], comment: ['comments'], reshare: ['shares'], follow: ['follows'] },
  },
  {
    format: 'facebook-content',
    network: 'facebook',
    needs: [
      ['postId', 'postLink'],
      ['pageId', 'pageName'],
      ['publishTime', 'publishDate'],
      ['views', 'impressions', 'reach', 'reactions', 'reactionsCommentsShares'],
    ],
    lacks: ['accountUsername', 'spend'],
    day: ['publishTime', 'publishDate'],
    text: ['title', 'description'],
    figures: {
      impression: ['views', 'impressions'],
      reaction: ['reactions'],
      comment: ['comments'],
      reshare: ['shares'],
      click: ['linkClicks', 'totalClicks'],
      engagement: ['reactionsCommentsShares'],
    },
  },
  {
    format: 'x-content',
    network: 'x',
    needs: [['postId'], ['postText', 'postLink'], ['date'], ['impressions', 'views'], ['likes', 'engagements', 'reposts', 'replies']],
    lacks: ['pageId', 'accountId', 'publishTime', 'postTitle', 'spend'],
    day: ['date'],
    text: ['postText'],
    figures: {
      impression: ['impressions', 'views'],
      reaction: ['likes'],
      comment: ['replies', 'comments'],
      reshare: ['reposts'],
      click: ['linkClicks'],
      follow: ['follows'],
      engagement: ['engagements'],
    },
  },
  {
    format: 'tiktok',
    network: 'tiktok',
    needs: [
      ['videoLink', 'videoTitle'],
      ['postTime', 'publishTime', 'date', 'publishDate'],
      ['videoViews', 'views'],
    ],
    lacks: ['spend', 'postId'],
    day: ['postTime', 'publishTime', 'publishDate', 'date'],
    text: ['videoTitle'],
    figures: { impression: ['videoViews', 'views'], reaction: ['likes'], comment: ['comments'], reshare: ['shares'] },
  },
  {
    format: 'linkedin-page',
    network: 'linkedin',
    needs: [
      ['postLink'],
      ['postTitle', 'postType', 'postedBy', 'audience'],
      ['createdDate', 'publishDate'],
      ['impressions', 'views', 'clicks', 'likes', 'reactions'],
    ],
    lacks: ['pageId', 'accountId', 'postId', 'spend'],
    day: ['createdDate', 'publishDate'],
    text: ['postTitle'],
    figures: {
      impression: ['impressions', 'impressionsTotal', 'views'],
      reaction: ['likes', 'reactions'],
      comment: ['comments'],
      reshare: ['reposts', 'shares'],
      click: ['clicks', 'clicksTotal', 'totalClicks'],
      follow: ['follows'],
    },
  },
]

const kinds = ['reaction', 'comment', 'reshare', 'click'] as const

/** Engagements are counted without kind only where no kind of them is told. */
export function withoutRepeats(figures: PostFigures): PostFigures {
  const { engagement: _engagement, ...told } = figures
  return kinds.some((kind) => figures[kind] !== undefined) ? told : figures
}

export function readPosts(table: PostTable, columns: Columns, headers: readonly string[], options: ReaderOptions): RowReader {
  const { facts } = options
  const seen = new Map<string, number>()
  return {
    row(row, values) {
      if (isBlank(values)) return
      const cells = cellsOf(columns, headers, row, values, options)
      const url = cells.text('postLink', 'videoLink')
      const number = cells.text('postId')
      if (isTotals(values) || (url === '' && number === '' && cells.text(...table.day) === '')) {
        facts.leaveOut('totals-left-out')
        return
      }
      const key = keyOf(table, number, url)
      if (key === '') {
        facts.reject(row, headers[columns.get('postLink') ?? columns.get('videoLink') ?? columns.get('postId') ?? 0] ?? '', 'no-key')
        return
      }
      const before = seen.get(key)
      if (before !== undefined) {
        facts.reject(row, '', 'duplicate-post', { row: before })
        return
      }
      seen.set(key, row)
      tell(table, cells, { key, url }, facts)
    },
    end: () => undefined,
  }
}

/** A number that a spreadsheet has rounded names another post: then the address does. */
function keyOf({ network }: PostTable, number: string, url: string): string {
  const fromUrl = postKeyOf(network, url)
  const isWhole = /^[\w-]*\d[\w-]*$/.test(number) && !/^\d+(?:e|\.)/i.test(number) && !/^\d{16,}0000$/.test(number)
  return isWhole && network !== 'linkedin' && network !== 'tiktok' ? number : fromUrl
}

function tell(table: PostTable, cells: Cells, { key, url }: { readonly key: string; readonly url: string }, facts: Facts): void {
  const publishedOn = cells.day(...table.day)
  const figures: Partial<Record<Metric, number>> = {}
  for (const [metric, wanted] of entriesOf(table.figures)) {
    const amount = cells.amount(...wanted)
    if (amount !== null) figures[metric] = amount
  }
  if (publishedOn === null || cells.isRejected) return
  facts.post({
    ...{ row: cells.row, network: table.network, key, url, publishedOn, figures: withoutRepeats(figures), atLeast: false },
    ...{ text: cells.text(...table.text), refs: noRefs },
  })
}

function entriesOf(figures: PostTable['figures']): readonly (readonly [Metric, readonly Meaning[]])[] {
  const keys = Object.keys(figures).filter((key): key is Metric => key in figures)
  return keys.map((key) => [key, figures[key] ?? []] as const)
}
