/** Whom a message of a kind is usually for. */
import type { PersonFilter } from '#shared/contracts/people-shapes.ts'
import type { MessageKind } from '#shared/domain/people/types.ts'
import { everybody } from '../../../domain/people/filter-text.ts'

const narrowed: Readonly<Record<MessageKind, Partial<PersonFilter>>> = {
  awareness: {},
  invitation: { consents: ['not-asked'] },
  reminder: { consents: ['invited', 'reminded'] },
  training: { consents: ['invited', 'reminded', 'opted-in'], trained: false },
  validation: { consents: ['opted-in'], shared: true },
  impact: { senior: true },
}

export function audienceFor(kind: MessageKind): PersonFilter {
  return { ...everybody, ...narrowed[kind] }
}
