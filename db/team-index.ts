/** Keeps who is in which team: of people whose turn it is in every team, of teams whose turn it is everybody. */
import type Database from 'better-sqlite3'
import { foldWords } from '#shared/domain/content/fold.ts'
import { type Seniority, seniorities, type TeamRule } from '#shared/domain/people/types.ts'
import { oncePer } from './once.ts'
import { pickedSql, setOf } from './queries/people/marks.ts'
import { isLocale } from './queries/people/teams.ts'

interface TeamRow {
  readonly id: string
  readonly rule: string | null
  readonly parentId: string | null
}

/** Of the next count: which teams, which people; `everybody` is an empty list of people. */
const scratch = `
  CREATE TEMP TABLE IF NOT EXISTS team_next (team_id TEXT NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (team_id, key)) WITHOUT ROWID;
  CREATE TEMP TABLE IF NOT EXISTS team_now (team_id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
  CREATE TEMP TABLE IF NOT EXISTS person_now (key INTEGER PRIMARY KEY NOT NULL);
  DELETE FROM temp.team_next; DELETE FROM temp.team_now; DELETE FROM temp.person_now;`

/** Brings teams to what people, rules and hands say, where something is due; inside a transaction, after the directory. */
export function recountTeams(raw: Database.Database): void {
  raw.exec(scratch)
  const index = indexOf(raw)
  const teams = index.teams.all()
  if (index.duePeople.run().changes > 0) recount(index, teams, index.ofSome)
  const due = index.dueTeams.all()
  if (due.length === 0) return
  raw.exec('DELETE FROM temp.team_next')
  recount(index, withParents(teams, due), index.ofAll, due)
}

type Index = ReturnType<typeof prepare>
type Range = Index['ofSome']

const indexOf = oncePer(prepare)

function prepare(raw: Database.Database) {
  return {
    teams: raw.prepare<[], TeamRow>('SELECT id, rule, parent_id AS parentId FROM team WHERE deleted_at IS NULL ORDER BY id'),
    duePeople: raw.prepare(
      'INSERT INTO temp.person_now (key) SELECT d.key FROM team_due t CROSS JOIN directory d INDEXED BY directory_person ON d.person_id = t.person_id WHERE t.is_team = 0',
    ),
    dueTeams: raw.prepare<[], string>('SELECT person_id FROM team_due WHERE is_team = 1').pluck(),
    countTeam: raw.prepare('INSERT OR IGNORE INTO temp.team_now (team_id) VALUES (?)'),
    ofSome: prepareRange(
      raw,
      'temp.person_now n CROSS JOIN directory d ON d.key = n.key',
      'AND t.key IN (SELECT key FROM temp.person_now)',
    ),
    ofAll: prepareRange(raw, 'directory d', ''),
  }
}

const isHere = `(${pickedSql('employment', 'd.marks')} & ${setOf('employment', ['left'])}) = 0`
const hand = (isIn: 0 | 1) => `EXISTS (
  SELECT 1 FROM team_member m WHERE m.team_id = @team AND m.person_id = d.person_id AND m.is_in = ${isIn} AND +m.deleted_at IS NULL)`

/** `people`: a table d of the directory; `and`: which rows of team_person are theirs. */
function prepareRange(raw: Database.Database, people: string, and: string) {
  const rule = `@ruled AND (@anyDepartment OR d.department_key IN (SELECT value FROM json_each(@departments)))
    AND (@anyPlace OR d.place_key IN (SELECT value FROM json_each(@places)))
    AND (@seniorities = 0 OR ${pickedSql('seniority', 'd.marks')} & @seniorities) AND (@locales = 0 OR ${pickedSql('locale', 'd.marks')} & @locales)`
  return {
    own: raw.prepare(
      `INSERT OR IGNORE INTO temp.team_next (team_id, key)
      SELECT @team, d.key FROM ${people} WHERE ${isHere} AND ((${rule}) OR ${hand(1)}) AND NOT ${hand(0)}`,
    ),
    // What is not counted anew stands as it was.
    parts: raw.prepare(
      `INSERT OR IGNORE INTO temp.team_next (team_id, key)
      SELECT @team, d.key FROM (
        SELECT key FROM temp.team_next WHERE team_id = @part
        UNION SELECT t.key FROM team_person t WHERE t.team_id = @part AND @part NOT IN (SELECT team_id FROM temp.team_now) ${and}
      ) n CROSS JOIN directory d ON d.key = n.key
      WHERE NOT ${hand(0)}`,
    ),
    leave: raw.prepare(
      `DELETE FROM team_person WHERE (team_id, key) IN (
        SELECT t.team_id, t.key FROM temp.team_now c CROSS JOIN team_person t ON t.team_id = c.team_id
        WHERE NOT EXISTS (SELECT 1 FROM temp.team_next n WHERE n.team_id = t.team_id AND n.key = t.key) ${and})`,
    ),
    enter: raw.prepare(
      `INSERT INTO team_person (team_id, key, person_id)
      SELECT n.team_id, n.key, d.person_id FROM temp.team_next n CROSS JOIN directory d ON d.key = n.key
      WHERE NOT EXISTS (SELECT 1 FROM team_person t WHERE t.team_id = n.team_id AND t.key = n.key)`,
    ),
  }
}

/** Parts of these teams are counted until nobody is added; teams that are gone lose everybody. */
function recount(index: Index, teams: readonly TeamRow[], range: Range, gone: readonly string[] = []): void {
  for (const id of [...teams.map((team) => team.id), ...gone]) index.countTeam.run(id)
  for (const team of teams) range.own.run({ team: team.id, ...ruleOf(team.rule) })
  const all = index.teams.all()
  const wanted = new Set(teams.map((team) => team.id))
  const pairs = all.flatMap(({ id, parentId }) => (parentId !== null && wanted.has(parentId) ? [{ team: parentId, part: id }] : []))
  for (let added = pairs.length > 0; added; ) added = pairs.filter((pair) => range.parts.run(pair).changes > 0).length > 0
  range.leave.run()
  range.enter.run()
}

function ruleOf(text: string | null) {
  const rule: TeamRule | null = text === null ? null : JSON.parse(text)
  const { departments = [], places = [], seniorities: ranks = [], locales: languages = [] } = rule ?? {}
  return {
    ruled: rule === null ? 0 : 1,
    anyDepartment: departments.length === 0 ? 1 : 0,
    departments: JSON.stringify(departments.map(foldWords)),
    anyPlace: places.length === 0 ? 1 : 0,
    places: JSON.stringify(places.map(foldWords)),
    seniorities: setOf('seniority', ranks.filter(isSeniority)),
    locales: setOf('locale', languages.filter(isLocale)),
  }
}

const isSeniority = (value: string): value is Seniority => seniorities.some((each) => each === value)

/** The teams that are due and those that they are parts of. */
function withParents(teams: readonly TeamRow[], due: readonly string[]): readonly TeamRow[] {
  const byId = new Map(teams.map((team) => [team.id, team]))
  const wanted = new Map<string, TeamRow>()
  for (const id of due)
    for (
      let team = byId.get(id);
      team !== undefined && !wanted.has(team.id);
      team = team.parentId === null ? undefined : byId.get(team.parentId)
    )
      wanted.set(team.id, team)
  return [...wanted.values()]
}
