/** A draft made of an address: with what its page says of itself, or, without a network, of the address alone. */
import { insertItem, itemByAddress } from '#db/queries/library/items.ts'
import { insertLinkDue } from '#db/queries/library/links.ts'
import { keepPicture } from '#db/queries/sources/look-up.ts'
import type { Db } from '#db/types.ts'
import { AppError } from '#shared/rpc.ts'
import { canonicalUrl } from '../../services/feeds/parse/urls.ts'
import type { LinkedPage } from '../../services/feeds/sync/web-file.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import { newItem } from './items.ts'

/** `known`: the library has this address already, and nothing was made. A page that cannot be read is looked up later. Refuses link-not-web; rejects with the reason of the signal. */
export async function createFromLink(ctx: RouterCtx, typed: string, signal: AbortSignal) {
  const url = readLink(typed)
  const known = knownId(requireDb(ctx), url)
  if (known !== null) return { itemId: known, known: true }
  const page = await ctx.desktop.readPage(url, signal)
  signal.throwIfAborted()
  // Somebody may have been faster, or has opened another file meanwhile.
  const db = requireDb(ctx)
  const knownNow = knownId(db, url)
  if (knownNow !== null) return { itemId: knownNow, known: true }
  const { imageUrl, locale, publishedAt, picture } = page ?? silent
  const words = wordsOf(page ?? silent)
  const row = newItem(ctx, db, { ...words, title: words.title || nameOf(url), url, locale })
  db.write({ code: 'item-added', data: { title: row.title } }, (tx) => {
    insertItem(tx, { ...row, imageUrl, publishedAt: publishedAt ?? row.publishedAt })
    // One that could not be brought is left unknown: a source with the same picture may have better luck.
    if (picture !== null) keepPicture(tx, { url: imageUrl, type: picture.type, bytes: Buffer.from(picture.bytes), at: ctx.clock() })
    if (page === null) insertLinkDue(tx, { itemId: row.id, title: row.title, nextAt: ctx.clock() })
  })
  return { itemId: row.id, known: false }
}

const silent = { title: '', summary: '', author: '', imageUrl: '', locale: null, publishedAt: null, picture: null } as const

/** As long as an item may have them. */
export function wordsOf({ title, summary, author }: Pick<LinkedPage, 'title' | 'summary' | 'author'>) {
  return { title: cut(title, 500), summary: cut(summary, 5000), author: cut(author, 200) }
}

function knownId(db: Db, url: string): string | null {
  return itemByAddress(db.read, canonicalUrl(url) ?? url)?.id ?? null
}

/** "blog.example.com/story" means the web. */
function readLink(typed: string): string {
  const text = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(typed) ? typed : `https://${typed.replace(/^\/+/, '')}`
  const url = URL.canParse(text) ? new URL(text) : null
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && url.hostname.length > 1
  if (!isWeb || /\s/.test(typed)) throw new AppError('link-not-web', { url: typed.slice(0, 200) })
  return url.href
}

/** Until somebody writes a title: the address without what every address has. */
function nameOf(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '')
    .slice(0, 500)
}

function cut(text: string, most: number): string {
  return text.trim().slice(0, most).trim()
}
