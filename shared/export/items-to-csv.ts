/** Items of the library as a table. Pure: items in, text out. */
import type { ItemCaption, ItemSummary } from '../contracts/library-shapes.ts'
import { networkNames } from '../domain/networks.ts'
import type { ExportText } from './plan-export-types.ts'
import type { Rows } from './plan-rows.ts'
import { rowsToCsv } from './rows-to-csv.ts'

/** An item with the names that go with it. */
export interface ExportItem extends ItemSummary {
  /** Names of the teams it is for. */
  readonly teams: readonly string[]
  readonly campaign: string
  readonly captionList: readonly Pick<ItemCaption, 'network' | 'locale' | 'text'>[]
}

const columns = [
  ...([
    'title',
    'status',
    'kind',
    'category',
    'own-link',
    'source',
    'published',
    'language',
    'team',
    'campaign',
    'call-to-action',
  ] as const),
  ...(['internal-only', 'evergreen', 'refresh', 'expires', 'next-day', 'summary', 'captions'] as const),
]

/** One row an item; days as `YYYY-MM-DD`, the moment of publication in UTC, captions each with network and language. */
export function itemsToCsv(items: readonly ExportItem[], text: ExportText): string {
  const yesNo = (value: boolean) => text.message(value ? 'export.yes' : 'export.no')
  const rows: Rows = [
    columns.map((column) => text.message(`export.column.${column}`)),
    ...items.map((item) => [
      item.title,
      text.message(`library.status-${item.status}`),
      text.message(`content.kind-${item.kind}`),
      text.message(`content.category-${item.category}`),
      item.url,
      item.from,
      new Date(item.publishedAt).toISOString(),
      item.locale ?? '',
      item.teamIds.length === 0 ? text.message('content.everybody') : item.teams.join(', '),
      item.campaign,
      yesNo(item.callToAction),
      yesNo(item.internalOnly),
      yesNo(item.evergreen),
      item.refreshOn ?? '',
      item.expiresOn ?? '',
      item.nextDay ?? '',
      item.summary,
      item.captionList.map((caption) => captionLine(caption)).join('\n\n'),
    ]),
  ]
  return rowsToCsv(rows)
}

function captionLine({ network, locale, text }: ExportItem['captionList'][number]): string {
  return `[${network === 'any' ? '*' : networkNames[network]}, ${locale}] ${text}`
}
