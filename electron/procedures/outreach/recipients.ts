/** Whom a wave is for, one page at a time. */
import { recipientPage } from '#db/queries/outreach/deliveries.ts'
import type { WaveRow } from '#db/queries/outreach/waves.ts'
import type { Handlers } from '../handlers.ts'
import type { OutreachDesk } from './desk.ts'
import { answerOf } from './figures.ts'
import { dueWhen } from './ladder.ts'

type Page = Omit<Parameters<Handlers['outreach']['recipients']>[0], 'waveId'>

/** By name; nobody who opted out is named. */
export function viewRecipients(desk: OutreachDesk, wave: WaveRow, { states, round, offset, limit }: Page) {
  const due = dueWhen(desk, wave, round)
  const { rows, total } = recipientPage(desk.db.read, { waveId: wave.id, states, round, due }, offset, limit)
  const recipients = rows.map(({ id, consent, locale, ...row }) => ({
    ...row,
    personId: id,
    locale: locale ?? desk.locale,
    round,
    answer: answerOf(consent),
  }))
  return { recipients, total }
}
