/** What the plan has to do in a section: the open tasks, or all once they are done, with who does them and how they stand. */
import { contract } from '#shared/contracts/index.ts'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import type { Screen } from '#shared/domain/launch-plan/types.ts'
import { useFormat } from '../lib/format.ts'
import { useText } from '../lib/i18n.tsx'
import { useLive } from '../lib/live.ts'
import { useGo } from '../lib/route.ts'
import { Button } from '../ui/button.tsx'
import { Status } from '../ui/status.tsx'
import styles from './section-tasks.module.css'

/** More would push the last one out of a small window; the plan has them all. */
const shown = 6

/** Nothing where the plan has no task for the section. */
export function SectionTasks({ section }: { readonly section: Screen }) {
  const text = useText()
  const format = useFormat()
  const go = useGo()
  const plan = useLive(contract.launchPlan.view, {}).data
  const tasks = plan?.tasks.filter((task) => task.screen === section).toSorted((a, b) => (a.start < b.start ? -1 : 1)) ?? []
  if (!plan || tasks.length === 0) return null
  const open = tasks.filter((task) => task.status !== 'done')
  const listed = (open.length > 0 ? open : tasks).slice(0, shown)
  const ownerOf = (task: PlanTask) => plan.members.find((member) => member.id === task.ownerId)?.name ?? text(`role.${task.ownerRole}`)
  return (
    <section className={styles.suggestions}>
      <h3>{text('section.tasks', { count: listed.length })}</h3>
      <ul>
        {listed.map((task) => (
          <li key={task.id}>
            <div>
              <p className={styles.title}>{task.title}</p>
              <p className={styles.quiet}>{format.range(task.start, task.due)}</p>
            </div>
            <div>
              <p className={styles.owner}>{ownerOf(task)}</p>
              <TaskState task={task} today={plan.today} />
            </div>
            <Button onClick={() => go(`/plan/timeline?task=${task.id}`)}>{text('section.open')}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function TaskState({ task, today }: { readonly task: PlanTask; readonly today: string }) {
  const text = useText()
  if (task.status === 'done') return <Status kind="done">{text('status.done')}</Status>
  if (task.due < today) return <Status kind="late">{text('section.late')}</Status>
  if (task.status === 'doing') return <Status kind="under-way">{text('status.doing')}</Status>
  return <Status kind="not-started">{text('status.todo')}</Status>
}
