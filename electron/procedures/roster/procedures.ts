/** The procedures of the contract "roster": the work is done beside the window, what is saved of it here. */

import type { z } from 'zod'
import { importMappings, insertMapping, updateMapping } from '#db/queries/people/roster.ts'
import { RosterMapping, type roster } from '#shared/contracts/roster.ts'
import { AppError } from '#shared/rpc.ts'
import type { RosterLook, RosterRun } from '../../services/roster/types.ts'
import { headersKey } from '../../services/table/fold-header.ts'
import { rejectedTable } from '../../services/table/rejected.ts'
import { actorOf, nowOf, type RouterCtx, requireDb, requireWorkspace, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'

export function rosterProcedures(ctx: RouterCtx): Handlers['roster'] {
  const { desktop } = ctx
  return {
    look: async ({ path, ...wishes }, call) => {
      const chosen = path ?? (await desktop.chooseFileToOpen('roster'))
      if (chosen === null) return null
      return asSaved(ctx, await desktop.lookIntoRoster({ path: chosen, wishes }, call))
    },
    check: (input, call) => desktop.checkRoster(runOf(ctx, input), call),
    bringIn: (input, call) => {
      const { signal, onProgress } = call
      // Whoever closes the workspace cancels what is written into it.
      return desktop.bringInRoster(runOf(ctx, input), { onProgress, signal: AbortSignal.any([signal, requireWorkspace(ctx).closed]) })
    },
    saveRejected: async ({ to, ...input }, call) => {
      const { locale } = ctx.settings.get()
      const path = to ?? (await desktop.chooseFileToSave(rejectedTable(locale).nameFor(input.path), 'csv'))
      if (path === null) return null
      await desktop.saveRejected({ ...runOf(ctx, input), to: path, locale }, call)
      return { path }
    },
    mappings: () => savedMappings(ctx).map(({ id, name, mapping }) => ({ id, name, mapping })),
    saveMapping: (input) => saveMapping(ctx, input),
    removeMapping: ({ mappingId }) => {
      const db = requireDb(ctx)
      const mapping = importMappings(db.read).find(({ id }) => id === mappingId)
      if (mapping === undefined) throw new AppError('row-missing')
      db.write({ code: 'import-mapping-removed', data: { name: mapping.name } }, (tx) =>
        updateMapping(tx, mappingId, { deletedAt: ctx.clock() }),
      )
      return {}
    },
  }
}

/** Those that this version of the app still understands. */
function savedMappings(ctx: RouterCtx) {
  return importMappings(requireDb(ctx).read).flatMap(({ id, name, headers, mapping }) => {
    const known = RosterMapping.safeParse(mapping)
    return known.success ? [{ id, name, headers, mapping: known.data }] : []
  })
}

/** The columns as somebody understood them the last time; who is missing is said anew for every file. */
function asSaved(ctx: RouterCtx, look: RosterLook): RosterLook & { readonly mappingId: string | null } {
  const key = headersKey(look.headers)
  const saved = look.guess.hasHeaders ? savedMappings(ctx).find(({ headers }) => headers === key) : undefined
  if (saved === undefined) return { ...look, mappingId: null }
  const { columns } = saved.mapping
  const { dayOrder } = look.dayOrderAsked ? saved.mapping : look.guess
  return { ...look, mappingId: saved.id, guess: { ...look.guess, columns, dayOrder }, dayOrderAsked: false }
}

/** In the place of one of the same name. */
function saveMapping(ctx: RouterCtx, { name, headers, mapping }: z.output<typeof roster.saveMapping.input>): { mappingId: string } {
  const db = requireDb(ctx)
  const key = headersKey(headers)
  const before = importMappings(db.read).find((each) => each.name === name)
  const mappingId = before?.id ?? db.newId()
  db.write({ code: 'import-mapping-saved', data: { name } }, (tx) => {
    if (before !== undefined) updateMapping(tx, before.id, { mapping, headers: key })
    else insertMapping(tx, { id: mappingId, name, headers: key, mapping, createdAt: ctx.clock() })
  })
  return { mappingId }
}

function runOf(ctx: RouterCtx, { path, mapping }: { readonly path: string; readonly mapping: RosterMapping }): RosterRun {
  const db = requireDb(ctx)
  return { db, path, mapping, today: todayOf(ctx, db), now: nowOf(ctx, db), actor: actorOf(ctx) }
}
