/** Who somebody is: initials, name, what they do and where, and what stands out about them. */
import type { PersonView } from '#shared/contracts/people-shapes.ts'
import { localeNames, useText } from '../../../lib/i18n.tsx'
import { Avatar } from '../../../ui/avatar.tsx'
import styles from './panel.module.css'
import { usePastDay } from './use-past-day.ts'

export function PersonHead({ person }: { readonly person: PersonView }) {
  const { name, jobTitle, department, place } = person.fields
  return (
    <header>
      <div className={styles.who}>
        <Avatar name={name} size="l" />
        <div>
          <h2>{name}</h2>
          <p className={styles.quiet}>{[jobTitle, department, place].filter((part) => part !== '').join(', ')}</p>
        </div>
      </div>
      <Chips person={person} />
    </header>
  )
}

function Chips({ person: { fields } }: { readonly person: PersonView }) {
  const text = useText()
  const pastDay = usePastDay()
  const told = [
    ...(fields.inPilot ? [text('people.chip-pilot')] : []),
    ...(fields.leader ? [text('people.sign-leader')] : []),
    ...(fields.senior ? [text('people.sign-senior')] : []),
  ]
  const facts = [
    ...(fields.employment === 'on-leave' ? [text('people.employment-on-leave')] : []),
    ...(fields.employment === 'left'
      ? [fields.leftOn === null ? text('people.employment-left') : text('people.chip-left', { day: pastDay(fields.leftOn) })]
      : []),
    ...(fields.seniority === 'staff' ? [] : [text(`people.seniority-${fields.seniority}`)]),
    ...(fields.locale === null ? [] : [localeNames[fields.locale]]),
    ...(fields.hiredOn === null ? [] : [text('people.chip-since', { year: fields.hiredOn.slice(0, 4) })]),
  ]
  if (told.length + facts.length === 0) return null
  return (
    <p className={styles.chips}>
      {told.map((word) => (
        <span key={word} data-accent>
          {word}
        </span>
      ))}
      {facts.map((word) => (
        <span key={word}>{word}</span>
      ))}
    </p>
  )
}

/** What a sentence calls somebody. */
export function callName({ givenName, name }: PersonView['fields']): string {
  return givenName === '' ? name : givenName
}
