/** A week on paper: the strip of its days, then its lists. */
import { addDays, textToDayOrNull } from '#shared/domain/day.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { groupWeek, mondayOf, weekOfPlan, weekStrip } from '../logic/week.ts'
import { usePlan } from '../use-plan.ts'
import { WeekStrip } from '../week/week-strip.tsx'
import styles from './print.module.css'
import { PrintTasks } from './print-tasks.tsx'

/** The week that holds `day`; today's when `day` is none. */
export function PrintWeek({ day }: { readonly day: string }) {
  const { plan } = usePlan()
  const text = useText()
  const format = useFormat()
  const monday = mondayOf(textToDayOrNull(day) ?? plan.today)
  const groups = groupWeek(monday, plan.today, plan.tasks)
  const { week, all } = weekOfPlan(monday, plan)
  const lists = [
    { title: text('week.overdue'), tasks: groups.overdue },
    ...groups.days.map((each) => ({ title: format.dayLong(each.day), tasks: each.tasks })),
    { title: text('week.running'), tasks: groups.running },
    { title: text('week.waiting'), tasks: groups.waiting },
    { title: text('week.next'), tasks: groups.next },
    { title: text('week.done-earlier'), tasks: groups.earlier },
  ].filter((list) => list.tasks.length > 0)
  return (
    <>
      <p className={styles.week}>{text('week.title', { range: format.rangeLong(monday, addDays(monday, 6)), week, all })}</p>
      <WeekStrip days={weekStrip(monday, plan, plan.tasks)} />
      <PrintTasks lists={lists} />
    </>
  )
}
