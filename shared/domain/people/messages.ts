/** Who gets a message of which kind: what people said decides first, then what the message speaks of. */
import { whyNotWrittenTo } from './consent.ts'
import type { Channel, Consent, Employment, MessageKind } from './types.ts'

interface Addressee {
  readonly consent: Consent
  readonly employment: Employment
  readonly erasedAt: number | null
  /** In the days that a message of thanks speaks of. */
  readonly hasShared: boolean
}

const asked: readonly Consent[] = ['invited', 'reminded']

/** Why it does not go to somebody, as a code `delivery.…`; null: it does. An invitation is given once, after it come reminders. */
export function whyNotMessaged(person: Addressee, kind: MessageKind): string | null {
  const refusal = whyNotWrittenTo(person, kind)
  if (refusal !== null) return refusal
  if (kind === 'invitation' && asked.includes(person.consent)) return 'delivery.invited-before'
  if (kind === 'reminder' && person.consent === 'not-asked') return 'delivery.not-invited'
  if (kind === 'validation' && !person.hasShared) return 'delivery.no-shares'
  return null
}

/** Whether each person gets a message of their own; a page or a poster is for all who see it. */
export function isPersonal(channel: Channel): boolean {
  return channel === 'mail' || channel === 'chat'
}
