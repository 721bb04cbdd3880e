/** A training session as an invitation that calendars read. Pure: a session in, text out. */
import type { SessionKind, SessionTopic } from '../domain/people/types.ts'
import { createIcs } from './ics.ts'
import type { ExportText } from './plan-export-types.ts'

export interface InvitedSession {
  readonly id: string
  readonly title: string
  readonly kind: SessionKind
  readonly topic: SessionTopic
  /** Epoch ms of its beginning. */
  readonly instant: number
  readonly minutes: number
  readonly place: string
  /** Empty: none. */
  readonly link: string
  readonly trainer: string
  /** 0, 1, 2 …: a calendar replaces the invitation it has by one with a higher number. */
  readonly sequence: number
  /** Titles of what is handed out. */
  readonly materials: readonly string[]
}

interface EntryFacts {
  readonly program: string
  /** Who invites; without an address nobody is named. */
  readonly sender: { readonly name: string; readonly email: string }
  /** Epoch ms: when it was made. */
  readonly stamp: number
}

/** Instants in UTC, so that no program has to know our zones. Nobody who is asked is named: the file goes to all of them. */
export function sessionToIcs(session: InvitedSession, { program, sender, stamp }: EntryFacts, text: ExportText): string {
  const { id, title, kind, topic, instant, minutes, place, link, trainer, sequence, materials } = session
  const calendar = createIcs(program)
  const lines = [
    text.message(`training.topic-${topic}-text`),
    ...(trainer === '' ? [] : [text.message('training.ics-trainer', { trainer })]),
    ...materials.map((material) => `- ${material}`),
    link,
  ]
  calendar.createEvent({
    id: `${id}@groundswell`,
    sequence,
    start: new Date(instant),
    end: new Date(instant + minutes * 60_000),
    stamp: new Date(stamp),
    summary: title,
    description: lines.filter((line) => line !== '').join('\n'),
    location: place === '' ? link : place,
    categories: [{ name: text.message(`training.kind-${kind}`) }],
    ...(link === '' ? {} : { url: link }),
    ...(sender.email === '' ? {} : { organizer: { name: sender.name === '' ? sender.email : sender.name, email: sender.email } }),
  })
  return calendar.toString()
}
