/** Brings a file of figures in: read a second time, and written part by part as one act. */
import { basename } from 'node:path'
import type { EventDraft } from '#db/figures/drafts.ts'
import { reckonSeries } from '#db/figures/reckon-series.ts'
import { reconcilePosts } from '#db/figures/reconcile.ts'
import { countEvents, importsOf, type Series, type SeriesKind } from '#db/figures/series.ts'
import { createEventBulk } from '#db/figures/write.ts'
import { insertPost, insertSnapshot, updateImport, updatePost } from '#db/queries/figures/files.ts'
import { insertImport } from '#db/queries/figures/imports.ts'
import { figureSettingsOf } from '#db/queries/figures/settings.ts'
import type { BulkAct, Db, WriteDb } from '#db/types.ts'
import { wallToInstant } from '#shared/domain/calendar/zones.ts'
import { type Day, dayToNumber } from '#shared/domain/day.ts'
import type { CountedAt } from '#shared/domain/figures/types.ts'
import { AppError } from '#shared/rpc.ts'
import { createPace, inParts, type Pace } from '../bulk/pace.ts'
import type { Checked } from './check.ts'
import { hashOf, readExport } from './export-file.ts'
import type { PeriodFact, PostFact } from './facts.ts'
import { createIntake, kindOf, seriesOf } from './intake.ts'
import type { PostPlace } from './known.ts'
import { withoutOwner } from './linkedin-person.ts'
import type { PostPlan } from './post-plan.ts'
import type { FigureCall, FigureRun } from './types.ts'

type Run = Omit<FigureRun, 'actor'>

/** Characters of a post that are kept. */
const longestText = 200

/** Answers the id of the import, or null where the file says nothing new. Refuses figures-changed, record-busy, cancelled. */
export async function bringIn(run: Run, checked: Checked, call: FigureCall, givesWay: boolean): Promise<string | null> {
  const { db, path } = run
  const { created, updated } = checked.result
  if (created + updated === 0) return null
  const bulk = db.bulk({ code: 'figures-brought-in', data: { file: withoutOwner(basename(path)) } })
  const pace = createPace(db, givesWay)
  const all = created + updated
  try {
    const importId = await writeAll(run, checked, { bulk, pace, all, call })
    call.signal.throwIfAborted()
    if ((await hashOf(path)) !== checked.hash) throw new AppError('figures-changed')
    bulk.finish()
    return importId
  } catch (error) {
    await inParts(
      (most) => bulk.takeBack(most),
      pace,
      (done) => call.onProgress({ step: 'undo', done, all }),
    )
    throw error
  }
}

interface Writing {
  readonly bulk: BulkAct
  readonly pace: Pace
  readonly all: number
  readonly call: FigureCall
}

async function writeAll(run: Run, checked: Checked, { bulk, pace, all, call }: Writing): Promise<string> {
  const { db, choices, today } = run
  const { found, known } = checked
  const importId = db.newId()
  bulk.write((tx) => insertImport(tx, importOf(run, checked, importId)))
  const events = createEventBulk(db.read, importId)
  const toDraft = createDrafts(db, choices.ownPage)
  let [posts, drafts]: [PostNews[], EventDraft[]] = [[], []]
  let done = 0
  const flush = async () => {
    const [postsNow, draftsNow] = [posts, drafts]
    posts = []
    drafts = []
    const start = performance.now()
    bulk.write((tx) => {
      const ids = postsNow.map((post) => writePost(tx, run, importId, post))
      if (ids.length > 0) reconcilePosts(tx, importId, ids)
      if (draftsNow.length > 0) events.add(tx, draftsNow)
    })
    const count = postsNow.length + draftsNow.length
    done += count
    call.onProgress({ step: 'write', done: Math.min(done, all), all })
    await pace.rest(count, performance.now() - start)
    call.signal.throwIfAborted()
  }
  const { facts } = createIntake({
    ...{ db: db.read, found, choices, known, kind: kindOf(found), mostRejected: 0 },
    onPost: (fact, place, plan) => void posts.push({ fact, place, plan }),
    onPeriod: (fact, cell, isRow) => {
      if (checked.intake.ledger.isWritten(cell, isRow)) drafts.push(toDraft(fact, cell))
    },
  })
  const afterRow = () => (posts.length + drafts.length >= pace.size() ? flush() : undefined)
  await readExport(found, { choices, lastDay: today, facts, afterRow }, { signal: call.signal })
  if (posts.length + drafts.length > 0) await flush()
  bulk.write((tx) => {
    events.finish(tx)
    reckonAll(tx, run, checked)
    updateImport(tx, importId, { events: countEvents(tx, importId) })
  })
  return importId
}

