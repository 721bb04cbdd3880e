/** Where people are and how many follow them there, as they told it. */
import { and, asc, eq, isNull } from 'drizzle-orm'
import { personNetwork } from '../../schema/people.ts'
import type { ReadDb, WriteDb } from '../../types.ts'

export type NetworkRow = typeof personNetwork.$inferSelect
type Told = Pick<NetworkRow, 'network' | 'handle' | 'audience'>

const most = 100

export function networksOf(db: ReadDb, personId: string): readonly NetworkRow[] {
  return db
    .select()
    .from(personNetwork)
    .where(and(eq(personNetwork.personId, personId), isNull(personNetwork.deletedAt)))
    .orderBy(asc(personNetwork.network), asc(personNetwork.id))
    .limit(most)
    .all()
}

/** Exactly these from now on; of two of one network the last counts. What stays as it was keeps the day it was told. */
export function setNetworks(
  tx: WriteDb,
  { newId, now }: { readonly newId: () => string; readonly now: number },
  personId: string,
  networks: readonly Told[],
): void {
  const wanted = new Map(networks.map((each) => [each.network, each]))
  const known = networksOf(tx, personId)
  for (const row of known) {
    const told = wanted.get(row.network)
    if (told === undefined) tx.update(personNetwork).set({ deletedAt: now }).where(eq(personNetwork.id, row.id)).run()
    else if (told.handle !== row.handle || told.audience !== row.audience)
      tx.update(personNetwork).set({ handle: told.handle, audience: told.audience, toldAt: now }).where(eq(personNetwork.id, row.id)).run()
  }
  const names = new Set(known.map((row) => row.network))
  for (const { network, handle, audience } of wanted.values())
    if (!names.has(network)) tx.insert(personNetwork).values({ id: newId(), personId, network, handle, audience, toldAt: now }).run()
}
