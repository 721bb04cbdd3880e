/** The first question that is asked of a file: what is kept for it is what the items say. */
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rawOf } from '#db/figures/raw.ts'
import { sumBy } from '#db/figures/read.ts'
import { openDb } from '#db/open.ts'
import { item } from '#db/schema/content.ts'
import type { ReadDb } from '#db/types.ts'
import { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import { createRandom } from '#shared/domain/random.ts'
import { dbOf, drawDrafts, importEvents, withCompany } from './figures.ts'
import { createWorld, noon, type World } from './world.ts'

const query = { from: '2020-01-01', to: '2030-12-31', filter: FigureFilter.parse({ ownPages: 'with' }), metrics: ['share'] } as const

function sharesBy(read: ReadDb, by: 'category' | 'kind') {
  const counted = [...sumBy(read, query, by)].filter(([, { share }]) => share !== 0)
  return new Map(counted.map(([id, { share }]) => [id, share]))
}

function sharesOfEvents(read: ReadDb, by: 'category' | 'kind') {
  const rows = rawOf(read)
    .prepare<[], readonly [string, number]>(
      `SELECT coalesce(i.${by}, ''), sum(e.amount) FROM event e JOIN event_batch b USING (batch)
      JOIN figure_import f ON f.id = b.import_id AND f.deleted_at IS NULL LEFT JOIN figure_key k ON k.kind = 'item' AND k.key = e.item
      LEFT JOIN item i ON i.id = k.id WHERE e.metric = 1 GROUP BY 1 HAVING sum(e.amount) <> 0`,
    )
    .raw()
  return new Map(rows.all())
}

/** Asked of the open file, and first thing of a file that is opened anew. */
function expectTrue(world: World) {
  const { path, read } = dbOf(world)
  const fresh = openDb(path, { mode: 'read', clock: Date.now, actor: () => 'me' })
  try {
    for (const by of ['category', 'kind'] as const) {
      expect(sharesBy(read, by)).toEqual(sharesOfEvents(read, by))
      expect(sharesBy(fresh.read, by)).toEqual(sharesOfEvents(read, by))
    }
    const kept = rawOf(fresh.read).prepare("SELECT sum(length(marks)) - 1, total(marks LIKE '%?%') FROM figure_item").raw()
    const all = rawOf(fresh.read).prepare("SELECT count(*), 0 FROM figure_key WHERE kind = 'item'").raw()
    expect(kept.get()).toEqual(all.get())
  } finally {
    fresh.close()
  }
}

test('shares by category and kind follow every change of an item, undo and redo, also in a file that is opened anew', async () => {
  const world = createWorld()
  try {
    const random = createRandom(7)
    const company = await withCompany(world, 2200, random)
    const db = dbOf(world)
    const late = db.newId()
    importEvents(db, drawDrafts(company, random, 6000, 60))
    importEvents(db, drawDrafts({ ...company, items: [late] }, random, 50, 60))
    expectTrue(world)
    db.write({ code: 'item-updated' }, (tx) => {
      const about = { title: 'Late', publishedAt: noon, stage: 'approved', teamIds: [], createdAt: noon } as const
      tx.insert(item)
        .values({ id: late, ...about, kind: 'employee', category: 'recruiting' })
        .run()
    })
    expectTrue(world)
    for (const at of [0, 500, 1050])
      db.write({ code: 'item-updated' }, (tx) => {
        const category = at === 0 ? 'other' : 'internal'
        tx.update(item)
          .set({ category, kind: 'third-party' })
          .where(eq(item.id, company.items[at] ?? ''))
          .run()
      })
    expectTrue(world)
    const { history } = world.caller
    for (const step of [history.undo, history.undo, history.undo, history.undo, history.redo]) {
      await step({})
      expectTrue(world)
    }
  } finally {
    world.end()
  }
})
