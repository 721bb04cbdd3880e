/** Takes an import out of the figures, as if it had never come: what other exports tell of the same counts in its place. */
import { reckonSeries } from '#db/figures/reckon-series.ts'
import { reconcilePosts } from '#db/figures/reconcile.ts'
import type { SeriesKind } from '#db/figures/series.ts'
import { importRow, markImport, markUntoldPosts, postsOfImport } from '#db/queries/figures/files.ts'
import { insertImport } from '#db/queries/figures/imports.ts'
import { AppError } from '#shared/rpc.ts'
import { createPace, inParts } from '../bulk/pace.ts'
import { dailySeries, reckonIfThere } from './bring-in.ts'
import type { FigureCall, FigureRemoval } from './types.ts'

/** Refuses row-missing, record-busy, cancelled. */
export async function removeFigures(
  { db, importId, today, now }: FigureRemoval,
  { signal, onProgress }: FigureCall,
  givesWay: boolean,
): Promise<void> {
  const row = importRow(db.read, importId)
  if (row === null || row.source !== 'file') throw new AppError('row-missing')
  const bulk = db.bulk({ code: 'figures-taken-out', data: { file: row.fileName } })
  const pace = createPace(db, givesWay)
  const reckonedId = db.newId()
  let done = 0
  try {
    bulk.write((tx) => {
      markImport(tx, importId, now)
      insertImport(tx, { id: reckonedId, source: 'reckoned', exportedOn: today, at: now })
    })
    for (const ids of postsOfImport(db.read, importId)) {
      for (let from = 0; from < ids.length; ) {
        const part = ids.slice(from, from + Math.min(500, pace.size()))
        from += part.length
        const start = performance.now()
        bulk.write((tx) => {
          markUntoldPosts(tx, part, now)
          reconcilePosts(tx, reckonedId, part)
        })
        done += part.length
        onProgress({ step: 'write', done, all: Math.max(done, row.rows) })
        await pace.rest(part.length, performance.now() - start)
        signal.throwIfAborted()
      }
    }
    const { format, network, personId, ownPage } = row
    const series = { format, network, personId, ownPage }
    const by = { newId: db.newId, at: now }
    bulk.write((tx) => {
      reckonSeries(tx, series, kindOfFormat(format), by)
      for (const other of dailySeries(series)) if (other.format !== format) reckonIfThere(tx, other, by)
    })
    bulk.finish()
  } catch (error) {
    await inParts(
      (most) => bulk.takeBack(most),
      pace,
      (count) => onProgress({ step: 'undo', done: count, all: count }),
    )
    throw error
  }
}

function kindOfFormat(format: string): SeriesKind {
  return format.startsWith('mapped') ? 'cells' : format === 'ga4' ? 'sessions' : 'account'
}
