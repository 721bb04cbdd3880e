/** A section that is not built yet: what it will be for, when the plan needs it, and the plan's own tasks for it, to start from. */
import { IconArrowRight } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import type { PlanTask, PlanView } from '#shared/contracts/launch-plan.ts'
import { screens } from '#shared/domain/launch-plan/types.ts'
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { useLive } from '../../lib/live.ts'
import { useGo, usePath } from '../../lib/route.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Status } from '../../ui/status.tsx'
import { SectionDrawing } from './drawings.tsx'
import styles from './section-screen.module.css'

/** The section that the address names. */
export function SectionScreen() {
  const text = useText()
  const go = useGo()
  const path = usePath()
  const section = screens.find((screen) => path.startsWith(`/${screen}`)) ?? 'campaigns'
  const plan = useLive(contract.launchPlan.view, {}).data
  const tasks = plan?.tasks.filter((task) => task.screen === section).toSorted((a, b) => (a.start < b.start ? -1 : 1)) ?? []
  const next = tasks.find((task) => task.status !== 'done')
  return (
    <Screen title={text(`nav.${section}`)}>
      <EmptyState
        art={<SectionDrawing section={section} />}
        title={text(`section.${section}.title`)}
        text={
          <>
            <p>{text(`section.${section}.text`)}</p>
            <p>
              {text('section.later')} <When next={next} hasTasks={tasks.length > 0} />
            </p>
          </>
        }
        actions={
          next === undefined ? (
            <Button variant="primary" size="form" onClick={() => go('/plan/timeline')}>
              {text('section.open-plan')}
            </Button>
          ) : (
            <Button variant="primary" size="form" icon={<IconArrowRight />} onClick={() => go(`/plan/timeline?task=${next.id}`)}>
              {text('section.start')}
            </Button>
          )
        }
      >
        {plan && tasks.length > 0 && <Suggestions plan={plan} tasks={tasks} />}
      </EmptyState>
    </Screen>
  )
}

function When({ next, hasTasks }: { readonly next: PlanTask | undefined; readonly hasTasks: boolean }) {
  const text = useText()
  const format = useFormat()
  if (next !== undefined) return text('section.when', { day: format.dayLong(next.start), title: next.title })
  return text(hasTasks ? 'section.all-done' : 'section.no-tasks')
}

/** More would push the last one out of a small window; the plan has them all. */
const shown = 6

function Suggestions({ plan, tasks }: { readonly plan: PlanView; readonly tasks: readonly PlanTask[] }) {
  const text = useText()
  const format = useFormat()
  const go = useGo()
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
