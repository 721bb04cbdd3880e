/** Exports as the networks write them, with their traps, made from their headers; and short ways to bring them in. */
import { writeFileSync } from 'node:fs'
import { type CellObject, utils, type WorkBook, write } from '@e965/xlsx'
import { sumFigures } from '#db/figures/read.ts'
import type { FigureChoices } from '#shared/contracts/figure-files.ts'
import { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import { dbOf } from './figures.ts'
import { addPerson } from './people.ts'
import type { World } from './world.ts'

type Rows = readonly (readonly (string | number | CellObject)[])[]

export function csv(rows: Rows, delimiter = ',', lineEnd = '\r\n'): string {
  const cell = (value: string | number | CellObject) => {
    const text = String(typeof value === 'object' ? value.v : value)
    return /["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return rows.map((row) => row.map(cell).join(delimiter) + lineEnd).join('')
}

export function book(sheets: Readonly<Record<string, Rows>>, type: 'xlsx' | 'biff8' = 'xlsx'): Uint8Array {
  const made: WorkBook = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(made, utils.aoa_to_sheet(rows.map((row) => [...row])), name)
  return new Uint8Array(write(made, { type: 'array', bookType: type, compression: true }))
}

/** With its mark, low byte first. */
export function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
}

export function writeExport(world: World, content: string | Uint8Array, name: string): string {
  const path = world.at(name)
  writeFileSync(path, content)
  return path
}

export async function lookAt(world: World, path: string) {
  const look = await world.caller.figureFiles.look({ path })
  if (look === null) throw new Error('cancelled')
  return look
}

type Changes = Partial<FigureChoices>

export async function check(world: World, path: string, changes: Changes = {}) {
  return world.caller.figureFiles.check({ path, choices: { ...(await lookAt(world, path)).choices, ...changes } })
}

export async function bringIn(world: World, path: string, changes: Changes = {}) {
  return world.caller.figureFiles.bringIn({ path, choices: { ...(await lookAt(world, path)).choices, ...changes } })
}

/** What counts, zeros left out; the company's own pages with it. */
export function counted(world: World, from = '2020-01-01', to = '2027-12-31', ownPages: 'with' | 'without' | 'only' = 'with') {
  const sums = sumFigures(dbOf(world).read, { from, to, filter: FigureFilter.parse({ ownPages }) })
  return Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0))
}

/** Somebody who takes part. */
export async function addAdvocate(world: World, name: string, email = ''): Promise<string> {
  const personId = await addPerson(world, name, { email })
  await world.caller.people.recordConsent({ personIds: [personId], step: 'opted-in', way: 'in-person' })
  return personId
}

const pageHeaders = [
  ...[
    'Post title',
    'Post link',
    'Post type',
    'Campaign name',
    'Posted by',
    'Created date',
    'Campaign start date',
    'Campaign end date',
    'Audience',
  ],
  ...[
    'Impressions',
    'Views (Excluding offsite video views)',
    'Offsite Views',
    'Clicks',
    'Click through rate (CTR)',
    'Likes',
    'Comments',
    'Reposts',
  ],
  ...['Follows', 'Engagement rate', 'Content Type'],
]

export const activity = (number: number) => `https://www.linkedin.com/feed/update/urn:li:activity:71529700000000000${number}`

export function pagePost(
  number: number,
  day: string,
  figures: readonly [impressions: number | string, clicks: number, likes: number, comments: number, reposts: number],
) {
  const [impressions, clicks, likes, comments, reposts] = figures
  const head = [`Post ${number}, with a comma\nand a line`, activity(number), 'Organic', '', 'Anna Rossi', day, '', '', 'All followers']
  return [...head, impressions, '', '', clicks, 0.0123, likes, comments, reposts, 2, 0.05, 'Article']
}

/** A LinkedIn page: a description above the headers. */
export function linkedinPage(posts: Rows, type: 'xlsx' | 'biff8' = 'biff8', metrics: Rows = []): Uint8Array {
  const about = ['Aggregated engagement metrics for your organic posts. Data is in UTC.']
  return book({ ...(metrics.length > 0 && { Metrics: metrics }), 'All posts': [about, pageHeaders, ...posts] }, type)
}

export const personFile = 'Content_2026-10-01_2026-12-31_AnnaRossi.xlsx'

/** A person's export: two tables side by side, of which each may lack a post. */
export function linkedinPerson(
  posts: Rows,
  days: Rows,
  headers = ['Post URL', 'Post publish date', 'Engagements', '', 'Post URL', 'Post Publish Date', 'Impressions'],
  followersOn = '12/30/2026',
): Uint8Array {
  return book({
    DISCOVERY: [
      ['Overall Performance', '10/1/2026 - 12/31/2026'],
      ['Impressions', '12,345'],
      ['Members reached', '8,000'],
    ],
    ENGAGEMENT: [['Date', 'Impressions', 'Engagements'], ...days],
    'TOP POSTS': [['Maximum of 50 posts available to include in this list'], [], headers, ...posts],
    FOLLOWERS: [['Total followers on 12/31/2026', '1,234'], [], ['Date', 'New followers'], [followersOn, 3]],
    DEMOGRAPHICS: [
      ['Top Demographics', 'Value', 'Percentage'],
      ['Job titles', 'Engineer', '< 1%'],
    ],
  })
}

export const xHeaders =
  'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks'

export const facebookHeaders = [
  ...[
    'Post ID',
    'Page ID',
    'Page name',
    'Title',
    'Description',
    'Duration (sec)',
    'Publish time',
    'Caption type',
    'Permalink',
    'Is crosspost',
    'Is share',
  ],
  ...[
    'Post type',
    'Languages',
    'Custom labels',
    'Funded content status',
    'Data comment',
    'Date',
    'Views',
    'Reach',
    'Reactions, Comments and Shares',
  ],
  ...[
    'Reactions',
    'Comments',
    'Shares',
    'Total clicks',
    'Matched Audience Targeting Consumption (Photo Click)',
    'Other Clicks',
    'Link Clicks',
  ],
]

export function facebookPost(id: string, time: string, [views, reactions, comments, shares, clicks]: readonly number[]) {
  const head = [
    id,
    '100200300',
    'Aurelia Pumps',
    'We cast, and we pour',
    'Two lines\n"quoted", in a caption',
    '0',
    time,
    '',
    `https://www.facebook.com/${id}`,
  ]
  const rest = ['0', '0', 'Photos', '', '', '', '', 'Lifetime', views ?? 0, 900, (reactions ?? 0) + (comments ?? 0) + (shares ?? 0)]
  return [...head, ...rest, reactions ?? 0, comments ?? 0, shares ?? 0, 77, 1, 2, clicks ?? 0]
}
