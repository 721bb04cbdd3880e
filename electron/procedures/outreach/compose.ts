/** A text, filled: for one person, or for everybody who reads a page or a poster. */

import { thankedDays } from '#db/queries/outreach/audience.ts'
import { type MessageKey, messageTextRow } from '#db/queries/outreach/texts.ts'
import type { Sums } from '#db/queries/outreach/totals.ts'
import { daysUpTo, programSums, sumsByPerson } from '#db/queries/outreach/totals.ts'
import type { PersonDbRow } from '#db/queries/people/people.ts'
import { type SessionRow, sessionRow } from '#db/queries/training/sessions.ts'
import { fillText, oneLine, type Values } from '#shared/domain/people/fill.ts'
import { messageToFragment, messageToHtml } from '#shared/domain/people/message-html.ts'
import { isShown } from '#shared/domain/people/small-groups.ts'
import type { MessageText } from '../../services/mail/texts.ts'
import { figureValues, personValues, programValues, sessionValues } from '../../services/mail/values.ts'
import { textsOf } from '../../services/text.ts'
import type { OutreachDesk } from './desk.ts'

export type TextInForce = MessageText & { readonly own: boolean }

export interface FilledMessage {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly missing: string[]
}

/** Whom a message is about, beside the program. */
export interface About {
  /** Null: everybody who reads it. */
  readonly person: Pick<PersonDbRow, 'name' | 'givenName'> | null
  readonly sums?: Sums | undefined
  readonly session?: SessionRow | null
}

/** The program's own text, else the app's. */
export function textInForce({ db, texts }: Pick<OutreachDesk, 'db' | 'texts'>, key: MessageKey): TextInForce {
  const own = messageTextRow(db.read, key)
  if (own !== null) return { subject: own.subject, body: own.body, own: true }
  return { ...texts.get(key.kind, key.channel, key.locale, key.round), own: false }
}

/** Fills for many alike read the text and the program's figures once. */
export function composerOf(desk: OutreachDesk, key: MessageKey, given: MessageText = textInForce(desk, key), days = thankedDays) {
  const { locale, channel, kind } = key
  const fields = locale === 'it' && /^a/i.test(desk.facts.program) ? { subject: toAd(given.subject), body: toAd(given.body) } : given
  const values = { ...programValues(desk.facts, locale, channel), ...figuresOfProgram(desk, key) }
  const look = {
    lang: locale,
    program: desk.facts.program,
    color: desk.color,
    joinLabel: String(textsOf(locale).formatMessage({ id: 'outreach.join-button' }, { program: desk.facts.program })),
  }
  return (about: About): FilledMessage => {
    const all: Values = {
      ...values,
      ...personValues(about.person, locale),
      ...(about.session ? sessionValues(about.session, locale) : {}),
      ...(about.sums && kind === 'validation' ? figureValues(about.sums, null, days, locale) : {}),
    }
    const subject = fillText(fields.subject, all)
    const body = fillText(fields.body, all)
    const html = channel === 'mail' ? messageToHtml(fields.body, all, look) : messageToFragment(fields.body, all, look)
    return { subject: oneLine(subject.text), text: body.text, html, missing: [...new Set([...subject.missing, ...body.missing])] }
  }
}

/** Italian says "ad" before a name that begins with "a". */
function toAd(text: string): string {
  return text.replaceAll(/\b(a) (?=\{program\})/gi, '$1d ')
}

/** What the program has come to in the last days; a page of thanks names totals, never a person. */
function figuresOfProgram(desk: OutreachDesk, { kind, locale, channel }: MessageKey): Values {
  const isForAll = kind === 'validation' && (channel === 'intranet' || channel === 'poster')
  if (kind !== 'impact' && !isForAll) return {}
  const { people, ...sums } = programSums(desk.db.read, daysUpTo(desk.today, thankedDays))
  // The totals of a few would be theirs; then nothing is known, and the message waits.
  return isShown(people, desk.settings.smallestGroup) ? figureValues(sums, people, thankedDays, locale) : {}
}

/** By person, of those who are thanked; nothing for other kinds. */
export function sumsFor(desk: OutreachDesk, kind: MessageKey['kind'], personIds: readonly string[]): ReadonlyMap<string, Sums> {
  return kind === 'validation' ? sumsByPerson(desk.db.read, personIds, daysUpTo(desk.today, thankedDays)) : new Map()
}

export function sessionOf(desk: OutreachDesk, sessionId: string | null): SessionRow | null {
  return sessionId === null ? null : sessionRow(desk.db.read, sessionId)
}
