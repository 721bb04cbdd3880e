/** When an item came, as briefly as the queue has room for: the time, the weekday, or the day. */
import { useCallback } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { instantToDay } from '#shared/domain/day.ts'
import { useFormat } from '../../../lib/format.ts'
import { useLive } from '../../../lib/live.ts'

const week = 7

/** Epoch milliseconds in, "08:40", "Tue" or "5 Feb" out. */
export function useQueueDay(): (instant: number) => string {
  const format = useFormat()
  const today = useLive(contract.workspace.info, {}).data?.today
  return useCallback(
    (instant) => {
      const day = instantToDay(instant)
      if (today === undefined || day > today) return format.dayShort(day)
      if (day === today) return format.time(instant)
      return (Date.parse(today) - Date.parse(day)) / 86_400_000 < week ? format.weekday(day) : format.dayShort(day)
    },
    [format, today],
  )
}
