/** A day that lies behind, with its year only where it is another one than now. */
import { useCallback } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { instantToDay } from '#shared/domain/day.ts'
import { useFormat } from '../../../lib/format.ts'
import { useLive } from '../../../lib/live.ts'

/** Takes a calendar day or an instant (epoch ms). */
export function usePastDay(): (when: string | number) => string {
  const format = useFormat()
  const year = useLive(contract.workspace.info, {}).data?.today.slice(0, 4)
  return useCallback(
    (when) => {
      const day = typeof when === 'number' ? instantToDay(when) : when
      return day.slice(0, 4) === year ? format.dayShort(day) : format.dayYear(day)
    },
    [format, year],
  )
}
