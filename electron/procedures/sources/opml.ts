/** Lists of feeds in and out. */
import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { toFileError } from '#db/errors.ts'
import { mostSources, type SourceRow, sourceByAddress, sourcesOf } from '#db/queries/sources/sources.ts'
import { workspaceRow } from '#db/queries/workspace.ts'
import type { Reason } from '#shared/ids.ts'
import { AppError } from '#shared/rpc.ts'
import { readFeedFile } from '../../services/feeds/feed-file.ts'
import type { ListedFeed } from '../../services/feeds/opml.ts'
import { typedAddresses } from '../../services/feeds/sync/addresses.ts'
import { textsOf } from '../../services/text.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { follow, newSource } from './edit.ts'

type OpmlHandlers = Pick<Handlers['sources'], 'importOpml' | 'exportOpml'>

export function opmlProcedures(ctx: RouterCtx): OpmlHandlers {
  return {
    importOpml: async ({ path }) => {
      const target = path ?? (await ctx.desktop.chooseFileToOpen('opml'))
      return target === null ? null : importFrom(ctx, target)
    },
    exportOpml: async ({ path }) => {
      const db = requireDb(ctx)
      const program = workspaceRow(db.read)?.programName ?? ''
      const title = textsOf(ctx.settings.get().locale).formatMessage({ id: 'source.list-title' }, { program })
      const target = path ?? (await ctx.desktop.chooseFileToSave(title, 'opml'))
      return target === null ? null : exportTo(ctx, target, title)
    },
  }
}

interface Sorted {
  readonly fresh: { readonly source: SourceRow; readonly left: SourceRow | null }[]
  known: number
  readonly refused: { readonly name: string; readonly reason: Reason }[]
}

/** Refuses opml-unreadable when there is no feed in it, and what the file system refuses. */
async function importFrom(ctx: RouterCtx, path: string) {
  const db = requireDb(ctx)
  const { readOpml } = await import('../../services/feeds/opml.ts')
  const listed = readOpml(readFeedFile(path))
  if (listed.length === 0) throw new AppError('opml-unreadable', { name: basename(path) })
  const { fresh, known, refused } = sort(ctx, listed)
  if (fresh.length > 0)
    db.write({ code: 'sources-imported', data: { count: fresh.length } }, (tx) => {
      for (const { source, left } of fresh) follow(tx, source, left)
    })
  return { added: fresh.length, known, refused }
}

function sort(ctx: RouterCtx, listed: readonly ListedFeed[]): Sorted {
  const db = requireDb(ctx)
  const sorted: Sorted = { fresh: [], known: 0, refused: [] }
  const room = mostSources - sourcesOf(db.read).length
  const seen = new Set<string>()
  for (const feed of listed) {
    const name = feed.name || feed.url
    const url = addressOrReason(feed.url)
    if (typeof url !== 'string') sorted.refused.push({ name, reason: url })
    else if (seen.has(url)) sorted.known += 1
    else {
      seen.add(url)
      const left = sourceByAddress(db.read, [url])
      if (left !== null && left.deletedAt === null) sorted.known += 1
      else if (sorted.fresh.length >= room) sorted.refused.push({ name, reason: { code: 'source.too-many', data: { most: mostSources } } })
      else sorted.fresh.push({ source: listedSource(ctx, feed), left })
    }
  }
  return sorted
}

function addressOrReason(url: string): string | Reason {
  try {
    return typedAddresses(url)[0].href
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, data: error.data }
    throw error
  }
}

function listedSource(ctx: RouterCtx, { name, url, siteUrl, kind, category, locale }: ListedFeed): SourceRow {
  return newSource(ctx, {
    ...{ url, locale, siteUrl: /^https?:/i.test(siteUrl) ? siteUrl : '' },
    ...(name === '' ? {} : { name: name.slice(0, 200) }),
    ...(kind === null ? {} : { kind }),
    ...(category === null ? {} : { category }),
  })
}

async function exportTo(ctx: RouterCtx, path: string, title: string) {
  const { sourcesToOpml } = await import('#shared/export/sources-to-opml.ts')
  const rows = sourcesOf(requireDb(ctx).read).map((row) => ({ ...row, url: row.movedTo || row.url }))
  try {
    writeFileSync(path, sourcesToOpml(title, rows, ctx.clock()))
  } catch (error) {
    throw toFileError(error, path)
  }
  return { path }
}
