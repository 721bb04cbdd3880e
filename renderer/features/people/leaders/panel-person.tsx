/** The head of a panel about somebody: who they are, where, and the way to them in the directory. */
import type { PersonRow } from '#shared/contracts/people-shapes.ts'
import { ConsentMark } from '../../../domain/people/consent-mark.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { Avatar } from '../../../ui/avatar.tsx'
import styles from './leaders.module.css'

export function PanelPerson({ person }: { readonly person: PersonRow }) {
  const text = useText()
  return (
    <div className={styles.head}>
      <Avatar name={person.name} size="l" />
      <div>
        <h2>{person.name}</h2>
        <p className={styles.quiet}>{[person.jobTitle, person.department, person.place].filter((part) => part !== '').join(', ')}</p>
        <p className={styles.signs}>
          <ConsentMark consent={person.consent} />
          <a href={`#/people?person=${person.id}`}>{text('leaders.open-person')}</a>
        </p>
      </div>
    </div>
  )
}
