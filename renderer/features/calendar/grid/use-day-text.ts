/** A day in words, for those who do not see its marks. */
import { useCallback } from 'react'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import type { DayFacts } from '../logic/day-facts.ts'

/** "Wednesday 24 February, no posts, empty for three working days, …" */
export function useDayText(): (facts: DayFacts) => string {
  const text = useText()
  const format = useFormat()
  return useCallback(
    ({ day, isToday, slots, waiting, holidays, milestones, campaigns, gap, overload }) =>
      [
        format.dayLong(day),
        isToday ? text('calendar.today') : null,
        text('calendar.posts', { count: slots.length }),
        waiting.length > 0 ? text('calendar.waiting-count', { count: waiting.length }) : null,
        gap !== null && slots.length === 0 ? `${text('calendar.empty')} ${text('calendar.empty-for', { count: gap.workingDays })}` : null,
        overload === null ? null : text('calendar.too-many', { limit: overload.limit }),
        ...holidays.map((holiday) => holiday.name),
        ...milestones.map((milestone) => milestone.title),
        ...campaigns.map((campaign) => campaign.name),
      ]
        .filter((part) => part !== null)
        .join(', '),
    [text, format],
  )
}
