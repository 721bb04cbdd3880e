/** Backups of a workspace that lie beside it: whoever was erased since is still in them. */
import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { manifestOf } from '#db/backup-zip.ts'

/** Of more files than this none is opened to see what it is. */
const most = 200

/** Absolute paths, by name. What cannot be read as a backup is none. */
export async function backupsBeside(path: string): Promise<readonly string[]> {
  const folder = dirname(path)
  const zips = readdirSync(folder).filter((name) => /\.zip$/i.test(name))
  const found: string[] = []
  for (const name of zips.sort().slice(0, most))
    if ((await manifestOf(join(folder, name)))?.name === basename(path)) found.push(join(folder, name))
  return found
}
