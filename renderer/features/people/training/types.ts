/** What the views of training speak of. */
import type { contract } from '#shared/contracts/index.ts'
import type { OutputOf } from '#shared/rpc.ts'

export type Session = OutputOf<typeof contract.training.sessions>[number]
export type Gap = OutputOf<typeof contract.training.gaps>[number]
export type Attendee = OutputOf<typeof contract.training.attendees>[number]
