/** What becomes of figures: exports that come again, in any order, are taken out and come back; nothing is counted twice or half. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rawOf } from '#db/figures/raw.ts'
import { sumBy, sumFigures } from '#db/figures/read.ts'
import { reconcilePosts } from '#db/figures/reconcile.ts'
import { recount } from '#db/figures/recount.ts'
import { openDb } from '#db/open.ts'
import { removeImport } from '#db/queries/figures/imports.ts'
import { post, postSnapshot } from '#db/schema/figures.ts'
import type { Db } from '#db/types.ts'
import { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import { addDays } from '#shared/domain/day.ts'
import { metrics, type PostFigures } from '#shared/domain/figures/types.ts'
import { createRandom } from '#shared/domain/random.ts'
import { type Counted, dbOf, drawDrafts, firstDay, importEvents, withCompany, writeImport } from './figures.ts'
import { addPerson } from './people.ts'
import { createWorld, noon, type World, withPlan } from './world.ts'

const everything = { from: '2020-01-01', to: '2030-12-31', filter: FigureFilter.parse({ ownPages: 'with' }) }

async function inWorld(visit: (world: World) => Promise<void>): Promise<void> {
  const world = createWorld()
  try {
    await visit(world)
  } finally {
    world.end()
  }
}

/** The sums of every metric, as the events tell them that count. */
function sumsOfEvents(db: Db): readonly number[] {
  const rows = rawOf(db.read)
    .prepare<[], { metric: number; sum: number }>(
      `SELECT metric, sum(amount) AS sum FROM event JOIN event_batch USING (batch) JOIN figure_import f ON f.id = import_id
      WHERE f.deleted_at IS NULL GROUP BY metric`,
    )
    .all()
  return metrics.map((_, place) => rows.find(({ metric }) => metric === place)?.sum ?? 0)
}

function sumsOf(db: Db): readonly number[] {
  const sums = sumFigures(db.read, everything)
  return metrics.map((metric) => sums[metric])
}

