/** The sources as the screen lists them: their rules, their health, what they have brought. */
import { calledBy } from '#db/queries/sources/called-as.ts'
import { countsBySource, neverAsked, type SourceRow, type SourceStateRow, sourcesOf, statesOf } from '#db/queries/sources/sources.ts'
import type { Source } from '#shared/contracts/sources.ts'
import { nowOf, type RouterCtx, requireDb } from '../context.ts'

const month = 30 * 86_400_000

export function listSources(ctx: RouterCtx, isSyncing: (sourceId: string) => boolean): Source[] {
  const db = requireDb(ctx)
  const states = statesOf(db.read)
  const counts = countsBySource(db.read, nowOf(ctx, db) - month)
  const listed = sourcesOf(db.read).map((row) => {
    const { id, kind, category, locale, teamIds, keepWords, dropWords, arrival, readPages, intervalMinutes, paused } = row
    const state = states.get(id) ?? neverAsked(id)
    const { triedAt, wellAt, newAt, failures, problem } = state
    const url = row.movedTo || row.url
    const isAsked = !paused && state.goneAt === null && state.nextAt > 0
    return {
      ...{ id, kind, category, locale, arrival, readPages, intervalMinutes, paused, url },
      ...{ teamIds: [...teamIds], keepWords: [...keepWords], dropWords: [...dropWords] },
      movedFrom: row.movedTo === '' ? '' : row.url,
      siteUrl: row.siteUrl || state.siteUrl,
      name: nameOf(row, state),
      loginHeader: row.loginHeader,
      hasLogin: row.loginHeader !== '' && ctx.desktop.logins.origin(id) === new URL(url).origin,
      health: healthOf(row, state),
      syncing: isSyncing(id),
      ...{ triedAt, wellAt, newAt, failures, problem },
      nextAt: isAsked ? state.nextAt : null,
      ...(counts.get(id) ?? { items: 0, toReview: 0, recent: 0 }),
    }
  })
  const { compare } = new Intl.Collator(ctx.settings.get().locale, { numeric: true })
  return listed.toSorted((one, other) => compare(one.name, other.name))
}

/** Until somebody names it, it is called as its feed calls itself; before that is known, by all of its address. */
function nameOf(row: SourceRow, { feedTitle }: SourceStateRow): string {
  const called = calledBy(row, feedTitle)
  const { host, pathname } = new URL(row.url)
  return called === host ? `${host}${pathname.replace(/\/$/, '')}` : called
}

function healthOf({ paused }: SourceRow, { goneAt, failures, wellAt }: SourceStateRow): Source['health'] {
  if (paused) return 'paused'
  if (goneAt !== null) return 'gone'
  if (failures > 0) return 'failing'
  return wellAt === null ? 'never' : 'well'
}
