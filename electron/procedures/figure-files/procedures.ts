/** The procedures of the contract "figureFiles": the work is done beside the window, what is saved of it here. */

import type { z } from 'zod'
import { figureMappings, fileImports, importOfBytes, insertFigureMapping, updateFigureMapping } from '#db/queries/figures/files.ts'
import type { ReadDb } from '#db/types.ts'
import { type FigureChoices, type FigureLook, FigureMapping, type figureFiles } from '#shared/contracts/figure-files.ts'
import { AppError } from '#shared/rpc.ts'
import { personNamed } from '../../services/figures/squeezed.ts'
import type { FigureCall, FigureRun, FigureSeen } from '../../services/figures/types.ts'
import { headersKey } from '../../services/table/fold-header.ts'
import { rejectedTable } from '../../services/table/rejected.ts'
import { actorOf, nowOf, type RouterCtx, requireDb, requireWorkspace, todayOf } from '../context.ts'
import { exportTable } from '../export-table.ts'
import type { Handlers } from '../handlers.ts'

export function figureFileProcedures(ctx: RouterCtx): Handlers['figureFiles'] {
  const { desktop } = ctx
  /** Whoever closes the workspace cancels what is written into it. */
  const untilClosed = <C extends { readonly signal: AbortSignal }>(call: C): C => ({
    ...call,
    signal: AbortSignal.any([call.signal, requireWorkspace(ctx).closed]),
  })
  return {
    look: async ({ path, asTable }, call) => {
      const chosen = path ?? (await desktop.chooseFileToOpen('figures'))
      if (chosen === null) return null
      const db = requireDb(ctx)
      return asKnown(db.read, await desktop.lookIntoFigures({ path: chosen, asTable, today: todayOf(ctx, db) }, call))
    },
    check: (input, call) => desktop.checkFigures(runOf(ctx, input), call),
    bringIn: (input, call) => desktop.bringInFigures(runOf(ctx, input), untilClosed(call)),
    saveRejected: (input, call) => saveRejected(ctx, input, call),
    imports: () => fileImports(requireDb(ctx).read).map(({ row, personName }) => ({ ...toView(row), personName })),
    removeImport: async ({ importId }, call) => {
      const db = requireDb(ctx)
      const when = { today: todayOf(ctx, db), now: nowOf(ctx, db) }
      await desktop.removeFigures({ db, importId, ...when, actor: actorOf(ctx) }, untilClosed(call))
      return {}
    },
    mappings: () => savedMappings(requireDb(ctx).read).map(({ id, name, mapping }) => ({ id, name, mapping })),
    saveMapping: ({ name, headers, mapping }) => {
      const db = requireDb(ctx)
      const key = headersKey(headers)
      const before = figureMappings(db.read).find((each) => each.name === name)
      const mappingId = before?.id ?? db.newId()
      db.write({ code: 'import-mapping-saved', data: { name } }, (tx) => {
        if (before !== undefined) updateFigureMapping(tx, before.id, { mapping, headers: key })
        else insertFigureMapping(tx, { id: mappingId, name, headers: key, mapping, createdAt: ctx.clock() })
      })
      return { mappingId }
    },
    removeMapping: ({ mappingId }) => {
      const db = requireDb(ctx)
      const mapping = figureMappings(db.read).find(({ id }) => id === mappingId)
      if (mapping === undefined) throw new AppError('row-missing')
      db.write({ code: 'import-mapping-removed', data: { name: mapping.name } }, (tx) =>
        updateFigureMapping(tx, mappingId, { deletedAt: ctx.clock() }),
      )
      return {}
    },
  }
}

function saveRejected(ctx: RouterCtx, { to, ...input }: z.output<typeof figureFiles.saveRejected.input>, call: FigureCall) {
  const { nameFor, head, line } = rejectedTable(ctx.settings.get().locale)
  const rows = async () => [head(), ...(await ctx.desktop.rejectedFigures(runOf(ctx, input), call)).map(line)]
  return exportTable(ctx, { path: to, name: nameFor(input.path), rows })
}

type ImportRow = ReturnType<typeof fileImports>[number]['row']

function toView({ id, format, fileName, network, ownPage, exportedOn, fromDay, toDay, rows, events, at }: ImportRow) {
  return { id, format, fileName, network: network ?? '', ownPage, exportedOn, from: fromDay, to: toDay, rows, events, at }
}

/** Those that this version of the app still understands. */
function savedMappings(db: ReadDb) {
  return figureMappings(db).flatMap(({ id, name, headers, mapping }) => {
    const known = FigureMapping.safeParse(mapping)
    return known.success ? [{ id, name, headers, mapping: known.data }] : []
  })
}

/** With what the workspace knows: whose account it is, whether these bytes came in before, how such columns were understood. */
function asKnown(db: ReadDb, { hash, ...seen }: FigureSeen): z.output<typeof FigureLook> {
  const importedOn = importOfBytes(db, hash)?.exportedOn ?? null
  const owner = seen.ownerName === '' ? null : personNamed(db, seen.ownerName)
  const choices: FigureChoices = { ...seen.choices, personId: owner }
  const key = headersKey(seen.headers)
  const saved = choices.mapping === null ? undefined : savedMappings(db).find(({ headers }) => headers === key)
  if (saved === undefined || choices.mapping === null) return { ...seen, choices, importedOn, mappingId: null }
  // Where it stands and how it is written is of this file.
  const { sheet, headerRow, delimiter, encoding } = choices.mapping
  const dayOrder = seen.dayOrderAsked ? saved.mapping.dayOrder : choices.dayOrder
  const mapping = { ...saved.mapping, sheet, headerRow, delimiter, encoding, dayOrder }
  return { ...seen, choices: { ...choices, mapping, dayOrder }, importedOn, mappingId: saved.id, dayOrderAsked: false }
}

function runOf(ctx: RouterCtx, { path, choices }: { readonly path: string; readonly choices: FigureChoices }): FigureRun {
  const db = requireDb(ctx)
  return { db, path, choices, today: todayOf(ctx, db), now: nowOf(ctx, db), actor: actorOf(ctx) }
}
