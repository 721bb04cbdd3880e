/** Rosters for tests, and what a file holds of the people in them. */
import { writeFileSync } from 'node:fs'
import type Database from 'better-sqlite3'
import type { RosterLook } from '#electron/services/roster/types.ts'
import type { RosterMapping } from '#shared/contracts/roster.ts'
import type { World } from './world.ts'

export const rosterHeaders = 'Employee #,First Name,Last Name,Department,Location,Status,Hire Date,Work Email,Reports To Email'

/** People from a number on, each below the one ten before. */
export function rosterOf(count: number, from = 1): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const number = from + index
    const manager = number > 10 ? `p${number - 10}@aurelia.example` : ''
    return `${number},Given${number},Family${number},Sales,Bari,Active,23-04-2020,p${number}@aurelia.example,${manager}`
  })
  return `${[rosterHeaders, ...lines].join('\r\n')}\r\n`
}

/** Writes a roster and answers its path. */
export function writeRoster(world: World, text: string | Uint8Array, name = 'people.csv'): string {
  const path = world.at(name)
  writeFileSync(path, text)
  return path
}

/** Looks into a file and takes its columns for what they seem to be. */
export async function guessOf(world: World, path: string): Promise<RosterMapping> {
  const look: RosterLook | null = await world.caller.roster.look({ path })
  if (look === null) throw new Error('cancelled')
  return look.guess
}

export async function bringIn(world: World, path: string, changes: Partial<RosterMapping> = {}) {
  return world.caller.roster.bringIn({ path, mapping: { ...(await guessOf(world, path)), ...changes } })
}

/** The connection itself, which the app's types hide. */
export function rawOf({ session }: World): Database.Database {
  return Reflect.get(session.current()?.db.read ?? {}, '$client')
}

/** Everything of people that lies in the file, rows that are marked as deleted included; and the acts. */
export function leftBehind(raw: Database.Database): unknown {
  const count = (sql: string) => raw.prepare(sql).pluck().get()
  return {
    people: raw.prepare('SELECT * FROM person ORDER BY id').all(),
    changes: count('SELECT count(*) FROM change'),
    acts: raw.prepare('SELECT code, state, kind FROM act ORDER BY seq').all(),
    directory: count('SELECT count(*) FROM directory'),
    words: count('SELECT count(*) FROM directory_words'),
    unfinished: count('SELECT count(*) FROM unfinished_act'),
  }
}

/** Those who are there, by number. */
export function peopleIn(raw: Database.Database): readonly Readonly<Record<string, string | number | null>>[] {
  return raw
    .prepare<[], Record<string, string | number | null>>(
      `SELECT p.employee_number AS number, p.name, p.email, p.department, p.employment, p.left_on AS leftOn, m.name AS manager
      FROM person p LEFT JOIN person m ON m.id = p.manager_id WHERE p.deleted_at IS NULL ORDER BY length(p.employee_number), p.employee_number`,
    )
    .all()
}
