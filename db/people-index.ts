/** Keeps the directory in step with people, sessions and shares: triggers note whose turn it is, every act ends with it. */
import type Database from 'better-sqlite3'
import { foldWords } from '#shared/domain/content/fold.ts'
import { dayToNumber } from '#shared/domain/day.ts'
import { type Consent, consents, type Employment, type Seniority } from '#shared/domain/people/types.ts'
import type { Locale } from '#shared/ids.ts'
import { oncePer } from './once.ts'
import { leftWord, marksOf } from './queries/people/marks.ts'
import { recountTeams } from './team-index.ts'

/** What the directory shows of somebody, as the database holds it: yes is 1. */
interface DuePerson {
  readonly id: string
  /** Null: removed, erased, or gone altogether. */
  readonly name: string | null
  readonly employeeNumber: string
  readonly email: string
  readonly jobTitle: string
  readonly department: string
  readonly place: string
  readonly seniority: Seniority
  readonly locale: Locale | null
  readonly hiredOn: string | null
  readonly employment: Employment
  readonly senior: number
  readonly leader: number
  readonly inPilot: number
  readonly usesSocial: number | null
  readonly consent: Consent
  readonly ranked: number
  readonly trained: number
  readonly sharedOn: string | null
  /** Its row until now. */
  readonly key: number | null
  readonly words: string | null
}

const duePeople = `
  SELECT t.person_id AS id, p.name, p.employee_number AS employeeNumber, p.email, p.job_title AS jobTitle, p.department, p.place, p.seniority,
    p.locale, p.hired_on AS hiredOn, p.employment, p.senior, p.leader, p.in_pilot AS inPilot, p.uses_social AS usesSocial, p.consent, p.ranked,
    EXISTS (SELECT 1 FROM attendance a WHERE a.person_id = p.id AND a.state = 'attended' AND a.deleted_at IS NULL) AS trained,
    (SELECT max(s.day) FROM share s WHERE s.person_id = p.id AND +s.deleted_at IS NULL) AS sharedOn, d.key, w.words
  FROM team_due t
  LEFT JOIN person p ON p.id = t.person_id AND p.deleted_at IS NULL AND p.erased_at IS NULL
  LEFT JOIN directory d ON d.person_id = t.person_id
  LEFT JOIN directory_words w ON w.key = d.key
  WHERE t.is_team = 0
  ORDER BY d.key, t.person_id`

/** Brings directory and teams to what the tables say; inside a transaction. */
export function indexDuePeople(raw: Database.Database): void {
  const index = indexOf(raw)
  if (index.anyDue.get() === undefined) return
  for (const person of index.due.all()) {
    if (person.name === null) forget(index, person)
    else writePerson(index, { ...person, name: person.name })
  }
  recountTeams(raw)
  index.done.run()
}

type Index = ReturnType<typeof prepare>

const indexOf = oncePer(prepare)

function prepare(raw: Database.Database) {
  return {
    anyDue: raw.prepare('SELECT 1 FROM team_due LIMIT 1'),
    due: raw.prepare<[], DuePerson>(duePeople),
    done: raw.prepare('DELETE FROM team_due'),
    add: raw.prepare(
      `INSERT INTO directory (name_key, department_key, place_key, hired_on, consent_rank, marks, shared_day, person_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    change: raw.prepare(
      `UPDATE directory SET name_key = ?, department_key = ?, place_key = ?, hired_on = ?, consent_rank = ?, marks = ?, shared_day = ?
      WHERE person_id = ?`,
    ),
    remove: raw.prepare('DELETE FROM directory WHERE key = ?'),
    leaveTeams: raw.prepare('DELETE FROM team_person WHERE person_id = ?'),
    addWords: raw.prepare('INSERT INTO directory_words (key, words) VALUES (?, ?)'),
    removeWords: raw.prepare('DELETE FROM directory_words WHERE key = ?'),
    find: raw.prepare('INSERT INTO directory_search (rowid, words) VALUES (?, ?)'),
    lose: raw.prepare("INSERT INTO directory_search (directory_search, rowid, words) VALUES ('delete', ?, ?)"),
  }
}

function forget(index: Index, { id, key, words }: DuePerson): void {
  if (key === null) return
  index.leaveTeams.run(id)
  writeWords(index, key, words, null)
  index.remove.run(key)
}

function writePerson(index: Index, person: DuePerson & { readonly name: string }): void {
  const { id, key, words } = person
  const columns = [
    foldWords(person.name),
    foldWords(person.department),
    foldWords(person.place),
    person.hiredOn ?? '',
    consents.indexOf(person.consent),
    marksOfPerson(person),
    // Of who takes part no longer nothing is told, not even by what a filter finds.
    person.sharedOn === null || person.consent !== 'opted-in' ? 0 : dayToNumber(person.sharedOn),
    id,
  ]
  if (key !== null) index.change.run(columns)
  const place = key ?? Number(index.add.run(columns).lastInsertRowid)
  writeWords(index, place, words, wordsOf(person))
}

/** The search index is told what it held before it is told what it holds: it keeps no texts of its own. */
function writeWords(index: Index, key: number, before: string | null, after: string | null): void {
  if (before === after) return
  if (before !== null) {
    index.lose.run(key, before)
    index.removeWords.run(key)
  }
  if (after === null) return
  index.addWords.run(key, after)
  index.find.run(key, after)
}

function wordsOf(person: DuePerson): string {
  const { name, department, place, jobTitle, employeeNumber, email } = person
  const words = foldWords([name, department, place, jobTitle, employeeNumber, email].join(' ')).split(' ')
  return [...new Set([...words, ...(person.employment === 'left' ? [leftWord] : [])])].join(' ')
}

function marksOfPerson(person: DuePerson): number {
  const { consent, employment, seniority } = person
  const isOut = consent === 'opted-out'
  return marksOf({
    ...{ consent, employment, seniority },
    locale: person.locale ?? '',
    social: person.usesSocial === null ? 'unknown' : person.usesSocial === 1 ? 'yes' : 'no',
    inPilot: person.inPilot === 1 && !isOut,
    senior: person.senior === 1,
    leader: person.leader === 1 && !isOut,
    ranked: person.ranked === 1 && consent === 'opted-in',
    trained: person.trained === 1 && !isOut,
    withoutEmail: person.email === '',
  })
}
