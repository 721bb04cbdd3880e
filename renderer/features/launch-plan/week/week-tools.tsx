/** The week's own part of the toolbar: which week, and whose tasks. */
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { addDays, type Day } from '#shared/domain/day.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import type { Me } from '../../../lib/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { mondayOf, weekOfPlan } from '../logic/week.ts'
import { useSqueeze } from '../plan-tools.tsx'
import { usePlan } from '../use-plan.ts'
import { WhoAmI } from '../who-am-i.tsx'
import styles from './week.module.css'

interface WeekToolsProps {
  readonly monday: Day
  readonly onMonday: (monday: Day | null) => void
  readonly onlyMine: boolean
  readonly onOnlyMine: (onlyMine: boolean) => void
  readonly me: Me
}

/** "Mine" asks who is sitting here, once. */
export function WeekTools({ monday, onMonday, onlyMine, onOnlyMine, me }: WeekToolsProps) {
  const { plan } = usePlan()
  const text = useText()
  const format = useFormat()
  const { week, all } = weekOfPlan(monday, plan)
  const squeeze = useSqueeze()
  const range = (squeeze < 2 ? format.rangeLong : format.range)(monday, addDays(monday, 6))
  return (
    <>
      {monday !== mondayOf(plan.today) && (
        <Button variant="quiet" onClick={() => onMonday(null)}>
          {text('week.today')}
        </Button>
      )}
      <IconButton label={text('week.earlier')} icon={<IconChevronLeft />} onClick={() => onMonday(addDays(monday, -7))} />
      <span className={styles.range}>
        {range} {squeeze < 1 && week >= 1 && week <= all && <span className={styles.number}>{text('week.number', { week, all })}</span>}
      </span>
      <IconButton label={text('week.later')} icon={<IconChevronRight />} onClick={() => onMonday(addDays(monday, 7))} />
      <WhoAmI me={me} asks={onlyMine && me.member === null} onClose={() => onOnlyMine(false)}>
        <Segmented
          label={text('week.whose')}
          value={onlyMine ? 'mine' : 'all'}
          options={[
            { value: 'mine', label: text('week.mine') },
            { value: 'all', label: text('week.everyone') },
          ]}
          onChange={(value) => onOnlyMine(value === 'mine')}
        />
      </WhoAmI>
    </>
  )
}
