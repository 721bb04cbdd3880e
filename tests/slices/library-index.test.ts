/** What the library is searched by stays in step: with sources that are renamed and files that are moved. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backupFile, restoreFile } from '#db/backup.ts'
import { insertItem } from '#db/queries/library/items.ts'
import { insertSource, updateSource } from '#db/queries/sources/sources.ts'
import type { Db } from '#db/types.ts'
import { verifyFile } from '#db/verify.ts'
import { createWorld, noon, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

function db(): Db {
  const open = world.session.current()
  if (open === null) throw new Error('no file is open')
  return open.db
}

const find = async (text: string) => (await world.caller.library.list({ filter: { text } })).total

/** A source with so many items. */
function writeSource(name: string, items: number): string {
  const sourceId = db().newId()
  const about = { kind: 'third-party', category: 'other', teamIds: [], createdAt: noon } as const
  db().write({ code: 'source-added', undoable: false }, (tx) => {
    insertSource(tx, { ...about, id: sourceId, name, url: 'https://journal.example/feed', keepWords: [], dropWords: [] })
    for (let number = 0; number < items; number += 1)
      insertItem(tx, { ...about, id: db().newId(), sourceId, title: `Story ${number}`, stage: 'review', publishedAt: noon - number * 1000 })
  })
  return sourceId
}

test('items of a source that is renamed are found by its new name, little by little', async () => {
  const sourceId = writeSource('Journal', 350)
  db().write({ code: 'source-updated' }, (tx) => updateSource(tx, sourceId, { name: 'Gazette' }))
  expect([await find('gazette'), await find('journal')]).toEqual([300, 50])
  await world.caller.content.addTeam({ name: 'Sales' })
  expect([await find('gazette'), await find('journal')]).toEqual([350, 0])
})

test('a backup that is restored is searched like the file it was made of', async () => {
  writeSource('Journal', 30)
  const { path } = db()
  await backupFile(path, world.at('backup.zip'), noon)
  await restoreFile(world.at('backup.zip'), world.at('restored.groundswell'))
  world.session.open(world.at('restored.groundswell'))
  expect([await find('story 2'), await find('journal')]).toEqual([11, 30])
  await world.caller.library.create({ fields: { title: 'Journal of its own' } })
  expect(await find('journal')).toBe(31)
  world.session.close()
  for (const file of [path, world.at('restored.groundswell')])
    expect(await verifyFile(file, { onProgress: () => undefined, signal: new AbortController().signal })).toEqual({
      ok: true,
      problems: [],
    })
})
