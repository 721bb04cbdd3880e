/** Thinning out a crowded day, as one act. */
import { updateSlot } from '#db/queries/calendar/slots.ts'
import { wholeWeeks } from '#shared/domain/calendar/gaps.ts'
import { farthest, type Move, spreadDay } from '#shared/domain/calendar/spread.ts'
import { addDays, type Day, textToDay } from '#shared/domain/day.ts'
import type { RouterCtx } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { type Desk, openDesk, slotsOf, toPost } from './desk.ts'

type SpreadHandlers = Pick<Handlers['calendar'], 'spreadPreview' | 'spread'>

export function spreadProcedures(ctx: RouterCtx): SpreadHandlers {
  return {
    spreadPreview: ({ day }) => {
      const { moves, titles } = movesOf(openDesk(ctx), textToDay(day))
      return moves.map(({ slotId, to, time }) => ({ slotId, title: titles.get(slotId) ?? '', from: day, to, time }))
    },
    spread: ({ day }) => {
      const desk = openDesk(ctx)
      const { moves } = movesOf(desk, textToDay(day))
      // A post that leaves its day leaves the place of its recurring slot, too.
      desk.db.write({ code: 'slots-spread', data: { count: moves.length, day } }, (tx) => {
        for (const { slotId, to, time } of moves) updateSlot(tx, slotId, { day: to, time, recurringSlotId: null })
      })
      return { moved: moves.length }
    },
  }
}

function movesOf(desk: Desk, day: Day): { readonly moves: readonly Move[]; readonly titles: ReadonlyMap<string, string> } {
  const { today, isWorkingDay, settings } = desk
  if (day < today) return { moves: [], titles: new Map() }
  const around = wholeWeeks(addDays(day, -farthest), addDays(day, farthest))
  const rows = slotsOf(desk, around.from, around.to, { teamId: null, network: null })
  const posts = rows.map((row) => ({ ...toPost(row), item: row.item, isRecurring: row.recurringSlotId !== null }))
  const titles = new Map(rows.map(({ id, item }) => [id, item.title]))
  return { moves: spreadDay({ day, today, isWorkingDay, limits: settings, posts }), titles }
}
