/** The next kind thing to do for somebody, in words and as a button. */
import { IconBook, IconHeartHandshake, IconMail, IconNetwork, IconSchool, IconSignature } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { PersonView } from '#shared/contracts/people-shapes.ts'
import { everybody, personFilterToText } from '../../../domain/people/filter-text.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useGo, useSearchParam } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import styles from './panel.module.css'
import { callName } from './person-head.tsx'

type Code = Exclude<PersonView['next']['code'], 'none'>

const icons: Readonly<Record<Code, ReactNode>> = {
  'ask-consent': <IconSignature aria-hidden="true" />,
  invite: <IconMail aria-hidden="true" />,
  remind: <IconMail aria-hidden="true" />,
  train: <IconSchool aria-hidden="true" />,
  thank: <IconHeartHandshake aria-hidden="true" />,
  'read-policy': <IconBook aria-hidden="true" />,
  'tell-networks': <IconNetwork aria-hidden="true" />,
}

/** Nothing where there is nothing to do. */
export function NextSection({ person }: { readonly person: PersonView }) {
  const text = useText()
  const { code, data } = person.next
  const name = callName(person.fields)
  if (code === 'none') return null
  return (
    <PanelSection title={text('people.next', { name })}>
      <div className={styles.next}>
        {icons[code]}
        <p>{text(`people.next-${code}`, { name, ...data })}</p>
      </div>
    </PanelSection>
  )
}

interface NextButtonProps {
  readonly person: PersonView
  readonly onNetworks: () => void
}

/** The button for it, at the foot. */
export function NextButton({ person, onNetworks }: NextButtonProps) {
  const text = useText()
  const go = useGo()
  const [, say] = useSearchParam('say')
  const { code } = person.next
  if (code === 'none') return null
  const who = encodeURIComponent(personFilterToText({ ...everybody, personIds: [person.id] }) ?? '')
  const acts: Readonly<Record<Code, () => void>> = {
    'ask-consent': () => say(''),
    invite: () => go(`/people/invitations?new=invitation&audience=${who}`),
    remind: () => go('/people/invitations'),
    train: () => go(`/people/training?invite=${who}`),
    thank: () => go('/people/invitations?view=thanks'),
    'read-policy': () => go('/policies'),
    'tell-networks': onNetworks,
  }
  return (
    <Button variant="primary" onClick={acts[code]}>
      {text(`people.next-act-${code}`)}
    </Button>
  )
}
