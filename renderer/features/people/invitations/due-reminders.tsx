/** Who has not answered and is reminded today, one line each; what is to come in one more. */
import { contract } from '#shared/contracts/index.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import styles from './invitations.module.css'
import type { Reminder } from './types.ts'
import type { Prepare } from './use-prepare.ts'
import { useSaidSent } from './use-said-sent.ts'
import { WaveGaps } from './wave-gaps.tsx'

interface DueRemindersProps {
  readonly prepare: Prepare
  readonly onOpen: (waveId: string) => void
}

/** Nothing while nobody waits. */
export function DueReminders({ prepare, onOpen }: DueRemindersProps) {
  const text = useText()
  const format = useFormat()
  const today = useLive(contract.workspace.info, {}).data?.today ?? ''
  const all = useLive(contract.outreach.reminders, {}).data ?? []
  const due = all.filter(({ dueOn }) => dueOn <= today)
  const coming = all.filter(({ dueOn }) => dueOn > today).slice(0, 3)
  if (today === '' || all.length === 0) return null
  const line = ({ dueOn, people }: Reminder) =>
    text('outreach.reminder-coming', { day: format.day(dueOn), count: people, number: format.number(people) })
  return (
    <section className={styles.due} aria-label={text('outreach.reminders-due')}>
      {due.length > 0 && (
        <>
          <h2>{text('outreach.reminders-due')}</h2>
          <ul>
            {due.map((reminder) => (
              <DueLine key={`${reminder.waveId} ${reminder.round}`} reminder={reminder} prepare={prepare} onOpen={onOpen} />
            ))}
          </ul>
        </>
      )}
      {coming.length > 0 && <p className={styles.quiet}>{text('outreach.reminders-coming', { list: coming.map(line).join(' · ') })}</p>}
    </section>
  )
}

function DueLine({ reminder, prepare, onOpen }: DueRemindersProps & { readonly reminder: Reminder }) {
  const text = useText()
  const format = useFormat()
  const { waveId, waveName, round, people } = reminder
  const said = useSaidSent()
  const markSent = useCommand(contract.outreach.markSent, { done: said })
  const gaps = useLive(contract.outreach.gaps, { waveId, round }).data ?? []
  const isReady = prepare.folders.has(`${waveId} ${round}`)
  return (
    <li>
      <div className={styles.dueLine}>
        <button type="button" className={styles.dueText} onClick={() => onOpen(waveId)}>
          {text('outreach.reminder-due', { round, name: waveName, count: people, number: format.number(people) })}
        </button>
        {isReady ? (
          <Button variant="primary" onClick={() => void markSent({ waveId, round })}>
            {text('outreach.mark-reminder-sent')}
          </Button>
        ) : (
          <Button disabled={prepare.running !== null || gaps.length > 0} onClick={() => prepare.start(waveId, round)}>
            {text('outreach.prepare-reminder')}
          </Button>
        )}
      </div>
      {gaps.length > 0 && <WaveGaps names={gaps} />}
    </li>
  )
}
