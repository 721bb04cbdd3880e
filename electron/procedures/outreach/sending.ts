/** What has gone out: by a mail program, a chat, a wall. The rules are asked once more before anybody counts as written to. */

import { peoplePage } from '#db/queries/outreach/audience.ts'
import { type DeliveryRow, deliveriesTo, insertDelivery, peopleIn, updateDelivery } from '#db/queries/outreach/deliveries.ts'
import type { WaveRow } from '#db/queries/outreach/waves.ts'
import { noteInvited } from '#db/queries/people/consent.ts'
import { type PersonDbRow, personsById } from '#db/queries/people/people.ts'
import { setAttendance, standingsOf } from '#db/queries/training/attendance.ts'
import type { WriteDb } from '#db/types.ts'
import { whyNotMessaged } from '#shared/domain/people/messages.ts'
import { AppError } from '#shared/rpc.ts'
import type { Handlers } from '../handlers.ts'
import { findPerson } from '../people/act.ts'
import { composerOf, sessionOf, sumsFor } from './compose.ts'
import { findWave, kindOfRound, type OpenOutreach, type OutreachDesk, textRound } from './desk.ts'
import { dueWhen } from './ladder.ts'

type Asked = Parameters<Handlers['outreach']['markSent']>[0]

/** People who are noted in one transaction. */
const pageSize = 200

export function sendingProcedures(open: OpenOutreach): Pick<Handlers['outreach'], 'markSent' | 'openMail'> {
  return {
    markSent: (asked) => markSent(open(), asked),
    openMail: async ({ waveId, personId, round }) => {
      const desk = open()
      const wave = findWave(desk.db.read, waveId)
      const person = findPerson(desk.db.read, personId)
      const kind = kindOfRound(wave.kind, round)
      const why = person.email === '' ? 'delivery.no-address' : whyNotSent(person, wave, round)
      if (why !== null) throw new AppError('message-refused', { name: person.name, why: why.replace('delivery.', '') })
      const key = { kind, channel: wave.channel, locale: person.locale ?? desk.locale, round: textRound(kind, round) }
      const sums = sumsFor(desk, kind, [person.id]).get(person.id)
      const { subject, text, missing } = composerOf(desk, key)({ person, sums, session: sessionOf(desk, wave.sessionId) })
      if (missing.length > 0) throw new AppError('message-gaps', { names: missing.map((name) => `{${name}}`).join(', ') })
      await desk.ctx.desktop.openLink(
        `mailto:${encodeURIComponent(person.email)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`,
      )
      return {}
    },
  }
}

/** Without names: all that are prepared, else all that are due. */
function markSent(desk: OutreachDesk, { waveId, round, personIds, at = desk.now }: Asked) {
  const wave = findWave(desk.db.read, waveId)
  const skipped = new Map<string, number>()
  let sent = 0
  const pages = personIds.length > 0 ? [personsById(desk.db.read, [...new Set(personIds)])] : [...pagesOf(desk, wave, round)]
  if (pages.flat().length === 0) return { sent, skipped: [] }
  desk.db.write({ code: 'wave-sent', data: { name: wave.name, round, count: pages.flat().length } }, (tx) => {
    for (const people of pages) {
      const before = new Map(
        deliveriesTo(
          tx,
          wave.id,
          round,
          people.map(({ id }) => id),
        ).map((row) => [row.personId, row]),
      )
      const open = people.filter(({ id }) => before.get(id)?.state !== 'sent')
      const note = { desk, tx, wave, round, at }
      for (const person of open) {
        const why = whyNotSent(person, wave, round)
        if (why === null) sent += 1
        else skipped.set(why, (skipped.get(why) ?? 0) + 1)
        noteDelivery(note, person, before.get(person.id) ?? null, why)
      }
      noteAnswersAwaited(
        note,
        open.filter((person) => whyNotSent(person, wave, round) === null).map(({ id }) => id),
      )
    }
  })
  return { sent, skipped: [...skipped].map(([why, people]) => ({ why, people })) }
}

/** What somebody shared was asked when it was prepared, and a reminder is for whom an invitation went to. */
function whyNotSent(person: PersonDbRow, wave: WaveRow, round: number): string | null {
  return whyNotMessaged({ ...person, hasShared: true }, kindOfRound(wave.kind, round))
}

interface Note {
  readonly desk: OutreachDesk
  readonly tx: WriteDb
  readonly wave: WaveRow
  readonly round: number
  readonly at: number
}

function noteDelivery({ desk, tx, wave, round, at }: Note, person: PersonDbRow, before: DeliveryRow | null, why: string | null): void {
  const fields = why === null ? ({ state: 'sent', why: '', sentAt: at } as const) : ({ state: 'skipped', why, sentAt: null } as const)
  if (before !== null) updateDelivery(tx, before.id, fields)
  else insertDelivery(tx, { id: desk.db.newId(), waveId: wave.id, personId: person.id, round, ...fields })
}

/** An invitation asks them to join, a training message puts them on the list. */
function noteAnswersAwaited({ desk, tx, wave, round, at }: Note, personIds: readonly string[]): void {
  if (wave.kind === 'invitation') noteInvited(tx, personIds, round, at)
  if (wave.kind === 'reminder') noteInvited(tx, personIds, Math.max(1, round), at)
  if (wave.kind !== 'training' || wave.sessionId === null || personIds.length === 0) return
  const known = standingsOf(tx, wave.sessionId, personIds)
  const news = personIds.filter((id) => !known.has(id))
  if (news.length > 0) setAttendance(tx, () => desk.db.newId(), news, { sessionId: wave.sessionId, state: 'invited', at })
}

function* pagesOf(desk: OutreachDesk, wave: WaveRow, round: number): Generator<readonly PersonDbRow[]> {
  const due = dueWhen(desk, wave, round)
  const prepared = (afterId: string) => peopleIn(desk.db.read, { waveId: wave.id, round, states: ['prepared'] }, afterId, pageSize)
  const next =
    prepared('').length > 0 ? prepared : (afterId: string) => (due === null ? [] : peoplePage(desk.db.read, due, afterId, pageSize))
  for (let afterId = ''; ; ) {
    const people = next(afterId)
    if (people.length === 0) return
    yield people
    afterId = people.at(-1)?.id ?? ''
  }
}
