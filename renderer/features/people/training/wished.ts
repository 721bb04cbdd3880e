/** What a new session begins with, as a part of the address. */
import { sessionTopics } from '#shared/domain/people/types.ts'
import { locales } from '#shared/locales.ts'
import type { Session } from './types.ts'

export type Wished = Partial<Pick<Session, 'topic' | 'kind' | 'place' | 'locale' | 'day'>>

/** "topic=social-basics&place=Bari". */
export function wishedToText({ topic, place, locale, day }: Wished): string {
  const entries = Object.entries({ topic, place, locale, day }).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return new URLSearchParams(entries).toString()
}

/** What cannot be read is left out. */
export function textToWished(text: string): Wished {
  const given = new URLSearchParams(text)
  const topic = sessionTopics.find((each) => each === given.get('topic'))
  const locale = locales.find((each) => each === given.get('locale'))
  const place = given.get('place')
  const day = given.get('day')
  return {
    ...(topic === undefined ? {} : { topic, kind: topic === 'profile-photo' ? 'photo-day' : 'webinar' }),
    ...(locale === undefined ? {} : { locale }),
    ...(place ? { place, kind: 'in-person' } : {}),
    ...(day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { day } : {}),
  }
}
