/** How somebody stands to the program: since when, how they said so, which text they had before them; and the form for what they say next. */
import { useState } from 'react'
import type { PersonView } from '#shared/contracts/people-shapes.ts'
import { ConsentMark } from '../../../domain/people/consent-mark.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useSearchParam } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { PanelSection, Prop, Props } from '../../../ui/panel.tsx'
import { ConsentForm } from '../consent/consent-form.tsx'
import styles from './panel.module.css'
import { callName } from './person-head.tsx'
import { usePastDay } from './use-past-day.ts'

/** The parameter `say` opens the form. */
export function ConsentSection({ person }: { readonly person: PersonView }) {
  const text = useText()
  const [said, say] = useSearchParam('say')
  const { consent } = person
  const name = callName(person.fields)
  return (
    <PanelSection title={text('people.filter-consents')} end={<ConsentMark consent={consent.state} />}>
      <Facts person={person} />
      <Words person={person} />
      <div className={styles.record}>
        <FormPopover
          opened={said !== null}
          label={text('consent.record-of', { name })}
          position="bottom-start"
          onClose={() => say(null)}
          anchor={
            <Button aria-expanded={said !== null} aria-keyshortcuts="C" onClick={() => say(said === null ? '' : null)}>
              {text('consent.record-of', { name })}
            </Button>
          }
        >
          <ConsentForm personIds={[person.id]} now={consent} onDone={() => undefined} onClose={() => say(null)} />
        </FormPopover>
      </div>
      <p className={styles.hint}>{text('consent.only-theirs', { name })}</p>
    </PanelSection>
  )
}

function Facts({ person: { consent, policy } }: { readonly person: PersonView }) {
  const text = useText()
  const pastDay = usePastDay()
  const isIn = consent.state === 'opted-in'
  return (
    <Props>
      <Prop label={text('consent.takes-part')}>
        <span>
          {text(`consent.since-${consent.state}`, { day: consent.at === null ? 'none' : pastDay(consent.at) })}{' '}
          {consent.way !== null && <span className={styles.quiet}>{text(`consent.way-${consent.way}`)}</span>}
        </span>
      </Prop>
      {consent.textVersion !== null && (
        <Prop label={text('consent.text')}>{text('consent.version', { version: consent.textVersion })}</Prop>
      )}
      {isIn && (
        <Prop label={text('people.column-ranked')}>
          {consent.ranked
            ? text('consent.ranked-since', { day: consent.rankedAt === null ? 'none' : pastDay(consent.rankedAt) })
            : text('people.no')}
        </Prop>
      )}
      {(isIn || policy !== null) && (
        <Prop label={text('people.policy')}>
          {policy === null
            ? text('people.policy-not-read')
            : text('people.policy-read', { version: policy.version, day: pastDay(policy.at) })}
        </Prop>
      )}
    </Props>
  )
}

/** All words that were given, once there is more than the one that counts. */
function Words({ person: { consent } }: { readonly person: PersonView }) {
  const text = useText()
  const pastDay = usePastDay()
  const [isOpen, setOpen] = useState(false)
  const { events } = consent
  if (events.length < 2) return null
  return (
    <div className={styles.words}>
      <Button variant="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {text('consent.words', { count: events.length })}
      </Button>
      {isOpen && (
        <ul className={styles.lines}>
          {events
            .toSorted((a, b) => b.at - a.at)
            .map((event) => (
              <li key={`${event.step} ${event.at}`}>
                <span>
                  {text(`consent.step-${event.step}`)}{' '}
                  <span className={styles.quiet}>
                    {[
                      text(`consent.way-${event.way}`),
                      ...(event.textVersion === null ? [] : [text('consent.version', { version: event.textVersion })]),
                      ...(event.by === '' ? [] : [text('consent.written-by', { name: event.by })]),
                    ].join(', ')}
                  </span>
                </span>
                <span className={styles.end}>{pastDay(event.at)}</span>
              </li>
            ))}
        </ul>
      )}
    </div>
  )
}
