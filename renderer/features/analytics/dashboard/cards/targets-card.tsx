/** Targets with where they stand and where today should be; the page of goals has the rest. */
import { IconArrowUpRight } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useFormat } from '../../../../lib/format.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { useLive } from '../../../../lib/live.ts'
import { useGo } from '../../../../lib/route.ts'
import { Button } from '../../../../ui/button.tsx'
import { Meter } from '../../../../ui/meter.tsx'
import { Status, type StatusKind } from '../../../../ui/status.tsx'
import { FigureCard } from '../../charts/figure-card.tsx'
import { useFigure } from '../../charts/use-figure.ts'
import styles from './cards.module.css'

type Target = OutputOf<(typeof contract)['goals']['targets']>[number]

/** What fits beside the chart. */
const mostTargets = 4

export function TargetsCard() {
  const text = useText()
  const go = useGo()
  const targets = useLive(contract.goals.targets, {}).data ?? []
  return (
    <FigureCard
      title={text('analytics.targets')}
      end={
        targets.length > 0 && (
          <span className={styles.key}>
            <i />
            {text('analytics.where-today')}
          </span>
        )
      }
    >
      {targets.length === 0 ? (
        <div className={styles.nothing}>
          <p>{text('analytics.no-targets')}</p>
          <Button onClick={() => go('/analytics/goals?new=')}>{text('analytics.set-target')}</Button>
        </div>
      ) : (
        <ul className={styles.targets}>
          {targets.slice(0, mostTargets).map((target) => (
            <TargetLine key={target.id} target={target} />
          ))}
        </ul>
      )}
      {targets.length > mostTargets && (
        <div className={styles.more}>
          <Button variant="link" onClick={() => go('/analytics/goals')}>
            {text('analytics.all-targets', { count: targets.length })}
          </Button>
        </div>
      )}
    </FigureCard>
  )
}

const kinds: Readonly<Record<Target['state'], StatusKind>> = {
  'not-begun': 'not-started',
  'no-figures': 'not-started',
  ahead: 'ready',
  'on-track': 'ready',
  'at-risk': 'attention',
  reached: 'done',
  missed: 'failed',
}

function TargetLine({ target }: { readonly target: Target }) {
  const text = useText()
  const format = useFormat()
  const figure = useFigure()
  const { name, now, value, due, unit, currency, state, byDay, start } = target
  const write = (amount: number | null) => figure.short(amount, unit, currency)
  const isUp = value >= start
  const share = (amount: number) => (value === start ? 0 : (amount - start) / (value - start))
  return (
    <li>
      <p className={styles.target}>
        <a href="#/analytics/goals" className="clip">
          {name}
        </a>
        <span className={styles.space} />
        <b>{write(now)}</b>
        <span>{text('analytics.of-target', { value: write(value) })}</span>
      </p>
      <Meter
        value={isUp && start === 0 ? (now ?? 0) : share(now ?? start)}
        max={isUp && start === 0 ? value : 1}
        target={isUp && start === 0 ? due : share(due)}
        label={text('analytics.target-label', { name, now: write(now), value: write(value), due: write(due) })}
      />
      <p className={styles.targetFoot}>
        <Status kind={kinds[state]} {...(state === 'ahead' ? { icon: <IconArrowUpRight aria-hidden="true" /> } : {})}>
          {text(`analytics.target-${state}`)}
        </Status>
        <span>{text('analytics.by-day', { day: format.dayShort(byDay) })}</span>
      </p>
    </li>
  )
}
