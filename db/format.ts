/** What makes a SQLite file a workspace of ours, and where its migrations lie. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** "GSWL": stands in the header of every workspace file. */
export const applicationId = 0x4753574c

/** From this size on (bytes) opening no longer reads every page: the app has the verify job do it right after. */
export const quickCheckLimit = 4 * 1024 * 1024

const Journal = z.object({ entries: z.array(z.object({ tag: z.string() })) })

/** The version of the files that this folder of migrations makes: their number. */
export function newestVersion(migrations: string): number {
  return Journal.parse(JSON.parse(readFileSync(join(migrations, 'meta', '_journal.json'), 'utf8'))).entries.length
}

/** The folder of migrations: beside this source, beside the bundle (or its chunks), or among the package's resources. */
export function findMigrations(): string {
  const packaged =
    'resourcesPath' in process && typeof process.resourcesPath === 'string' ? [join(process.resourcesPath, 'migrations')] : []
  const places = [
    join(import.meta.dirname, 'migrations'),
    join(import.meta.dirname, '../../db/migrations'),
    join(import.meta.dirname, '../../../db/migrations'),
    ...packaged,
  ]
  const found = places.find((place) => existsSync(join(place, 'meta', '_journal.json')))
  if (found === undefined) throw new Error(`no migrations in ${places.join(', ')}`)
  return found
}
