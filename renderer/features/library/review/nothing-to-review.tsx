/** The queue has been worked through: what comes next. */
import { IconCircleCheck } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'

/** Points to the calendar while approved items are nowhere in it, else to the sources. */
export function NothingToReview() {
  const text = useText()
  const go = useGo()
  const waiting = useLive(contract.calendar.unscheduled, { limit: 1 }).data?.total ?? 0
  return (
    <EmptyState
      title={text('library.review-done')}
      text={
        <>
          <p>{text('library.review-done-text')}</p>
          {waiting > 0 && <p>{text('library.unscheduled-count', { count: waiting })}</p>}
        </>
      }
      actions={
        <>
          {waiting > 0 ? (
            <Button
              variant="primary"
              size="form"
              icon={<IconCircleCheck />}
              onClick={() => go('/library/approved?filter=unscheduled%3Dtrue')}
            >
              {text('library.show-unscheduled')}
            </Button>
          ) : (
            <Button variant="primary" size="form" onClick={() => go('/library/approved')}>
              {text('library.show-approved')}
            </Button>
          )}
          <Button size="form" onClick={() => go('/sources')}>
            {text('library.to-sources')}
          </Button>
        </>
      }
    />
  )
}
