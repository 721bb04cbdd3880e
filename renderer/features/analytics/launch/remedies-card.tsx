/** What helps against the dip, each one press away from being a task of the plan. */
import { IconListCheck, IconPlus } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import charts from '../charts/charts.module.css'
import type { Dip } from './dip-text.ts'
import styles from './launch.module.css'

export function RemediesCard({ remedies }: { readonly remedies: Dip['remedies'] }) {
  const text = useText()
  const go = useGo()
  const plan = useCommand(contract.figures.planRemedy, {
    done: (_output, { key }) => text('after-launch.planned', { title: text(`dip-remedy.${key}`) }),
  })
  return (
    <section className={charts.card} aria-label={text('analytics.what-helps')}>
      <header className={charts.head}>
        <h2>{text('analytics.what-helps')}</h2>
      </header>
      <ul className={styles.remedies}>
        {remedies.map(({ key, taskId, isDone }) => {
          const title = text(`dip-remedy.${key}`)
          return (
            <li key={key}>
              <div>
                <b>{title}</b>
                <p>{text(`dip-remedy.${key}-why`)}</p>
              </div>
              {taskId === null || isDone ? (
                <Button icon={<IconPlus />} aria-label={text('after-launch.add-named', { title })} onClick={() => void plan({ key })}>
                  {text(isDone ? 'after-launch.add-again' : 'after-launch.add')}
                </Button>
              ) : (
                <Button
                  variant="link"
                  icon={<IconListCheck />}
                  aria-label={text('after-launch.open-named', { title })}
                  onClick={() => go(`/plan/week?task=${taskId}`)}
                >
                  {text('after-launch.in-plan')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
