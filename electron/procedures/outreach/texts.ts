/** Texts: what is in force, what can stand in it, how it looks to somebody, and changing it for this program. */
import { insertMessageText, messageTextRow, updateMessageText } from '#db/queries/outreach/texts.ts'
import { daysUpTo, sharersOf } from '#db/queries/outreach/totals.ts'
import { waveRow } from '#db/queries/outreach/waves.ts'
import { personRow, personsById } from '#db/queries/people/people.ts'
import { type SessionRow, sessionsOf } from '#db/queries/training/sessions.ts'
import { variablesOf } from '#shared/domain/people/fill.ts'
import { isPersonal } from '#shared/domain/people/messages.ts'
import { channels, type MessageKind } from '#shared/domain/people/types.ts'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { figureValues, personValues, programValues, sessionValues } from '../../services/mail/values.ts'
import { messageOf } from '../../services/text.ts'
import type { Handlers } from '../handlers.ts'
import { composerOf, sessionOf, sumsFor, textInForce } from './compose.ts'
import { findWave, type OpenOutreach, type OutreachDesk, textRound } from './desk.ts'

type TextHandlers = Pick<Handlers['outreach'], 'texts' | 'variables' | 'saveText' | 'resetText' | 'preview' | 'copyText' | 'thanks'>

const noSums = { shares: 0, clicks: 0, impressions: 0 }
/** Of somebody who does not exist. */
const exampleSums = { shares: 9, clicks: 146, impressions: 4310 }

export function textProcedures(open: OpenOutreach): TextHandlers {
  return {
    texts: ({ kind }) => {
      const desk = open()
      return roundsOf(desk, kind).flatMap((round) =>
        channels.flatMap((channel) =>
          locales.map((locale) => {
            const key = { kind, channel, locale, round }
            return { ...key, ...textInForce(desk, key) }
          }),
        ),
      )
    },
    variables: ({ kind, locale }) => {
      const values = exampleValues(open(), kind, locale)
      return variablesOf(kind).map((name) => ({ name, example: values[name] ?? '' }))
    },
    saveText: ({ fields, ...given }) => {
      const { db } = open()
      const key = { ...given, round: textRound(given.kind, given.round) }
      const row = messageTextRow(db.read, key)
      db.write({ code: 'message-text-saved', data: { kind: key.kind } }, (tx) => {
        if (row === null) insertMessageText(tx, { id: db.newId(), ...key, ...fields })
        else updateMessageText(tx, row.id, fields)
      })
      return {}
    },
    resetText: (given) => {
      const { db, ctx } = open()
      const row = messageTextRow(db.read, { ...given, round: textRound(given.kind, given.round) })
      if (row !== null)
        db.write({ code: 'message-text-reset', data: { kind: given.kind } }, (tx) =>
          updateMessageText(tx, row.id, { deletedAt: ctx.clock() }),
        )
      return {}
    },
    preview: (asked) => preview(open(), asked),
    copyText: (asked) => copyText(open(), asked),
    thanks: ({ days }) => thanksOf(open(), days),
  }
}

type Asked = Parameters<TextHandlers['preview']>[0]

/** As a person gets it, else as somebody who does not exist. */
function preview(desk: OutreachDesk, { fields, personId, waveId, ...given }: Asked) {
  const key = { ...given, round: textRound(given.kind, given.round) }
  const person = personId === null ? null : personRow(desk.db.read, personId)
  const wave = waveId === null ? null : waveRow(desk.db.read, waveId)
  const session = wave === null ? nextSession(desk) : sessionOf(desk, wave.sessionId)
  const sums = person === null ? exampleSums : (sumsFor(desk, key.kind, [person.id]).get(person.id) ?? noSums)
  const example = isPersonal(key.channel) ? { name: messageOf(key.locale, 'outreach.example-name'), givenName: '' } : null
  return composerOf(desk, key, fields)({ person: person ?? example, sums, session })
}

/** For a page or a chat that all read. */
function copyText(desk: OutreachDesk, { waveId, locale }: Parameters<TextHandlers['copyText']>[0]) {
  const { kind, channel, sessionId } = findWave(desk.db.read, waveId)
  return composerOf(desk, { kind, channel, locale, round: textRound(kind, 0) })({ person: null, session: sessionOf(desk, sessionId) })
}

/** With each person's own figures, in their own language; only of those who take part. */
export function thanksOf(desk: OutreachDesk, days: number) {
  const sharers = sharersOf(desk.db.read, daysUpTo(desk.today, days))
  const people = new Map(
    personsById(
      desk.db.read,
      sharers.map(({ id }) => id),
    ).map((row) => [row.id, row]),
  )
  const composers = new Map(
    locales.map((locale) => [locale, composerOf(desk, { kind: 'validation', channel: 'mail', locale, round: 0 }, undefined, days)]),
  )
  return sharers.flatMap(({ id, ...sums }) => {
    const person = people.get(id)
    const filled = person === undefined ? undefined : composers.get(person.locale ?? desk.locale)?.({ person, sums })
    if (person === undefined || filled === undefined) return []
    return [{ personId: id, name: person.name, ...sums, subject: filled.subject, text: filled.text }]
  })
}

/** Reminders have a text for each rung of the ladder, and one at least. */
function roundsOf({ settings }: OutreachDesk, kind: MessageKind): readonly number[] {
  return kind === 'reminder' ? Array.from({ length: Math.max(1, settings.reminderDays.length) }, (_, index) => index + 1) : [0]
}

function exampleValues(desk: OutreachDesk, kind: MessageKind, locale: Locale) {
  const session = nextSession(desk)
  return {
    ...programValues(desk.facts, locale, 'mail'),
    ...personValues({ name: messageOf(locale, 'outreach.example-name'), givenName: '' }, locale),
    ...(session === null ? {} : sessionValues(session, locale)),
    ...figureValues(exampleSums, kind === 'impact' ? 148 : null, 30, locale),
  }
}

/** The one that a text about training would speak of; null: none is planned. */
function nextSession({ db, today }: OutreachDesk): SessionRow | null {
  const sessions = sessionsOf(db.read)
  return sessions.find(({ day }) => day >= today) ?? sessions.at(-1) ?? null
}
