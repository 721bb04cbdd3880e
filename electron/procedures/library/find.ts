/** What the palette finds of content for a few words: items, posts of the calendar, ideas, sources. */
import { findItems } from '#db/queries/library/find.ts'
import { ideasOf } from '#db/queries/library/ideas.ts'
import { slotsOf } from '#db/queries/library/parts.ts'
import { itemSummaries, type Moment } from '#db/queries/library/summaries.ts'
import { sourcesOf } from '#db/queries/sources/sources.ts'
import type { ReadDb } from '#db/types.ts'
import { ItemFilter } from '#shared/contracts/library-shapes.ts'
import { foldWords } from '#shared/domain/content/fold.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import { momentOf } from './act.ts'

/** Up to `limit` of each; nothing where nothing is asked for. */
export function findContent(ctx: RouterCtx, text: string, limit: number) {
  const words = foldWords(text)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return { items: [], posts: [], ideas: [], sources: [] }
  const db = requireDb(ctx)
  const { read } = db
  const moment = momentOf(ctx, db)
  const isMeant = (name: string) => {
    const folded = foldWords(name)
    return words.every((word) => folded.includes(word))
  }
  const ideas = ideasOf(read).filter(({ title }) => isMeant(title))
  const sources = sourcesOf(read).filter(({ name }) => isMeant(name))
  return {
    items: itemSummaries(read, idsOf(read, { text }, moment, limit), moment).map(({ id, title, from, status }) => ({
      id,
      title,
      from,
      status,
    })),
    posts: findPosts(read, text, moment, limit),
    ideas: ideas.slice(0, limit).map(({ id, title, kind, by }) => ({ id, title, kind, by })),
    sources: sources.slice(0, limit).map(({ id, name, kind }) => ({ id, name, kind })),
  }
}

function idsOf(read: ReadDb, filter: Partial<ItemFilter>, moment: Moment, limit: number): readonly string[] {
  return findItems(read, ItemFilter.parse(filter), { sort: 'newest', offset: 0, limit }, moment).ids
}

/** Slots of the newest items that have some. */
function findPosts(read: ReadDb, text: string, moment: Moment, limit: number) {
  const ids = idsOf(read, { text, statuses: ['scheduled', 'live'] }, moment, limit * 3)
  const titles = new Map(itemSummaries(read, ids, moment).map(({ id, title }) => [id, title]))
  const posts = slotsOf(read, ids).map(({ id, itemId, day, time, zone, network }) => ({
    ...{ slotId: id, title: titles.get(itemId) ?? '', day, time, network },
    isPast: `${day}T${time}` <= moment.wallIn(zone),
  }))
  const [past, ahead] = [posts.filter(({ isPast }) => isPast), posts.filter(({ isPast }) => !isPast)]
  return [...ahead, ...past.toReversed()].slice(0, limit).map(({ isPast: _, ...post }) => post)
}
