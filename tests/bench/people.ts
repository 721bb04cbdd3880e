/** Promises of people: the directory answers at once, and rosters are read as quickly as they can be. */
import { benchDirectory } from './people-directory.ts'
import { compareRoster } from './people-roster.ts'

/** `npm run bench -- people [PEOPLE [ROWS]]`: exits with 1 when a promise is not kept. */
export async function run([count = '100000', rows]: readonly string[] = []): Promise<void> {
  const isKept = await compareRoster(rows === undefined ? undefined : Number(rows))
  if (!(await benchDirectory(Number(count))) || !isKept) process.exitCode = 1
}
