/** Everything that a workspace holds about one person, read by the schema itself: what a new column holds is not forgotten. */
import { and, eq, getTableColumns, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { item, team } from '../../schema/content.ts'
import { acknowledgement, document, documentReader, documentVersion } from '../../schema/documents.ts'
import { figureImport, post } from '../../schema/figures.ts'
import { act, change } from '../../schema/history.ts'
import { attendance, delivery, trainingSession, wave } from '../../schema/outreach.ts'
import { consentEvent, consentText, leaderAnswer, person, personNetwork, pilotFeedback, share, teamMember } from '../../schema/people.ts'
import { member } from '../../schema/workspace.ts'
import type { ReadDb } from '../../types.ts'
import type { PersonDbRow } from './people.ts'

/** The parts of what is stored, in the order in which they are told. */
export const personalParts = [
  'profile',
  'consent',
  'networks',
  'teams',
  'leader',
  'feedback',
  'messages',
  'training',
  'shares',
  'posts',
  'figures',
  'reading',
  'confirmations',
] as const
export type PersonalPart = (typeof personalParts)[number]

const tables: Readonly<
  Record<PersonalPart, { readonly table: SQLiteTable & { id: SQLiteColumn; deletedAt: SQLiteColumn }; readonly name: string }>
> = {
  profile: { table: person, name: 'person' },
  consent: { table: consentEvent, name: 'consent_event' },
  networks: { table: personNetwork, name: 'person_network' },
  teams: { table: teamMember, name: 'team_member' },
  leader: { table: leaderAnswer, name: 'leader_answer' },
  feedback: { table: pilotFeedback, name: 'pilot_feedback' },
  messages: { table: delivery, name: 'delivery' },
  training: { table: attendance, name: 'attendance' },
  shares: { table: share, name: 'share' },
  posts: { table: post, name: 'post' },
  figures: { table: figureImport, name: 'figure_import' },
  reading: { table: documentReader, name: 'document_reader' },
  confirmations: { table: acknowledgement, name: 'acknowledgement' },
}

export type StoredRow = Readonly<Record<string, unknown>>

/** Keys of the table itself, which say nothing of a person. */
const technical: readonly string[] = ['id', 'deletedAt', 'erasedAt', 'personId', 'readerId']

/** What a part holds of each entry, by the names of its fields. */
export function fieldsOfPart(part: PersonalPart): readonly string[] {
  return Object.keys(getTableColumns(tables[part].table)).filter((name) => !technical.includes(name))
}

/** Of one part nobody has more entries than this. */
const most = 2000

/** The entries of every part, with their ids. */
export function storedOf(db: ReadDb, row: PersonDbRow): Readonly<Record<PersonalPart, readonly StoredRow[]>> {
  const ofPerson = (column: SQLiteColumn) => eq(column, row.id)
  const reading = rowsOf(db, 'reading', isReader(row))
  const ids = JSON.stringify(reading.map(({ id }) => id))
  return {
    profile: rowsOf(db, 'profile', eq(person.id, row.id)),
    consent: rowsOf(db, 'consent', ofPerson(consentEvent.personId)),
    networks: rowsOf(db, 'networks', ofPerson(personNetwork.personId)),
    teams: rowsOf(db, 'teams', ofPerson(teamMember.personId)),
    leader: rowsOf(db, 'leader', ofPerson(leaderAnswer.personId)),
    feedback: rowsOf(db, 'feedback', ofPerson(pilotFeedback.personId)),
    messages: rowsOf(db, 'messages', ofPerson(delivery.personId)),
    training: rowsOf(db, 'training', ofPerson(attendance.personId)),
    shares: rowsOf(db, 'shares', ofPerson(share.personId)),
    posts: rowsOf(db, 'posts', ofPerson(post.personId)),
    figures: rowsOf(db, 'figures', ofPerson(figureImport.personId)),
    reading,
    confirmations: rowsOf(db, 'confirmations', sql`${acknowledgement.readerId} in (select value from json_each(${ids}))`),
  }
}

/** As the erasure finds them: by the address, else by a name without one. */
function isReader({ email, name }: PersonDbRow): SQL | undefined {
  const isNamed = and(eq(documentReader.email, ''), eq(sql`lower(${documentReader.name})`, name.toLowerCase()))
  return email === '' ? isNamed : or(eq(sql`lower(${documentReader.email})`, email), isNamed)
}

function rowsOf(db: ReadDb, part: PersonalPart, isTheirs: SQL | undefined): readonly StoredRow[] {
  const { table } = tables[part]
  return db
    .select()
    .from(table)
    .where(and(isTheirs, sql`+${table.deletedAt} is null`))
    .orderBy(table.id)
    .limit(most)
    .all()
}

/** Earlier versions of these entries, which the history keeps for undo, each with the moment of the act; the oldest first. */
export function versionsOf(db: ReadDb, stored: ReturnType<typeof storedOf>) {
  return personalParts.flatMap((part) => {
    const ids = JSON.stringify(stored[part].map(({ id }) => id))
    return db
      .select({ at: act.at, before: change.before, after: change.after })
      .from(change)
      .innerJoin(act, eq(act.id, change.actId))
      .where(and(eq(change.tableName, tables[part].name), sql`${change.rowId} in (select value from json_each(${ids}))`))
      .orderBy(change.seq)
      .limit(most)
      .all()
      .map((version) => ({ part, ...version }))
  })
}

/** What the ids of an entry stand for: the name of a team, the title of a post. Ids that say nothing are missing. */
export function namesOfEntry(db: ReadDb, row: StoredRow): Readonly<Record<string, string>> {
  const names = Object.entries(row).flatMap(([field, id]) => {
    const named = titled[field]
    if (named === undefined || typeof id !== 'string') return []
    const found = db
      .select({ name: sql<string>`${named}` })
      .from(named.table)
      .where(sql`id = ${id}`)
      .limit(1)
      .get()
    return found === undefined ? [] : [[field, String(found.name)] as const]
  })
  return Object.fromEntries(names)
}

const titled: Readonly<Record<string, SQLiteColumn>> = {
  managerId: person.name,
  teamId: team.name,
  itemId: item.title,
  waveId: wave.name,
  sessionId: trainingSession.title,
  documentId: document.title,
  versionId: documentVersion.label,
  textId: consentText.version,
  by: member.name,
}
