/** The files of a report, all of them put in place together: those that a page draws, and those that are written without one. */
import { dirname } from 'node:path'
import type { MadeFiles, ReportSource } from '#shared/contracts/reports.ts'
import { routeOfReport } from '#shared/domain/reports/print-route.ts'
import type { ReportFormat } from '#shared/domain/reports/types.ts'
import { errorCodes } from '#shared/errors.ts'
import { AppError } from '#shared/rpc.ts'
import {
  checkTarget,
  type Draft,
  discardDraft,
  draftOf,
  placeDraft,
  sweepDrafts,
  type Target,
  toExportError,
} from '../../services/reports/files.ts'
import { paperOfSource } from '../../services/reports/source.ts'
import { type WrittenFormat, type WrittenReport, writtenFormats } from '../../services/reports/types.ts'
import { actorOf, type RouterCtx, requireDb, requireWorkspace, todayOf } from '../context.ts'

/** Each format once. */
export interface Wanted extends Target {
  readonly format: ReportFormat
}

export interface MakeCall {
  /** Steps; the first is gathering what it says. */
  readonly onProgress: (value: { readonly done: number; readonly all: number; readonly format: ReportFormat }) => void
  readonly signal: AbortSignal
}

interface Making {
  readonly source: ReportSource
  readonly drafts: Map<ReportFormat, Draft>
  readonly failures: Map<ReportFormat, AppError>
  readonly signal: AbortSignal
  /** So many steps are done, and this one is begun. */
  readonly step: (done: number, format: ReportFormat) => void
  /** Told of what nobody expected. */
  readonly report: (error: unknown) => void
}

/**
 * Of several, those that went well stay, and `failed` names the others; refuses only when none did. Whoever cancels finds nothing new.
 * Refuses `cancelled`, row-missing, frozen-unreadable, and what folder and disk refuse.
 */
export async function makeFiles(ctx: RouterCtx, source: ReportSource, wanted: readonly Wanted[], call: MakeCall): Promise<MadeFiles> {
  const making: Making = {
    ...{ source, drafts: new Map(), failures: new Map() },
    // Whoever closes the workspace cancels what is made of it.
    signal: AbortSignal.any([call.signal, requireWorkspace(ctx).closed]),
    step: (done, format) => call.onProgress({ done, all: wanted.length + 1, format }),
    report: (error) => (ctx.report ?? console.error)('reports.exportFiles', error),
  }
  try {
    await begin(wanted, making)
    const facts = await writeThem(ctx, making)
    await drawThem(ctx, making)
    if (making.signal.aborted) throw new AppError('cancelled')
    const files = await place(making)
    const failed = [...making.failures].map(([format, { code, data }]) => ({ format, why: { code, data } }))
    return { ...facts, files, failed }
  } finally {
    for (const draft of making.drafts.values()) discardDraft(draft)
  }
}

async function begin(wanted: readonly Wanted[], making: Making): Promise<void> {
  for (const folder of new Set(wanted.map(({ path }) => dirname(path)))) sweepDrafts(folder)
  for (const { format, ...target } of wanted)
    await attempt(making, format, target, () => {
      checkTarget(target)
      making.drafts.set(format, draftOf(target))
    })
  refuseIfNone(making)
}

/** What needs no page; without such files, the facts alone. */
async function writeThem(ctx: RouterCtx, making: Making): Promise<Omit<WrittenReport, 'failed'>> {
  const { source, drafts, signal, step } = making
  const db = requireDb(ctx)
  const targets = [...drafts].flatMap(([format, { beside, isFolder }]) => (isWritten(format) ? [{ format, path: beside, isFolder }] : []))
  const [first = 'pdf'] = drafts.keys()
  const begun = (done: number) => step(done, targets[done]?.format ?? first)
  begun(0)
  const { failed, ...facts } = await ctx.desktop.writeReport(
    {
      ...{ db, source, targets, today: todayOf(ctx, db), actor: actorOf(ctx) },
      ...{ locale: ctx.settings.get().locale, resources: ctx.resources },
    },
    { signal, onProgress: ({ done }) => begun(done) },
  )
  for (const { format, why } of failed)
    await attempt(making, format, drafts.get(format), () => {
      throw new AppError(errorCodes.find((code) => code === why.code) ?? 'unexpected', why.data)
    })
  refuseIfNone(making)
  return facts
}

/** The app's own pages, one after the other: each is a window that nobody sees. */
async function drawThem(ctx: RouterCtx, making: Making): Promise<void> {
  const { source, drafts, signal, step } = making
  const db = requireDb(ctx)
  const drawn = [...drafts].filter(([format]) => !isWritten(format))
  const route = routeOfReport(source, paperOfSource(db.read, source))
  for (const [at, [format, draft]] of drawn.entries()) {
    step(drafts.size - drawn.length + 1 + at, format)
    await attempt(making, format, draft, () =>
      ctx.desktop.printView(
        route,
        draft.isFolder
          ? { kind: 'pictures', folder: draft.beside, signal }
          : { kind: 'pdf', path: draft.beside, today: todayOf(ctx, db), signal },
      ),
    )
  }
}

async function place(making: Making): Promise<MadeFiles['files']> {
  const files: MadeFiles['files'] = []
  for (const [format, draft] of making.drafts)
    await attempt(making, format, draft, () => {
      placeDraft(draft)
      files.push({ format, path: draft.path })
    })
  refuseIfNone(making)
  return files
}

/** Does the next step of a file that has not failed yet, and keeps why it did. */
async function attempt(
  { failures, signal, report }: Making,
  format: ReportFormat,
  target: Target | undefined,
  work: () => unknown,
): Promise<void> {
  if (failures.has(format) || target === undefined) return
  try {
    signal.throwIfAborted()
    await work()
  } catch (error) {
    if (signal.aborted) throw new AppError('cancelled')
    const refusal = toExportError(error, target.path)
    // The other files may still come into being.
    if (!(refusal instanceof AppError)) report(error)
    failures.set(format, refusal instanceof AppError ? refusal : new AppError('unexpected'))
  }
}

function refuseIfNone({ drafts, failures }: Making): void {
  const [first] = failures.values()
  if (first !== undefined && [...drafts.keys()].every((format) => failures.has(format))) throw first
}

function isWritten(format: ReportFormat): format is WrittenFormat {
  return writtenFormats.some((each) => each === format)
}
