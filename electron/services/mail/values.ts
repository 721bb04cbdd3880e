/** What the variables of a text stand for: the program, one person, their figures, a session; in the language of the text. */

import type { Sums } from '#db/queries/outreach/totals.ts'
import type { PersonDbRow } from '#db/queries/people/people.ts'
import type { SessionRow } from '#db/queries/training/sessions.ts'
import type { Values } from '#shared/domain/people/fill.ts'
import { isWeb } from '#shared/domain/people/message-html.ts'
import type { Channel } from '#shared/domain/people/types.ts'
import type { Locale } from '#shared/ids.ts'
import { textsOf } from '../text.ts'

export interface ProgramFacts {
  readonly program: string
  readonly company: string
  readonly hashtag: string
  readonly senderName: string
  readonly joinUrl: string
  /** Titles of the policies in force, by language. */
  readonly policies: Readonly<Partial<Record<Locale, string>>>
}

/** Words in general stand where the program has told nothing, so that every sentence stays whole. */
export function programValues(facts: ProgramFacts, locale: Locale, channel: Channel): Values {
  const say = wordsOf(locale)
  const sender = facts.senderName || say('sender', { program: facts.program })
  return {
    program: facts.program,
    company: facts.company || say('company'),
    hashtag: facts.hashtag === '' ? facts.program : facts.hashtag.replace(/^#?/, '#'),
    sender,
    'join-link': isWeb(facts.joinUrl) ? facts.joinUrl : say(`join-${channel}`, { sender }),
    'opt-out': say(`opt-out-${channel}`, { sender }),
    policy: facts.policies[locale] ?? say('policy'),
  }
}

/** Null: for everybody who reads it. */
export function personValues(person: Pick<PersonDbRow, 'name' | 'givenName'> | null, locale: Locale): Values {
  return { 'first-name': person === null ? wordsOf(locale)('everybody') : person.givenName || person.name }
}

export function sessionValues(session: SessionRow, locale: Locale): Values {
  const texts = textsOf(locale)
  const day = texts.formatDate(`${session.day}T00:00:00Z`, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
  const place = [session.place, session.link].filter((part) => part !== '').join(', ')
  return {
    'session-title': session.title,
    'session-day': day,
    'session-time': `${session.time}–${endOf(session)}`,
    ...(place === '' ? {} : { 'session-place': place }),
    trainer: session.trainer || wordsOf(locale)('trainer'),
  }
}

/** `people`: how many took part; null in a message about one person. */
export function figureValues(sums: Sums, people: number | null, days: number, locale: Locale): Values {
  const say = wordsOf(locale)
  const number = (count: number) => textsOf(locale).formatNumber(count)
  const of = (name: 'shares' | 'clicks' | 'views' | 'people', count: number) => say(name, { count, number: number(count) })
  return {
    shares: of('shares', sums.shares),
    clicks: of('clicks', sums.clicks),
    views: of('views', sums.impressions),
    days: number(days),
    ...(people === null ? {} : { people: of('people', people) }),
  }
}

function endOf({ time, minutes }: Pick<SessionRow, 'time' | 'minutes'>): string {
  const end = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(end / 60) % 24)}:${two(end % 60)}`
}

function wordsOf(locale: Locale) {
  const texts = textsOf(locale)
  return (name: string, values?: Record<string, string | number>) => String(texts.formatMessage({ id: `outreach.value-${name}` }, values))
}
