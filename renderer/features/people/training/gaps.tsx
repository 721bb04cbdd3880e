/** People who were invited to the program and have no session within 14 days of it, by place and language, with what closes the gap. */
import { IconCalendarPlus } from '@tabler/icons-react'
import { useId } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { trainingWithin } from '#shared/domain/people/training-state.ts'
import { useFormat } from '../../../lib/format.ts'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import { Reason } from '../../../ui/reason.tsx'
import styles from './training.module.css'
import type { Gap } from './types.ts'
import type { Training } from './use-training.ts'
import { wishedToText } from './wished.ts'

interface GapsProps {
  readonly training: Training
  /** Opens the form of a new session with this in it. */
  readonly onPlan: (wished: string) => void
}

/** Nothing where everybody has one. */
export function Gaps({ training, onPlan }: GapsProps) {
  const text = useText()
  const titleId = useId()
  const gaps = useLive(contract.training.gaps, {}, { keep: true }).data ?? []
  if (gaps.length === 0 || training.period === 'past') return null
  return (
    <section className={styles.gaps} aria-labelledby={titleId}>
      <h2 id={titleId}>{text('training.gaps', { days: trainingWithin })}</h2>
      <ul>
        {gaps.map((gap) => (
          <li key={`${gap.place} ${gap.locale}`}>
            <GapLine gap={gap} training={training} onPlan={onPlan} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function GapLine({ gap, training, onPlan }: GapsProps & { readonly gap: Gap }) {
  const text = useText()
  const format = useFormat()
  const { today = '', all } = training
  const session = all?.find(({ id }) => id === gap.sessionId)
  const put = useCommand(contract.training.setAttendance, {
    done: ({ changed }) => text('training.said-asked', { count: changed, title: session?.title ?? '' }),
  })
  const where = [gap.place === '' ? text('training.no-place') : gap.place, ...(gap.locale === null ? [] : [localeNames[gap.locale]])]
  const isLate = gap.until < today
  const plan = () => onPlan(wishedToText({ place: gap.place, locale: gap.locale, day: isLate ? today : gap.until, topic: 'program-start' }))
  return (
    <Reason
      tone="warn"
      detail={text(isLate ? 'training.gap-late' : 'training.gap-until', { day: format.day(gap.until) })}
      actions={
        <>
          {session !== undefined && (
            <Button onClick={() => void put({ sessionId: session.id, personIds: gap.personIds.slice(0, 5000), state: 'invited' })}>
              {text('training.gap-ask', { title: session.title, day: format.day(session.day) })}
            </Button>
          )}
          <Button variant={session === undefined ? 'default' : 'quiet'} icon={<IconCalendarPlus />} onClick={plan}>
            {text('training.gap-plan')}
          </Button>
        </>
      }
    >
      {text('training.gap', { count: gap.people, where: where.join(', ') })}
    </Reason>
  )
}
