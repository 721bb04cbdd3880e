/** What somebody was written and to which sessions they were asked, the newest first. */
import type { PersonView } from '#shared/contracts/people-shapes.ts'
import { useReasonText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import styles from './panel.module.css'
import { usePastDay } from './use-past-day.ts'

/** Each nothing where nothing was asked. */
export function AskedSections({ person }: { readonly person: PersonView }) {
  return (
    <>
      <Messages messages={person.messages} />
      <Trainings trainings={person.trainings} />
    </>
  )
}

function Messages({ messages }: { readonly messages: PersonView['messages'] }) {
  const text = useText()
  const pastDay = usePastDay()
  const reasonText = useReasonText()
  if (messages.length === 0) return null
  return (
    <PanelSection title={text('people.tab-invitations')}>
      <ul className={styles.lines}>
        {messages.map(({ waveId, name, kind, round, state, why, at }) => (
          <li key={`${waveId} ${round}`}>
            <span>
              <a href={`#/people/invitations?wave=${waveId}`}>{name}</a>{' '}
              <span className={styles.quiet}>
                {text(round > 0 ? 'people.message-reminder' : `people.message-${kind}`)},{' '}
                {state === 'skipped' ? reasonText({ code: why, data: {} }) : text(`people.delivery-${state}`)}
              </span>
            </span>
            {at !== null && <span className={styles.end}>{pastDay(at)}</span>}
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

function Trainings({ trainings }: { readonly trainings: PersonView['trainings'] }) {
  const text = useText()
  const pastDay = usePastDay()
  if (trainings.length === 0) return null
  return (
    <PanelSection title={text('people.tab-training')}>
      <ul className={styles.lines}>
        {trainings.map(({ sessionId, title, day, state }) => (
          <li key={sessionId}>
            <span>
              <a href={`#/people/training?session=${sessionId}`}>{title}</a>{' '}
              <span className={styles.quiet}>{text(`people.attendance-${state}`)}</span>
            </span>
            <span className={styles.end}>{pastDay(day)}</span>
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}
