/** A calendar before anything is approved: what it will hold, and where content comes from. */
import { IconBooks, IconRss } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../lib/i18n.tsx'
import { useLive } from '../../lib/live.ts'
import { useGo } from '../../lib/route.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './nothing-approved.module.css'

/** Points to the queue when something waits there, else to the sources. */
export function NothingApproved() {
  const text = useText()
  const go = useGo()
  const waiting = useLive(contract.library.counts, {}).data?.review ?? 0
  return (
    <EmptyState
      art={<Drawing />}
      title={text('calendar.none-title')}
      text={
        <>
          <p>{text('calendar.none-text')}</p>
          <p>{waiting > 0 ? text('calendar.none-review', { count: waiting }) : text('calendar.none-sources')}</p>
        </>
      }
      actions={
        waiting > 0 ? (
          <Button variant="primary" size="form" icon={<IconBooks />} onClick={() => go('/library')}>
            {text('calendar.review-now')}
          </Button>
        ) : (
          <>
            <Button variant="primary" size="form" icon={<IconRss />} onClick={() => go('/sources')}>
              {text('calendar.add-source')}
            </Button>
            <Button size="form" icon={<IconBooks />} onClick={() => go('/library')}>
              {text('calendar.open-library')}
            </Button>
          </>
        )
      }
    />
  )
}

/** Two weeks, with posts on some of the days. */
function Drawing() {
  const days = Array.from({ length: 10 }, (_, at) => ({
    x: (at % 5) * 64,
    y: Math.floor(at / 5) * 72,
    kind: [1, 0, 2, 3, 0, 3, 1, 0, 2, 1][at] ?? 0,
  }))
  return (
    <svg className={styles.drawing} viewBox="0 0 322 146" width="322" height="146" aria-hidden="true">
      {days.map(({ x, y, kind }) => (
        <g key={`${x} ${y}`} transform={`translate(${x + 1} ${y + 1})`}>
          <rect width="60" height="68" rx="6" className={styles.frame} />
          <rect x="8" y="8" width="12" height="4" rx="2" className={styles.number} />
          {kind > 0 && <rect x="8" y="20" width="44" height="14" rx="3" className={styles[`kind${kind}`]} />}
        </g>
      ))}
    </svg>
  )
}
