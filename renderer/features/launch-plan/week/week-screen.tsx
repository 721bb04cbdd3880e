/** This week: what is due, late, blocked and next, like a list on paper, with a rail for what lies ahead and what has changed. */
import { useMemo, useState } from 'react'
import { addDays, type Day } from '#shared/domain/day.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useMe } from '../../../lib/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { isOf } from '../logic/task-state.ts'
import { groupWeek, mondayOf, weekOrder, weekStrip } from '../logic/week.ts'
import { PlanTools } from '../plan-tools.tsx'
import { useListKeys } from '../use-list-keys.ts'
import { usePlan, useTaskOrder } from '../use-plan.ts'
import styles from './week.module.css'
import { WeekLists } from './week-lists.tsx'
import { WeekRail } from './week-rail.tsx'
import { WeekStrip } from './week-strip.tsx'
import { WeekTools } from './week-tools.tsx'

/** The week of today until another one is chosen. */
export function WeekScreen() {
  const { plan, selectedId } = usePlan()
  const text = useText()
  const format = useFormat()
  const [chosen, setChosen] = useState<Day | null>(null)
  const [onlyMine, setOnlyMine] = useState(false)
  const me = useMe()
  const monday = chosen ?? mondayOf(plan.today)
  const tasks = useMemo(() => {
    const member = onlyMine ? me.member : null
    return member === null ? plan.tasks : plan.tasks.filter((task) => isOf(task, member))
  }, [plan.tasks, onlyMine, me.member])
  const groups = useMemo(() => groupWeek(monday, plan.today, tasks), [monday, plan.today, tasks])
  const order = useMemo(() => weekOrder(groups), [groups])
  useTaskOrder(order)
  const keys = useListKeys(order)
  const first = mondayOf(plan.start)
  const strip = weekStrip(monday, plan, tasks)
  return (
    <div className={styles.screen} data-panel={selectedId !== null || undefined}>
      <PlanTools>
        <WeekTools monday={monday} onMonday={setChosen} onlyMine={onlyMine} onOnlyMine={setOnlyMine} me={me} />
      </PlanTools>
      <div className={styles.page}>
        <WeekStrip days={strip} />
        {order.length === 0 ? (
          <div className={styles.empty}>
            <h2>{text('week.empty', { range: format.rangeLong(monday, addDays(monday, 6)) })}</h2>
            <p>{text('week.empty-hint')}</p>
            {monday !== first && <Button onClick={() => setChosen(first)}>{text('week.go-start')}</Button>}
          </div>
        ) : (
          <WeekLists groups={groups} keys={keys} />
        )}
      </div>
      {selectedId === null && <WeekRail monday={monday} />}
    </div>
  )
}
