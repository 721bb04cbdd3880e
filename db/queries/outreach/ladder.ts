/** Who was invited and has not answered: how far up the ladder of reminders they are. */
import { type SQL, sql } from 'drizzle-orm'
import { person } from '../../schema/people.ts'
import type { ReadDb } from '../../types.ts'

export interface WaitingGroup {
  readonly waveId: string
  readonly waveName: string
  /** Epoch ms of the invitation. */
  readonly invitedAt: number
  /** Reminders sent so far. */
  readonly reminders: number
  /** Epoch ms of the last message. */
  readonly lastAt: number
  readonly people: number
}

/** More groups than this are no list to read: each wave is sent in a few portions. */
const most = 2000

/** People who wait alike, by wave. */
export function waitingGroups(db: ReadDb): readonly WaitingGroup[] {
  return db
    .select({
      waveId: sql<string>`s.wave_id`,
      waveName: sql<string>`w.name`,
      invitedAt: sql<number>`s.invited_at`,
      reminders: sql<number>`s.reminders`,
      lastAt: sql<number>`s.last_at`,
      people: sql<number>`count(*)`,
    })
    .from(sent)
    .innerJoin(sql`wave w`, sql`w.id = s.wave_id and w.kind = 'invitation' and w.deleted_at is null`)
    .innerJoin(person, sql`${person.id} = s.person_id and ${isWaiting}`)
    .groupBy(sql`1`, sql`3`, sql`4`, sql`5`)
    .orderBy(sql`w.day`, sql`w.id`, sql`s.reminders`)
    .limit(most)
    .all()
}

/** A condition on `person`: belongs to one of the groups of a wave and has no message of the next round yet. */
export function inWaitingGroups(waveId: string, groups: readonly WaitingGroup[]): SQL {
  const keys = groups.map(({ invitedAt, reminders, lastAt }) => `${invitedAt} ${reminders} ${lastAt}`)
  return sql`${person.id} in (select s.person_id from ${sent} where s.wave_id = ${waveId} and s.invited_at || ' ' || s.reminders || ' ' || s.last_at in (select value from json_each(${JSON.stringify(keys)}))
    and not exists (select 1 from delivery n where n.wave_id = s.wave_id and n.person_id = s.person_id and n.round = s.reminders + 1 and +n.deleted_at is null)) and ${isWaiting}`
}

const isWaiting = sql`${person.consent} in ('invited', 'reminded') and ${person.employment} = 'active' and +${person.deletedAt} is null and +${person.erasedAt} is null`

const sent = sql`(select d.wave_id, d.person_id, min(d.sent_at) as invited_at, max(d.round) as reminders, max(d.sent_at) as last_at
  from delivery d where d.state = 'sent' and d.deleted_at is null group by d.wave_id, d.person_id) s`
