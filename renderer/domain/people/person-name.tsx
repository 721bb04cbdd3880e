/** Who somebody is, in one line: initials, name, and a sign for leaders and senior staff. */
import { IconStar, IconUserStar } from '@tabler/icons-react'
import { useText } from '../../lib/i18n.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import styles from './people.module.css'

interface PersonNameProps {
  readonly person: { readonly id: string; readonly name: string; readonly leader?: boolean; readonly senior?: boolean }
  /** True: a link to the person in the directory. */
  readonly links?: boolean
}

/** The name ends in dots where it has no room. */
export function PersonName({ person, links = false }: PersonNameProps) {
  return (
    <span className={styles.person}>
      <Avatar name={person.name} />
      {links ? (
        <a className={`clip ${styles.name}`} href={`#/people?person=${person.id}`}>
          {person.name}
        </a>
      ) : (
        <span className={`clip ${styles.name}`}>{person.name}</span>
      )}
      <PersonSigns person={person} />
    </span>
  )
}

/** Signs with a name, after the person's own; nothing for most people. */
export function PersonSigns({ person }: { readonly person: { readonly leader?: boolean; readonly senior?: boolean } }) {
  const text = useText()
  return (
    <>
      {person.leader === true && (
        <span title={text('people.sign-leader')} className={styles.sign}>
          <IconStar className="icon-s" role="img" aria-label={text('people.sign-leader')} />
        </span>
      )}
      {person.senior === true && (
        <span title={text('people.sign-senior')} className={styles.sign}>
          <IconUserStar className="icon-s" role="img" aria-label={text('people.sign-senior')} />
        </span>
      )}
    </>
  )
}
