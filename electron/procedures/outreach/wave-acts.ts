/** Waves planned, changed and given up. */
import { removeDeliveries } from '#db/queries/outreach/deliveries.ts'
import { insertWave, updateWave } from '#db/queries/outreach/waves.ts'
import { textToDay } from '#shared/domain/day.ts'
import type { Handlers } from '../handlers.ts'
import { findWave, type OpenOutreach } from './desk.ts'

export function waveActs(open: OpenOutreach): Pick<Handlers['outreach'], 'addWave' | 'updateWave' | 'removeWave'> {
  return {
    addWave: ({ fields }) => {
      const { db, ctx } = open()
      textToDay(fields.day)
      const id = db.newId()
      db.write({ code: 'wave-added', data: { name: fields.name } }, (tx) => insertWave(tx, { ...fields, id, createdAt: ctx.clock() }))
      return { waveId: id }
    },
    updateWave: ({ waveId, fields }) => {
      const { db } = open()
      const { name } = findWave(db.read, waveId)
      if (fields.day !== undefined) textToDay(fields.day)
      db.write({ code: 'wave-updated', data: { name: fields.name ?? name } }, (tx) => updateWave(tx, waveId, fields))
      return {}
    },
    removeWave: ({ waveId }) => {
      const { db, ctx } = open()
      const { name } = findWave(db.read, waveId)
      db.write({ code: 'wave-removed', data: { name } }, (tx) => {
        removeDeliveries(tx, waveId, ctx.clock())
        updateWave(tx, waveId, { deletedAt: ctx.clock() })
      })
      return {}
    },
  }
}
