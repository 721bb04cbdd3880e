/** What can be done with posts wherever one meets them: put on a day, moved, taken away; each says what it did and can be undone. */
import { useCallback, useMemo } from 'react'
import type { Proposal, Slot } from '#shared/contracts/calendar.ts'
import { contract } from '#shared/contracts/index.ts'
import type { Day } from '#shared/domain/day.ts'
import { networkNames } from '#shared/domain/networks.ts'
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { useCommand } from '../../lib/live.ts'
import { client } from '../../lib/rpc.ts'
import { useToast } from '../../lib/toast.tsx'
import type { Place } from './logic/day-facts.ts'
import { notBefore, ownZone, timeIn } from './logic/times.ts'
import { type Filters, useCalendar } from './use-calendar.ts'

/** What the row of a week that something is dropped into asks for. */
export type Lane = Partial<Pick<Slot, 'teamId' | 'network'>>

export interface SlotActs {
  /** With the time, network and caption that suit it best; a waiting place brings its own. */
  readonly put: (itemId: string, day: Day, place: Place | null, lane?: Lane) => Promise<void>
  readonly move: (slot: Slot, day: Day, lane?: Lane) => Promise<void>
  readonly remove: (slot: Slot) => Promise<void>
}

/** They keep their identity between renders. */
export function useSlotActs(): SlotActs {
  const { today } = useCalendar()
  const text = useText()
  const format = useFormat()
  const toast = useToast()
  const update = useCommand(contract.calendar.update, {
    done: (_, { fields }) => text('calendar.said-moved', { day: fields.day === undefined ? '' : format.day(fields.day) }),
  })
  const removeSlots = useCommand(contract.calendar.remove, {
    done: (_, { slotIds }) => text('calendar.said-removed', { count: slotIds.length }),
  })
  const put = usePut()
  const move = useCallback(
    async (slot: Slot, day: Day, lane: Lane = {}) => {
      const isSame = (lane.teamId === undefined || lane.teamId === slot.teamId) && (lane.network ?? slot.network) === slot.network
      if (slot.day === day && isSame) return
      if (day < today) return toast.done({ text: text('calendar.day-over'), undo: false })
      await update({ slotId: slot.id, fields: { day, ...(isSame ? {} : lane), ...captionFor(slot, lane) } })
    },
    [today, update, toast, text],
  )
  const remove = useCallback(
    async (slot: Slot) => {
      await removeSlots({ slotIds: [slot.id] })
    },
    [removeSlots],
  )
  return useMemo(() => ({ put, move, remove }), [put, move, remove])
}

/** A caption chosen for another network no longer fits: the one that does is found anew. */
function captionFor(slot: Slot, { network }: Lane): { readonly captionId?: null } {
  return network === undefined || network === slot.network ? {} : { captionId: null }
}

function usePut(): SlotActs['put'] {
  const { filters, select, today } = useCalendar()
  const text = useText()
  const format = useFormat()
  const toast = useToast()
  const schedule = useCommand(contract.calendar.schedule, {
    done: ({ slotId, warnings }, input) => ({
      text: text('calendar.said-scheduled', { day: format.day(input.day), time: input.time, network: networkNames[input.network] }),
      act: { label: text(warnings.length > 0 ? 'calendar.see-warnings' : 'calendar.change'), run: () => select(slotId) },
    }),
  })
  return useCallback(
    async (itemId: string, day: Day, place: Place | null, lane: Lane = {}) => {
      if (day < today) return toast.done({ text: text('calendar.day-over'), undo: false })
      try {
        const proposal = await client.calendar.suggest({ itemId })
        const own =
          place === null
            ? toWish(proposal, lane, filters)
            : { network: place.network, time: place.time, zone: place.zone, teamId: place.teamId }
        const wished = day === today ? notBefore(own.time, timeIn(own.zone, Date.now())) : own.time
        const { network, teamId, zone } = own
        const { time } = place === null ? await client.calendar.freeTime({ network, teamId, zone, day, time: wished }) : own
        await schedule({ itemId, day, ...own, time, recurringSlotId: place?.recurringSlotId ?? null })
      } catch (error) {
        toast.refused(error)
      }
    },
    [filters, today, schedule, toast, text],
  )
}

/** What suits the item best, under what the row and the filters ask for; a caption only for the network it was found for. */
function toWish(proposal: Proposal | null, lane: Lane, filters: Filters) {
  const network = lane.network ?? filters.network
  const { time, zone, captionId, staggerMinutes } = proposal ?? { time: '09:00', zone: ownZone() }
  return {
    network: network ?? proposal?.network ?? 'linkedin',
    time,
    zone,
    teamId: lane.teamId === undefined ? (filters.teamId ?? proposal?.teamId ?? null) : lane.teamId,
    ...(network === null && captionId !== undefined ? { captionId } : {}),
    ...(staggerMinutes === undefined ? {} : { staggerMinutes }),
  }
}
