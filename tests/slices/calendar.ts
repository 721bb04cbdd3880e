/** A workspace with content to put on days. */
import { itemCaption, item as itemTable, team as teamTable } from '#db/schema/content.ts'
import type { Db } from '#db/types.ts'
import type { CalendarView } from '#shared/contracts/calendar.ts'
import { planOf, taskOf, type World, withPlan } from './world.ts'

type ItemFields = Partial<typeof itemTable.$inferInsert>

/** A workspace without a plan's days off in the way: Italy from 15 February 2027; it is Monday 1 February, noon in London. */
export async function withCalendar(world: World): Promise<void> {
  await withPlan(world)
  await world.caller.settings.update({ fields: { locale: 'en' } })
}

/** The plan has no roll-out ahead: the calendar proposes from tomorrow on. */
export async function withoutRollOut(world: World): Promise<void> {
  await world.caller.launchPlan.removeTask({ taskId: taskOf(await planOf(world), 'roll-out').id })
}

export function dbOf(world: World): Db {
  const open = world.session.current()
  if (open === null) throw new Error('no workspace')
  return open.db
}

/** An approved item of the company, as it lies in the library; its captions as "network locale". */
export function addItem(world: World, title: string, fields: ItemFields = {}, captions: readonly string[] = []): string {
  const db = dbOf(world)
  const id = db.newId()
  db.write({ code: 'item-created', undoable: false }, (tx) => {
    tx.insert(itemTable)
      .values({
        ...{ id, title, publishedAt: Date.UTC(2027, 0, 20), kind: 'company', category: 'product', teamIds: [], stage: 'approved' },
        ...{ createdAt: Date.UTC(2027, 0, 20), ...fields },
      })
      .run()
    for (const caption of captions) {
      const [network = 'any', locale = 'en'] = caption.split(' ')
      const row = { id: db.newId(), itemId: id, network, locale, text: `${title} on ${network}`, createdAt: Date.UTC(2027, 0, 20) }
      tx.insert(itemCaption)
        .values(row as typeof itemCaption.$inferInsert)
        .run()
    }
  })
  return id
}

export function addTeam(world: World, name: string): string {
  const db = dbOf(world)
  const id = db.newId()
  db.write({ code: 'team-added', undoable: false }, (tx) => tx.insert(teamTable).values({ id, name }).run())
  return id
}

/** February 2027, as the month shows it. */
export function february(world: World): Promise<CalendarView> {
  return world.caller.calendar.view({ from: '2027-02-01', to: '2027-02-28' })
}

/** Puts an item on LinkedIn at 9. */
export function put(
  world: World,
  itemId: string,
  day: string,
  fields: { time?: string; teamId?: string | null; network?: 'x' | 'linkedin' } = {},
) {
  return world.caller.calendar.schedule({ itemId, network: 'linkedin', day, time: '09:00', ...fields })
}
