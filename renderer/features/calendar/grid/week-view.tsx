/** A week with the times of its posts; with a row for each team or network where that is wanted. */
import { useMemo } from 'react'
import type { Slot } from '#shared/contracts/calendar.ts'
import { networkNames, networks } from '#shared/domain/networks.ts'
import { NetworkIcon } from '../../../domain/network-icon.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useSearchParam } from '../../../lib/route.ts'
import type { DayFacts } from '../logic/day-facts.ts'
import { daysToWeeks } from '../logic/period.ts'
import { useCalendar } from '../use-calendar.ts'
import styles from './day-grid.module.css'
import { DayGrid, type GridRow } from './day-grid.tsx'

export const laneKinds = ['none', 'team', 'network'] as const
export type LaneKind = (typeof laneKinds)[number]

/** How the rows of the week are chosen; kept in the address. */
export function useLanes(): readonly [LaneKind, (kind: LaneKind) => void] {
  const [name, setName] = useSearchParam('rows')
  return [laneKinds.find((each) => each === name) ?? 'none', (kind) => setName(kind === 'none' ? null : kind)]
}

/** Posts for everybody have a row of their own among the teams. */
export function WeekView() {
  const { period, factsOf, teams, data } = useCalendar()
  const text = useText()
  const format = useFormat()
  const [lanes] = useLanes()
  const rows = useMemo((): readonly GridRow[] => {
    const days = (daysToWeeks(period.first, period.last)[0] ?? []).map(factsOf)
    if (lanes === 'team') {
      const lane = (id: string | null, head: string) => ({
        lane: `team:${id ?? ''}`,
        head,
        cells: days.map((facts) => only(facts, (each) => each.teamId === id)),
      })
      return [lane(null, text('content.everybody')), ...teams.map((team) => lane(team.id, team.name))]
    }
    if (lanes === 'network') {
      const used = networks.filter((network) => network === 'linkedin' || data.slots.some((slot) => slot.network === network))
      return used.map((network) => ({
        lane: `network:${network}`,
        head: (
          <span className={styles.laneHead}>
            <NetworkIcon network={network} silent />
            {networkNames[network]}
          </span>
        ),
        cells: days.map((facts) => only(facts, (each) => each.network === network)),
      }))
    }
    return [{ lane: '', head: null, cells: days }]
  }, [period, factsOf, lanes, teams, data.slots, text])
  return <DayGrid label={format.rangeLong(period.from, period.to)} rows={rows} isWeek hasRowHeads={lanes !== 'none'} />
}

/** What of a day belongs into a row. That a day is empty is said of the whole day, not of a row. */
function only(facts: DayFacts, belongs: (each: Pick<Slot, 'teamId' | 'network'>) => boolean): DayFacts {
  return { ...facts, slots: facts.slots.filter(belongs), waiting: facts.waiting.filter(belongs), gap: null }
}
