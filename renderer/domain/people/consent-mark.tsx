/** How somebody stands to the program, as a shape, a word and a colour: the same wherever people are shown. */
import { IconLogout2, IconMail, IconMailExclamation } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Consent } from '#shared/domain/people/types.ts'
import { useText } from '../../lib/i18n.tsx'
import { Status, type StatusKind } from '../../ui/status.tsx'

const looks: Readonly<Record<Consent, { readonly kind: StatusKind; readonly icon?: ReactNode }>> = {
  'not-asked': { kind: 'not-started' },
  invited: { kind: 'fact', icon: <IconMail aria-hidden="true" /> },
  reminded: { kind: 'attention', icon: <IconMailExclamation aria-hidden="true" /> },
  'opted-in': { kind: 'ready' },
  declined: { kind: 'declined' },
  'opted-out': { kind: 'failed', icon: <IconLogout2 aria-hidden="true" /> },
}

/** One line. */
export function ConsentMark({ consent }: { readonly consent: Consent }) {
  const text = useText()
  return <Status {...looks[consent]}>{text(`consent.state-${consent}`)}</Status>
}
