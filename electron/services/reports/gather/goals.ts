/** Goals against targets: where each stands at the report's end, and where a straight way would be. */
import { readingRows, targetRows } from '#db/queries/goals/targets.ts'
import { standing } from '../../../procedures/goals/targets.ts'
import { type GatherSection, noteBlock } from './gathering.ts'

export const gatherGoals: GatherSection = (of) => {
  const { read, asked, say, until } = of
  const rows = targetRows(read).filter(({ fromDay, byDay }) => fromDay <= asked.to && byDay >= asked.from)
  if (rows.length === 0) return { why: say('report.why-no-targets') }
  const readings = readingRows(read)
  const targets = rows.map((row) => {
    const { now, due, forecast, state, unit } = standing(read, row, readings, until)
    return {
      ...{ id: row.id, name: row.name, unit, start: row.start, value: row.value, now, due, forecast, byDay: row.byDay, state },
      word: say(`analytics.target-${state}`),
    }
  })
  const isFiltered = of.filtered
  const note = [say('report.targets-note', { day: of.values.day(until) }), ...(isFiltered ? [say('report.not-filtered')] : [])]
  return {
    blocks: [
      { kind: 'targets', id: 'goals.targets', title: say('report.targets'), rows: targets },
      noteBlock('goals.note', note.join(' ')),
    ],
  }
}
