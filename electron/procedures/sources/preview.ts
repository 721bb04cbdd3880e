/** Trying a feed before it is followed. */
import { sourceByAddress } from '#db/queries/sources/sources.ts'
import type { FeedPreview } from '#shared/contracts/sources.ts'
import { keptByWords } from '#shared/domain/content/kept-by-words.ts'
import { AppError } from '#shared/rpc.ts'
import { isReachable, isThisComputer, typedAddresses } from '../../services/feeds/sync/addresses.ts'
import type { Reach } from '../../services/feeds/sync/types.ts'
import { type RouterCtx, requireDb } from '../context.ts'

interface Asked {
  readonly url: string
  readonly keepWords: readonly string[]
  readonly dropWords: readonly string[]
}

/** Refuses `feed-offline` without a network, and as fetching and reading a feed do. */
export async function previewSource(
  ctx: RouterCtx,
  { url: typed, keepWords, dropWords }: Asked,
  { reach, signal }: { readonly reach: Reach; readonly signal: AbortSignal },
): Promise<FeedPreview> {
  const db = requireDb(ctx)
  const [likeliest] = typedAddresses(typed)
  if (!isReachable(reach, isThisComputer(likeliest))) throw new AppError('feed-offline', { host: likeliest.host })
  const look = await ctx.desktop.previewFeed(typed, signal)
  const known = sourceByAddress(db.read, [look.url, ...typedAddresses(typed).map(({ href }) => href)])
  return {
    ...look,
    items: look.items.map((item) => ({ ...item, kept: keptByWords(item, keepWords, dropWords) })),
    // A page names feeds by their addresses alone.
    others: look.others.map((url) => ({ url, title: '' })),
    knownId: known === null || known.deletedAt !== null ? null : known.id,
  }
}
