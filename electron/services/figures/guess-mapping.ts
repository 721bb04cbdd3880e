/** What the columns of a table that is no known export most likely are. */
import type { FigureMapping, figureFields } from '#shared/contracts/figure-files.ts'
import { foldHeader } from '../table/fold-header.ts'
import { type Meaning, meaningOf } from './meanings.ts'
import type { FigureFile } from './open-file.ts'

type Field = (typeof figureFields)[number]

const fields: Readonly<Partial<Record<Meaning, Field>>> = {
  date: 'day',
  dateHour: 'day',
  createdDate: 'publishedOn',
  publishDate: 'publishedOn',
  publishTime: 'publishedOn',
  postTime: 'publishedOn',
  postId: 'postKey',
  postLink: 'postUrl',
  videoLink: 'postUrl',
  postText: 'postText',
  postTitle: 'postText',
  title: 'postText',
  description: 'postText',
  videoTitle: 'postText',
  campaignName: 'campaign',
  sessionCampaign: 'campaign',
  landingPage: 'itemUrl',
  impressions: 'impression',
  views: 'impression',
  videoViews: 'impression',
  reactions: 'reaction',
  likes: 'reaction',
  comments: 'comment',
  replies: 'comment',
  reposts: 'reshare',
  clicks: 'click',
  linkClicks: 'click',
  totalClicks: 'click',
  engagements: 'engagement',
  follows: 'follow',
  newFollowers: 'follow',
  sessions: 'visit',
  keyEvents: 'conversion',
}

/** What other tools call columns that no export of a network has. */
const others: Readonly<Record<string, Field>> = {
  network: 'network',
  platform: 'network',
  channel: 'network',
  'social network': 'network',
  canale: 'network',
  piattaforma: 'network',
  rangkaian: 'network',
  saluran: 'network',
  email: 'person',
  'e mail': 'person',
  'email address': 'person',
  employee: 'person',
  advocate: 'person',
  ambassador: 'person',
  member: 'person',
  user: 'person',
  name: 'person',
  nome: 'person',
  dipendente: 'person',
  pekerja: 'person',
  duta: 'person',
  nama: 'person',
  emel: 'person',
  'e mel': 'person',
  url: 'itemUrl',
  link: 'itemUrl',
  'content url': 'itemUrl',
  pautan: 'itemUrl',
  campaign: 'campaign',
  campagna: 'campaign',
  kempen: 'campaign',
  share: 'share',
  shares: 'share',
  condivisioni: 'share',
  perkongsian: 'share',
  click: 'click',
  visits: 'visit',
  visite: 'visit',
  lawatan: 'visit',
  mentions: 'mention',
  menzioni: 'mention',
  sebutan: 'mention',
  revenue: 'conversion-value',
  'conversion value': 'conversion-value',
}

/** Null: there is no table in it. */
export function guessMapping(file: FigureFile): FigureMapping | null {
  const ranked = file.sheets.flatMap((sheet) =>
    sheet.head.slice(0, 20).map(({ cells }, headerRow) => ({
      sheet,
      headerRow,
      columns: guessColumns(cells),
      width: cells.filter((cell) => cell !== '').length,
    })),
  )
  const score = ({ columns, width, headerRow }: (typeof ranked)[number]) =>
    columns.filter((field) => field !== 'drop').length * 100 + width - headerRow
  const best = ranked.filter(({ width }) => width > 1).toSorted((one, other) => score(other) - score(one))[0]
  if (best === undefined) return null
  const isLifetime = best.columns.includes('postUrl') || best.columns.includes('postKey')
  return {
    ...{ columns: [...best.columns], network: null, figures: isLifetime ? 'lifetime' : 'period', dayOrder: 'month-first' },
    ...{ delimiter: file.delimiter, encoding: file.encoding, sheet: best.sheet.name, headerRow: best.headerRow },
  }
}

function guessColumns(headers: readonly string[]): readonly Field[] {
  const taken = new Set<Field>()
  return headers.map((header) => {
    const meaning = header.length > 100 ? null : meaningOf(header)
    const field = others[foldHeader(header)] ?? (meaning === null ? undefined : fields[meaning])
    if (field === undefined || taken.has(field)) return 'drop'
    taken.add(field)
    return field
  })
}
