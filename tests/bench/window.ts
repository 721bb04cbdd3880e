/** What the window feels of a roster of 100,000 people that comes in, and of somebody who is erased from the file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { RosterLook } from '#shared/contracts/roster.ts'
import { spawnGsw } from '#tests/slices/gsw.ts'
import { rosterOf } from '#tests/slices/rosters.ts'
import { ask, feel, tellFelt, withPeople } from './felt.ts'

/** People who are there before. */
const before = 2000

/** `npm run bench -- window [PEOPLE]`: exits with 1 when the promise is not kept. */
export async function run([count = '100000']: readonly string[] = []): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-bench-'))
  try {
    const isKept = await measure(folder, Number(count))
    if (!isKept) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(folder: string, count: number): Promise<boolean> {
  const file = join(folder, 'company.groundswell')
  const paths = { first: join(folder, 'first.csv'), all: join(folder, 'all.csv') }
  writeFileSync(paths.first, rosterOf(before, 900_001))
  writeFileSync(paths.all, rosterOf(count))
  spawnGsw(['workspace', 'new', file])
  spawnGsw(['import', 'people', file, paths.first])
  return withPeople(folder, file, async ({ app, page, still }) => {
    const { guess: mapping } = RosterLook.parse(await ask(page, 'roster.look', { path: paths.all }))
    const coming = await feel(app, page, () => ask(page, 'roster.bringIn', { path: paths.all, mapping }))
    const { people } = People.parse(await ask(page, 'people.list', { filter: { text: 'given77' }, limit: 1 }))
    const going = await feel(app, page, () => ask(page, 'people.erase', { personIds: people.map(({ id }) => id) }))
    return tellFelt(still, {
      [`${count.toLocaleString('en')} people come in`]: coming,
      'one of them is erased (saves wait until the file is written anew)': going,
    })
  })
}

const People = z.object({ people: z.array(z.object({ id: z.string() })) })