function importOf({ path, choices, now }: Run, { found, hash, result }: Checked, id: string) {
  const { format, ...account } = seriesOf(found, choices)
  return {
    ...{ id, source: 'file' as const, format, ...account, fileName: withoutOwner(basename(path)), fileHash: hash },
    ...{ exportedOn: choices.exportedOn, fromDay: result.from, toDay: result.to, rows: result.rows, at: now },
  }
}

interface PostNews {
  readonly fact: PostFact
  readonly place: PostPlace
  readonly plan: PostPlan
}

/** Answers the id of the post. */
function writePost(tx: WriteDb, { db, choices }: Pick<Run, 'db' | 'choices'>, importId: string, { fact, place, plan }: PostNews): string {
  const { before, itemId, personId } = place
  const id = before?.id ?? db.newId()
  const { network, key, url, publishedOn } = fact
  const text = [...fact.text].slice(0, longestText).join('')
  if (before === null) insertPost(tx, { id, network, key, url, text, publishedOn, personId, ownPage: choices.ownPage, itemId })
  else {
    const news = {
      ...(before.url === '' && url !== '' && { url }),
      ...(before.text === '' && text !== '' && { text }),
      ...(before.itemId === null && itemId !== null && { itemId }),
      ...(before.personId === null && !before.ownPage && personId !== null && { personId }),
    }
    if (Object.keys(news).length > 0) updatePost(tx, id, news)
  }
  insertSnapshot(tx, { id: db.newId(), postId: id, importId, exportedOn: choices.exportedOn, figures: plan.figures })
  return id
}

function createDrafts(db: Db, ownPage: boolean) {
  const { zone } = figureSettingsOf(db.read)
  return (
    { day, hour, metric, amount, network }: PeriodFact,
    place: { personId: string | null; itemId: string | null; campaignId: string | null },
  ): EventDraft => {
    const { personId, itemId, campaignId } = place
    const time = hour === null ? { at: dayToNumber(day) * 86_400_000 + 43_200_000, day } : { at: instantOf(day, hour, zone) }
    return {
      ...time,
      metric,
      amount,
      network,
      personId,
      itemId,
      campaignId,
      captionId: null,
      postId: null,
      ownPage: ownPage && personId === null,
    }
  }
}

function instantOf(day: Day, hour: number, zone: string): number {
  return wallToInstant(day, `${String(hour).padStart(2, '0')}:00`, zone)
}

/** Daily exports of an account that posts of the account may tell of already. */
const dailyFormats: Readonly<Partial<Record<CountedAt, readonly string[]>>> = {
  linkedin: ['linkedin-person', 'linkedin-page'],
  x: ['x-overview'],
  facebook: ['meta-daily'],
  instagram: ['meta-daily'],
}

function reckonAll(tx: WriteDb, run: Run, { found, intake }: Checked): void {
  const series = seriesOf(found, run.choices)
  const by = { newId: run.db.newId, at: run.now }
  const isDaily = !intake.ledger.isEmpty
  if (isDaily) reckonSeries(tx, series, kindOf(found), by)
  if (intake.counts.created + intake.counts.updated === 0) return
  for (const other of dailySeries(series)) if (!isDaily || other.format !== series.format) reckonIfThere(tx, other, by)
}

/** Those that are of the same account as these. */
export function dailySeries(series: Series): readonly Series[] {
  const formats = series.network === null ? [] : (dailyFormats[series.network] ?? [])
  return formats.map((format) => ({ ...series, format }))
}

export function reckonIfThere(tx: WriteDb, series: Series, by: Parameters<typeof reckonSeries>[3], kind: SeriesKind = 'account'): void {
  if (importsOf(tx, series).length > 0) reckonSeries(tx, series, kind, by)
}
