/** Messages as they lie in the file, for slices that need somebody to have been written to. */
import { noteInvited } from '#db/queries/people/consent.ts'
import { delivery, wave } from '#db/schema/outreach.ts'
import type { MessageKind } from '#shared/domain/people/types.ts'
import { noon, type World } from './world.ts'

function dbOf(world: World) {
  const open = world.session.current()
  if (open === null) throw new Error('no workspace is open')
  return open.db
}

/** A message of a kind; answers its id. */
export function createWave(world: World, kind: MessageKind): string {
  const db = dbOf(world)
  const id = db.newId()
  const row = { id, name: kind, kind, channel: 'mail', audience: {}, day: '2027-01-25', time: '09:00', createdAt: noon } as const
  db.write({ code: 'test' }, (tx) => tx.insert(wave).values(row).run())
  return id
}

/** Sent to somebody at an instant, epoch ms. */
export function deliver(world: World, waveId: string, personId: string, sentAt: number): void {
  const db = dbOf(world)
  db.write({ code: 'test' }, (tx) => {
    tx.insert(delivery).values({ id: db.newId(), waveId, personId, state: 'sent', sentAt }).run()
  })
  db.write({ code: 'test' }, (tx) => noteInvited(tx, [personId], 0, sentAt))
}