function recountAll(db: Db) {
  const steps = recount(db)
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

function addPost(db: Db, personId: string | null, itemId: string | null): string {
  const id = db.newId()
  db.write({ code: 'figures-brought-in' }, (tx) => {
    tx.insert(post).values({ id, network: 'linkedin', key: id, publishedOn: firstDay, personId, itemId }).run()
  })
  return id
}

/** One export: what posts had in all on the evening of a day. */
function exportPosts(db: Db, exportedOn: string, figures: readonly (readonly [postId: string, figures: PostFigures])[]): string {
  const importId = db.newId()
  db.write({ code: 'figures-brought-in' }, (tx) => {
    writeImport(tx, importId, exportedOn)
    for (const [postId, each] of figures)
      tx.insert(postSnapshot).values({ id: db.newId(), postId, importId, exportedOn, figures: each }).run()
    reconcilePosts(
      tx,
      importId,
      figures.map(([postId]) => postId),
    )
  })
  return importId
}

/** Takes an export out, and sets right what its posts then come to. */
function takeOut(db: Db, importId: string, postIds: readonly string[]): void {
  const reckoned = db.newId()
  db.write({ code: 'figures-taken-out' }, (tx) => {
    removeImport(tx, importId, noon)
    writeImport(tx, reckoned)
    reconcilePosts(tx, reckoned, postIds)
  })
}

const views = (db: Db) =>
  Object.fromEntries(
    [...sumBy(db.read, { ...everything, metrics: ['impression'] }, 'day')].map(([day, { impression }]) => [day, impression]),
  )

test('an export that comes again shows what came since, and the same one again changes nothing', () =>
  inWorld(async (world) => {
    const { db, people, items } = await withCompany(world, 5, createRandom(1))
    const id = addPost(db, people[0] ?? null, items[0] ?? null)
    exportPosts(db, '2026-02-20', [[id, { impression: 100, click: 4 }]])
    expect(views(db)).toEqual({ '2026-02-10': 100 })
    exportPosts(db, '2026-03-01', [[id, { impression: 130 }]])
    expect(views(db)).toEqual({ '2026-02-10': 100, '2026-03-01': 30 })
    exportPosts(db, '2026-03-01', [[id, { impression: 130, click: 4 }]])
    expect(views(db)).toEqual({ '2026-02-10': 100, '2026-03-01': 30 })
    expect(sumFigures(db.read, everything)).toMatchObject({ impression: 130, click: 4 })
    expect(recountAll(db).wrong).toBe(0)
  }))

test('an older export that comes after a newer one is put where it belongs, and taking it out leaves the rest', () =>
  inWorld(async (world) => {
    const { db, people, items } = await withCompany(world, 5, createRandom(1))
    const id = addPost(db, people[0] ?? null, items[0] ?? null)
    exportPosts(db, '2026-03-10', [[id, { impression: 130 }]])
    const older = exportPosts(db, '2026-02-20', [[id, { impression: 100 }]])
    expect(views(db)).toEqual({ '2026-02-10': 100, '2026-03-10': 30 })
    takeOut(db, older, [id])
    expect(views(db)).toEqual({ '2026-02-10': 130 })
    await world.caller.history.undo({})
    expect(views(db)).toEqual({ '2026-02-10': 100, '2026-03-10': 30 })
    await world.caller.history.redo({})
    expect(views(db)).toEqual({ '2026-02-10': 130 })
    expect(recountAll(db).wrong).toBe(0)
  }))

test('a post that is given to another item takes its figures along', () =>
  inWorld(async (world) => {
    const { db, people, items } = await withCompany(world, 5, createRandom(1))
    const [first = '', second = ''] = items
    const id = addPost(db, people[0] ?? null, first)
    exportPosts(db, '2026-02-20', [[id, { impression: 100 }]])
    const reckoned = db.newId()
    db.write({ code: 'figures-brought-in' }, (tx) => {
      tx.update(post).set({ itemId: second }).run()
      writeImport(tx, reckoned)
      reconcilePosts(tx, reckoned, [id])
    })
    const byItem = sumBy(db.read, everything, 'item')
    expect([byItem.get(first)?.impression ?? 0, byItem.get(second)?.impression]).toEqual([0, 100])
    expect(views(db)).toEqual({ '2026-02-10': 100 })
  }))

const step = fc.oneof(
  fc.record({ act: fc.constant('events' as const), count: fc.integer({ min: 1, max: 60 }) }),
  fc.record({
    act: fc.constant('export' as const),
    day: fc.integer({ min: 0, max: 60 }),
    values: fc.array(fc.nat(500), { minLength: 4, maxLength: 4 }),
  }),
  fc.record({ act: fc.constant('take-out' as const), which: fc.nat(20) }),
  fc.constant({ act: 'undo' as const }),
  fc.constant({ act: 'redo' as const }),
)

test('in whatever order figures come, go, come back and come again, the sums are what the events say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), fc.integer(), (steps, seed) =>
      inWorld(async (world) => {
        const random = createRandom(seed)
        const company = await withCompany(world, 6, random)
        const { db, people, items } = company
        const posts = Array.from({ length: 2 }, (_, at) => addPost(db, people[at] ?? null, items[at] ?? null))
        const imports: string[] = []
        for (const each of steps) await perform(world, company, each, { random, posts, imports })
        const told = sumsOf(db)
        expect(told).toEqual(sumsOfEvents(db))
        expect(recountAll(db).wrong).toBe(0)
        expect(sumsOf(db)).toEqual(told)
      }),
    ),
    { numRuns: 12 },
  )
}, 60_000)

interface Made {
  readonly random: ReturnType<typeof createRandom>
  readonly posts: readonly string[]
  readonly imports: string[]
}

