/** The content calendar as a file other programs read: events (ICS) or a table (CSV). Pure: posts in, text out. */
import type { Slot } from '../contracts/calendar.ts'
import { networkNames } from '../domain/networks.ts'
import { createIcs } from './ics.ts'
import type { ExportText } from './plan-export-types.ts'
import type { Rows } from './plan-rows.ts'
import { rowsToCsv } from './rows-to-csv.ts'

/** A post with the words that go with it. */
export interface ExportPost extends Slot {
  /** Everybody, in the reader's language, when it is for no team. */
  readonly team: string
  readonly caption: string
  /** As it is shared, with what counts its clicks; empty: none. */
  readonly link: string
}

/** Minutes that a post takes in a calendar when nobody is spread over any. */
const shortest = 15

/** Instants are written in UTC, so that no program has to know our zones; ids stay the same, so that a second import moves events. `stamp`: epoch ms. */
export function calendarToIcs(posts: readonly ExportPost[], name: string, text: ExportText, stamp: number): string {
  const calendar = createIcs(name)
  for (const { id, instant, staggerMinutes, network, title, kind, caption, link, team } of posts) {
    const lines = [caption, link, text.message('export.ics-team', { team })]
    calendar.createEvent({
      id: `${id}@groundswell`,
      start: new Date(instant),
      end: new Date(instant + Math.max(shortest, staggerMinutes) * 60_000),
      stamp: new Date(stamp),
      summary: `${networkNames[network]}: ${title}`,
      description: lines.filter((line) => line !== '').join('\n'),
      categories: [{ name: text.message(`content.kind-${kind}`) }],
      ...(link === '' ? {} : { url: link }),
    })
  }
  return calendar.toString()
}

/** One row a post, on the wall clock it was planned on. */
export function calendarToCsv(posts: readonly ExportPost[], text: ExportText): string {
  const columns = ['day', 'time', 'zone', 'network', 'team', 'title', 'kind', 'category', 'call-to-action', 'caption', 'link']
  const figures = ['stagger', 'shares', 'clicks']
  const rows: Rows = [
    [...columns, ...figures].map((column) => text.message(`export.column.${column}`)),
    ...posts.map((post) => [
      ...[post.day, post.time, post.zone, networkNames[post.network], post.team, post.title],
      text.message(`content.kind-${post.kind}`),
      text.message(`content.category-${post.category}`),
      text.message(post.callToAction ? 'export.yes' : 'export.no'),
      ...[post.caption, post.link, post.staggerMinutes, post.shares ?? '', post.clicks ?? ''],
    ]),
  ]
  return rowsToCsv(rows)
}
