/** Shapes of the answers that the screens of messages share. */
import type { contract } from '#shared/contracts/index.ts'
import type { InputOf, OutputOf } from '#shared/rpc.ts'

export type Wave = OutputOf<typeof contract.outreach.wave>
export type WaveValues = Omit<InputOf<typeof contract.outreach.addWave>['fields'], 'audience'> & Pick<Wave, 'audience'>
export type Recipient = OutputOf<typeof contract.outreach.recipients>['recipients'][number]
export type Reminder = OutputOf<typeof contract.outreach.reminders>[number]
export type MessageText = OutputOf<typeof contract.outreach.texts>[number]
