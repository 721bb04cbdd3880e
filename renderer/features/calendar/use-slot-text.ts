/** A post in words: its time with the zone where it is another one, and the whole of it for those who do not see its colour. */
import { useMemo } from 'react'
import type { Slot } from '#shared/contracts/calendar.ts'
import { networkNames } from '#shared/domain/networks.ts'
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { ownZone, zoneToCity } from './logic/times.ts'
import { useCalendar } from './use-calendar.ts'

interface TimeOfZone {
  readonly time: string
  readonly zone: string
}

interface SlotText {
  /** "09:00", or "09:00 Kuala Lumpur" where clocks show something else there. */
  readonly time: (slot: TimeOfZone) => string
  /** "Kuala Lumpur"; null for this computer's own. */
  readonly zone: (slot: TimeOfZone) => string | null
  readonly say: (slot: Slot) => string
}

/** The words of the language in use. */
export function useSlotText(): SlotText {
  const { teamName } = useCalendar()
  const text = useText()
  const format = useFormat()
  return useMemo(() => {
    const own = ownZone()
    const zone = (slot: TimeOfZone) => (slot.zone === own ? null : zoneToCity(slot.zone))
    const time = (slot: TimeOfZone) => [slot.time, zone(slot)].filter(Boolean).join(' ')
    const say = (slot: Slot) =>
      [
        slot.title,
        text(`content.kind-${slot.kind}`),
        networkNames[slot.network],
        `${format.day(slot.day)}, ${time(slot)}`,
        teamName(slot.teamId),
        slot.past ? text('calendar.past') : null,
        slot.warnings.length > 0 && !slot.past ? text('calendar.warnings-count', { count: slot.warnings.length }) : null,
      ]
        .filter((part) => part !== null)
        .join(', ')
    return { time, zone, say }
  }, [teamName, text, format])
}
