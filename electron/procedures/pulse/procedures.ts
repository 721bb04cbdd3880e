/** The procedures of the contract "pulse": rounds, their answers, what they came to. */
import { insertRound, removeRound, updateRound } from '#db/queries/pulse/rounds.ts'
import { textToDay } from '#shared/domain/day.ts'
import { AppError } from '#shared/rpc.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { answerProcedures } from './answers.ts'
import { offeredGroups, pulseExport } from './export.ts'
import { findOpenRound, findRound, viewResults, viewRounds } from './results.ts'

export function pulseProcedures(ctx: RouterCtx): Handlers['pulse'] {
  return {
    rounds: () => viewRounds(requireDb(ctx).read),
    groups: () => offeredGroups(requireDb(ctx).read),
    results: ({ roundId }) => viewResults(requireDb(ctx).read, roundId),
    addRound: (fields) => {
      const db = requireDb(ctx)
      checkDays(fields)
      const row = { ...fields, id: db.newId() }
      db.write({ code: 'pulse-round-added', data: { name: row.name } }, (tx) => insertRound(tx, row))
      return { roundId: row.id }
    },
    updateRound: ({ roundId, ...fields }) => {
      const db = requireDb(ctx)
      findRound(db.read, roundId)
      checkDays(fields)
      db.write({ code: 'pulse-round-updated', data: { name: fields.name } }, (tx) => updateRound(tx, roundId, fields))
      return {}
    },
    closeRound: ({ roundId }) => {
      const db = requireDb(ctx)
      const { name } = findOpenRound(db.read, roundId)
      const closedOn = todayOf(ctx, db)
      db.write({ code: 'pulse-round-closed', data: { name } }, (tx) => updateRound(tx, roundId, { closedOn }))
      return {}
    },
    removeRound: ({ roundId }) => {
      const db = requireDb(ctx)
      const { name } = findRound(db.read, roundId)
      db.write({ code: 'pulse-round-removed', data: { name } }, (tx) => removeRound(tx, roundId, ctx.clock()))
      return {}
    },
    ...answerProcedures(ctx),
    ...pulseExport(ctx),
  }
}

/** Refuses day-missing and round-backwards. */
function checkDays({ opensOn, closesOn }: { readonly opensOn: string; readonly closesOn: string }): void {
  if (textToDay(closesOn) < textToDay(opensOn)) throw new AppError('round-backwards')
}