async function perform(
  world: World,
  company: Counted,
  each: typeof step extends fc.Arbitrary<infer S> ? S : never,
  { random, posts, imports }: Made,
) {
  const { db } = company
  switch (each.act) {
    case 'events':
      imports.push(importEvents(db, drawDrafts(company, random, each.count, 90)))
      return
    case 'export': {
      const [views = 0, clicks = 0, more = 0, others = 0] = each.values
      const figures = [
        { impression: views, click: clicks },
        { impression: more, reaction: others },
      ]
      imports.push(
        exportPosts(
          db,
          addDays(firstDay, each.day),
          posts.map((id, at) => [id, figures[at] ?? {}] as const),
        ),
      )
      return
    }
    case 'take-out': {
      const importId = imports[each.which % Math.max(1, imports.length)]
      if (importId !== undefined) takeOut(db, importId, posts)
      return
    }
    default: {
      const state = await world.caller.history.state({})
      if (each.act === 'undo' ? state.undo !== null : state.redo !== null) await world.caller.history[each.act]({})
    }
  }
}

test('a sum that is wrong is found by a recount and put right', () =>
  inWorld(async (world) => {
    const random = createRandom(4)
    const company = await withCompany(world, 20, random)
    const { db } = company
    importEvents(db, drawDrafts(company, random, 25_000, 90))
    for (let number = 0; number < 30; number += 1) importEvents(db, drawDrafts(company, random, 40, 90))
    const right = sumsOf(db)
    const raw = rawOf(db.read)
    raw.exec('DELETE FROM event_column WHERE key IN (SELECT id * 16 + 15 FROM event_sum WHERE batch = 1 ORDER BY id LIMIT 40)')
    raw.exec('DELETE FROM event_sum WHERE id IN (SELECT id FROM event_sum WHERE batch = 0 ORDER BY id LIMIT 9)')
    raw.exec("UPDATE figure_state SET version = version + 1 WHERE name = 'sums'")
    expect(sumsOf(db)).not.toEqual(right)
    expect((await world.caller.figures.recount({})).wrong).toBeGreaterThan(40)
    expect(sumsOf(db)).toEqual(right)
    expect(await world.caller.figures.recount({})).toEqual({ events: 26_200, wrong: 0 })
  }))

test('an import whose process is killed half-way leaves nothing', () =>
  inWorld(async (world) => {
    await withPlan(world)
    const { path } = dbOf(world)
    world.session.close()
    const script = fileURLToPath(new URL('./ingest-and-die.ts', import.meta.url))
    const { signal } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', script, path], { stdio: 'inherit' })
    expect(signal).toBe('SIGKILL')
    const db = openDb(path, { mode: 'write', clock: () => noon, actor: () => 'me' })
    const counts = ['event', 'event_batch', 'event_sum', 'event_column', 'figure_import'].map((table) =>
      rawOf(db.read).prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    )
    db.close()
    expect(counts).toEqual([0, 0, 0, 0, 0])
  }))

test('a share that somebody notes counts at once, and no longer when it is removed', () =>
  inWorld(async (world) => {
    await withPlan(world)
    const db = dbOf(world)
    const personId = await addPerson(world, 'Anna')
    await world.caller.people.recordConsent({ personIds: [personId], step: 'opted-in', way: 'mail' })
    const { shareId } = await world.caller.people.addShare({ personId, network: 'x', day: '2027-01-20', clicks: 7 })
    expect(sumFigures(db.read, everything)).toMatchObject({ share: 1, click: 7, impression: 0 })
    await world.caller.people.removeShare({ shareId })
    expect(sumFigures(db.read, everything)).toMatchObject({ share: 0, click: 0 })
    await world.caller.history.undo({})
    expect(sumFigures(db.read, everything)).toMatchObject({ share: 1, click: 7 })
    expect([...sumBy(db.read, everything, 'advocate').keys()]).toEqual([personId])
  }))

test('figures of somebody who is erased stay in the totals and lead to nobody', () =>
  inWorld(async (world) => {
    await withPlan(world)
    const db = dbOf(world)
    const personId = await addPerson(world, 'Anna')
    await world.caller.people.recordConsent({ personIds: [personId], step: 'opted-in', way: 'mail' })
    await world.caller.people.addShare({ personId, network: 'x', day: '2027-01-20', clicks: 7 })
    await world.caller.people.erase({ personIds: [personId] })
    expect(sumFigures(db.read, everything)).toMatchObject({ share: 1, click: 7 })
    expect([...sumBy(db.read, everything, 'advocate').keys()]).not.toContain(personId)
  }))
