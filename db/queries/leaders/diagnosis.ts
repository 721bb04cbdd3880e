/** What the program's own figures say of teams: who was asked, takes part, shares, has read, learned and been thanked. */
import { and, asc, between, eq, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { addDays, type Day, dayToNumber } from '#shared/domain/day.ts'
import { countingVersions } from '#shared/domain/documents/acknowledgement.ts'
import type { TeamFigures } from '#shared/domain/people/diagnosis.ts'
import { slot } from '../../schema/calendar.ts'
import { item } from '../../schema/content.ts'
import { document, documentVersion } from '../../schema/documents.ts'
import type { ReadDb } from '../../types.ts'
import { grouped } from '../documents/grouped.ts'
import { flagWhere, pickedSql, setOf } from '../people/marks.ts'

/** By team; the whole company under null. */
export type FiguresByTeam = ReadonlyMap<string | null, Omit<TeamFigures, 'posts'>>

const mostTeams = 1000
/** Days up to today that count as lately. */
const lately = 30

const consentIn = (consents: Parameters<typeof setOf<'consent'>>[1]) =>
  sql.raw(`(${pickedSql('consent', 'marks')} & ${setOf('consent', consents)}) <> 0`)
const isHere = sql`${sql.raw(`(${pickedSql('employment', 'marks')} & ${setOf('employment', ['active'])}) <> 0`)}
  and not ${consentIn(['declined', 'opted-out'])}`
const isAsked = sql`${isHere} and ${consentIn(['invited', 'reminded', 'opted-in'])}`

/** Everything but content. `thankedSince`: epoch ms. */
export function figuresByTeam(db: ReadDb, today: Day, thankedSince: number): FiguresByTeam {
  const standing = standingByTeam(db, today)
  const read = countAmong(db, readersAsPeople(db))
  const thanked = countAmong(db, thankedPeople(thankedSince))
  return new Map(standing.map(({ teamId, ...row }) => [teamId, { ...row, read: read.get(teamId) ?? 0, thanked: thanked.get(teamId) ?? 0 }]))
}

function standingByTeam(db: ReadDb, today: Day) {
  const from = dayToNumber(addDays(today, 1 - lately))
  const count = (condition: SQL) => sql<number>`count(*) filter (where ${condition})`
  const counts = {
    people: count(isHere),
    asked: count(isAsked),
    optedIn: count(sql`${isAsked} and ${consentIn(['opted-in'])}`),
    sharing: count(sql`${isAsked} and ${consentIn(['opted-in'])} and shared_day >= ${from}`),
    trained: count(sql`${isAsked} and ${flagWhere('trained')}`),
  }
  const teams = db
    .select({ teamId: sql<string | null>`t.team_id`, ...counts })
    .from(sql`team_person t cross join directory d on d.key = t.key`)
    .groupBy(sql`t.team_id`)
    .limit(mostTeams)
    .all()
  const company = db
    .select({ teamId: sql<string | null>`null`, ...counts })
    .from(sql`directory indexed by directory_marks`)
    .all()
  return [...company, ...teams]
}

/** How many of these people who were asked are in each team, and in the company. `ids`: a query for their ids. */
function countAmong(db: ReadDb, ids: SQL): ReadonlyMap<string | null, number> {
  const asked = sql`select key from directory where person_id in (${ids}) and ${isAsked}`
  const teams = db
    .select({ teamId: sql<string | null>`t.team_id`, count: sql<number>`count(*)` })
    .from(sql`team_person t`)
    .where(sql`t.person_id in (select person_id from directory where key in (${asked}))`)
    .groupBy(sql`t.team_id`)
    .limit(mostTeams)
    .all()
  const company = db
    .select({ teamId: sql<string | null>`null`, count: sql<number>`count(*)` })
    .from(sql`directory`)
    .where(sql`key in (${asked})`)
    .all()
  return new Map([...company, ...teams].map((row) => [row.teamId, row.count]))
}

/** Readers have an address, or where they have none a name: by these they are found among the people. */
function readersAsPeople(db: ReadDb): SQL {
  const versions = db
    .select({ documentId: document.id, id: documentVersion.id, material: documentVersion.material })
    .from(documentVersion)
    .innerJoin(
      document,
      and(
        eq(document.id, documentVersion.documentId),
        eq(document.kind, 'policy'),
        isNull(document.deletedAt),
        ne(document.stage, 'archived'),
      ),
    )
    .where(and(eq(documentVersion.kind, 'published'), isNull(documentVersion.deletedAt)))
    .orderBy(asc(documentVersion.at), asc(documentVersion.id))
    .limit(5000)
    .all()
  const counting = [...grouped(versions, (row) => row.documentId).values()].flatMap((each) => countingVersions(each).map(({ id }) => id))
  const readers = sql`select a.reader_id from acknowledgement a
    where a.version_id in (select value from json_each(${JSON.stringify(counting)})) and +a.deleted_at is null`
  return sql`
    select p.id from document_reader r cross join person p on p.email = lower(r.email)
      where r.id in (${readers}) and r.deleted_at is null and r.email <> ''
    union select p.id from document_reader r cross join person p on p.deleted_at is null and p.name = r.name and p.email = ''
      where r.id in (${readers}) and r.deleted_at is null and r.email = ''`
}

function thankedPeople(since: number): SQL {
  return sql`select d.person_id from wave w cross join delivery d on d.wave_id = w.id and +d.deleted_at is null
    where w.kind in ('validation', 'impact') and w.deleted_at is null and d.state = 'sent' and d.sent_at >= ${since}`
}

/** Posts of a period, both days counted, each with the teams it is for: both lists empty is everybody. */
export function postsWithTeams(db: ReadDb, from: Day, to: Day) {
  return db
    .select({ slotTeamId: slot.teamId, itemTeamIds: item.teamIds })
    .from(slot)
    .innerJoin(item, and(eq(item.id, slot.itemId), sql`+${item.deletedAt} is null`, eq(item.stage, 'approved')))
    .where(and(isNull(slot.deletedAt), between(slot.day, from, to)))
    .limit(5000)
    .all()
}
