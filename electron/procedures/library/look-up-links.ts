/** Links that were put in without a network are looked up once there is one; what somebody has written since stays. */
import { type ItemRow, itemRow, updateItems } from '#db/queries/library/items.ts'
import { type DueLink, dueLinks, postponeLink, settleLink } from '#db/queries/library/links.ts'
import { keepPicture } from '#db/queries/sources/look-up.ts'
import type { WriteDb } from '#db/types.ts'
import { storyKeyOf } from '#shared/domain/content/story.ts'
import { isReachable, isThisComputer } from '../../services/feeds/sync/addresses.ts'
import type { LinkedPage } from '../../services/feeds/sync/web-file.ts'
import { type RouterCtx, requireWorkspace } from '../context.ts'
import { wordsOf } from './from-link.ts'

/** In one run. */
const mostLinks = 20
/** Milliseconds until a page that could not be read is tried again: each time four times as long, and no more after so many. */
const firstWait = 5 * 60_000
const mostTries = 6

/** `read`: how many pages could be read. Rejects with the reason of the signal. */
export async function lookUpLinks(ctx: RouterCtx, outer: AbortSignal): Promise<{ read: number }> {
  const { db, closed } = requireWorkspace(ctx)
  const signal = AbortSignal.any([outer, closed])
  let read = 0
  const reach = ctx.desktop.isOnline() ? 'everywhere' : 'this-computer'
  const due = dueLinks(db.read, ctx.clock(), mostLinks).filter(({ url }) => isReachable(reach, isThisComputer(new URL(url))))
  for (const link of due) {
    const page = await ctx.desktop.readPage(link.url, signal)
    signal.throwIfAborted()
    const item = itemRow(db.read, link.itemId)
    const isRead = page !== null && item?.url === link.url
    const title = (isRead && page.title) || link.title
    db.write({ code: 'item-looked-up', data: { title }, undoable: false }, (tx) => {
      if (isRead) fill(tx, link, item, page, ctx.clock())
      else wait(tx, link, ctx.clock())
    })
    if (isRead) read += 1
  }
  return { read }
}

function wait(tx: WriteDb, link: DueLink, now: number): void {
  if (link.tries + 1 >= mostTries) settleLink(tx, link.itemId)
  else postponeLink(tx, link, now + firstWait * 4 ** link.tries)
}

function fill(tx: WriteDb, link: DueLink, item: ItemRow, page: LinkedPage, now: number): void {
  const { title, summary, author } = wordsOf(page)
  const { imageUrl, locale, publishedAt, picture } = page
  const fields = {
    ...(item.title === link.title && title !== '' ? { title, storyKey: storyKeyOf(title) } : {}),
    ...(item.summary === '' && summary !== '' ? { summary } : {}),
    ...(item.author === '' && author !== '' ? { author } : {}),
    ...(item.imageUrl === '' && imageUrl !== '' ? { imageUrl } : {}),
    ...(item.locale === null && locale !== null ? { locale } : {}),
    ...(publishedAt === null ? {} : { publishedAt }),
  }
  if (Object.keys(fields).length > 0) updateItems(tx, [item.id], fields)
  if (picture !== null && 'imageUrl' in fields)
    keepPicture(tx, { url: imageUrl, type: picture.type, bytes: Buffer.from(picture.bytes), at: now })
  settleLink(tx, item.id)
}
