/** No session yet: what training is for, what the plan has to do, and the topics to begin with. */
import { IconPlus } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { sessionTopics } from '#shared/domain/people/types.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import styles from './training.module.css'
import { wishedToText } from './wished.ts'

/** `onNew` opens the form with what is given to it. */
export function EmptyTraining({ onNew }: { readonly onNew: (wished: string) => void }) {
  const text = useText()
  const format = useFormat()
  const plan = useLive(contract.launchPlan.view, {}).data
  const tasks = (plan?.tasks ?? []).filter(({ tags, status }) => status !== 'done' && tags.includes('training'))
  const [next] = tasks.toSorted((a, b) => (a.start < b.start ? -1 : 1))
  const day = next === undefined || plan === undefined || plan === null ? undefined : next.start < plan.today ? plan.today : next.start
  const wished = (topic: (typeof sessionTopics)[number]) => wishedToText({ topic, ...(day === undefined ? {} : { day }) })
  return (
    <EmptyState
      art={<ChairsDrawing />}
      title={text('training.empty-title')}
      text={
        <>
          <p>{text('training.empty-text')}</p>
          {tasks.map(({ id, title, start, due }) => (
            <p key={id}>
              <a href={`#/plan/timeline?task=${id}`}>{text('training.empty-task', { title, days: format.range(start, due) })}</a>
            </p>
          ))}
        </>
      }
      actions={
        <Button variant="primary" size="form" icon={<IconPlus />} keys="N" onClick={() => onNew(wished('program-start'))}>
          {text('training.add-first')}
        </Button>
      }
    >
      <ul className={styles.topics}>
        {sessionTopics.map((topic) => (
          <li key={topic}>
            <div>
              <p className={styles.name}>{text(`training.topic-${topic}`)}</p>
              <p className={styles.quiet}>{text(`training.topic-${topic}-text`)}</p>
            </div>
            <Button
              aria-label={text('training.plan-topic', { topic: text(`training.topic-${topic}`) })}
              onClick={() => onNew(wished(topic))}
            >
              {text('training.plan')}
            </Button>
          </li>
        ))}
      </ul>
    </EmptyState>
  )
}

/** Left edges of chairs in front of a screen; one of them is taken. */
const chairs = [40, 104, 168, 232]

function ChairsDrawing() {
  return (
    <svg width="320" height="140" viewBox="0 0 320 140" role="presentation" className={styles.drawing}>
      <rect x="80" y="8" width="160" height="68" rx="6" />
      <rect x="96" y="28" width="88" height="6" rx="3" data-line />
      <rect x="96" y="46" width="56" height="6" rx="3" data-line />
      {chairs.map((x, index) => (
        <rect key={x} x={x} y="96" width="48" height="36" rx="8" data-key={index === 1 || undefined} />
      ))}
    </svg>
  )
}
