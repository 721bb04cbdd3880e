/** A share that was noted by hand and comes again as a post of a file counts once, whichever came first and whichever goes; rows that stay out can be saved. */
import { readFileSync } from 'node:fs'
import { read } from '@e965/xlsx'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addAdvocate, bringIn, check, counted, lookAt, writeExport, xHeaders } from './figure-files.ts'
import { createWorld, type World, withPlan } from './world.ts'

let world: World
let personId: string
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
  await world.caller.workspace.update({ fields: { hashtag: '#AureliaVoices' } })
  personId = await addAdvocate(world, 'Anna Rossi')
})
afterEach(() => world.end())

/** Posts of Anna's on 14 July, of a file that a network wrote. */
function postsFile(numbers: readonly number[], name = 'x.csv'): string {
  const line = (number: number) =>
    `181234567890123456${number},"Tue, Jul 14, 2026","Proud #AureliaVoices",https://x.com/a/status/181234567890123456${number},100,1,1,0,0,0,0,0,0,0,0,0,0`
  return writeExport(world, `\ufeff${[xHeaders, ...numbers.map(line)].join('\n')}\n`, name)
}

const bringPosts = (numbers: readonly number[], name?: string) =>
  bringIn(world, postsFile(numbers, name), { personId, ownPage: false, exportedOn: '2026-08-01' })

const note = (fields: { readonly day?: string; readonly url?: string } = {}) =>
  world.caller.people.addShare({ personId, network: 'x', day: '2026-07-14', ...fields })

const undo = () => world.caller.history.undo({})
const shares = () => counted(world)['share'] ?? 0

/** What is remembered as sums is what the events say. */
const expectShares = async (count: number) => {
  expect(shares()).toBe(count)
  expect(await world.caller.figures.recount({})).toMatchObject({ wrong: 0 })
}

describe('a noted share that a file tells as a post', () => {
  test.each([
    ['of the same day', {}],
    ['with the same link, noted days later', { day: '2026-07-20', url: 'https://twitter.com/a/status/1812345678901234561?s=20' }],
  ])('%s counts once, noted first or last, and after undo of either', async (_, fields) => {
    await note(fields)
    const done = await bringPosts([1])
    expect(done.sums.share).toBeUndefined()
    await expectShares(1)
    await undo()
    await expectShares(1)
    await undo()
    await expectShares(0)
    expect((await bringPosts([1])).sums.share).toBe(1)
    const { shareId } = await note(fields)
    await expectShares(1)
    await undo()
    await expectShares(1)
    await world.caller.history.redo({})
    await world.caller.people.removeShare({ shareId })
    await expectShares(1)
    await undo()
    await expectShares(1)
    expect(counted(world)['impression']).toBe(100)
  })

  test('stays when the file is taken out, and the post when the note is removed', async () => {
    const { shareId } = await note()
    const { importId } = await bringPosts([1])
    if (importId === null) throw new Error('nothing came in')
    await world.caller.people.removeShare({ shareId })
    await expectShares(1)
    await undo()
    await world.caller.figureFiles.removeImport({ importId })
    await expectShares(1)
    await world.caller.people.removeShare({ shareId })
    await expectShares(0)
  })

  test('stands for one post of the day and no other, also when the first one goes', async () => {
    await note()
    const first = await bringPosts([1], 'one.csv')
    expect((await bringPosts([2], 'two.csv')).sums.share).toBe(1)
    await expectShares(2)
    await world.caller.figureFiles.removeImport({ importId: first.importId ?? '' })
    await expectShares(1)
    await note()
    await expectShares(2)
  })

  test('is another share where the day, the network or the person is another', async () => {
    const other = await addAdvocate(world, 'Bo Lim')
    await note({ day: '2026-07-13' })
    await world.caller.people.addShare({ personId, network: 'linkedin', day: '2026-07-14' })
    await world.caller.people.addShare({ personId: other, network: 'x', day: '2026-07-14' })
    await bringPosts([1])
    await expectShares(4)
  })
})

describe('rows of a file of figures that stay out', () => {
  const broken = () => {
    const rows = [
      '1,"Tue, Jul 34, 2026",Text,https://x.com/a/status/1812345678901234561,1,1,1',
      '2,"Tue, Jul 14, 2026",Text,https://x.com/a/status/1812345678901234562,many,1,1',
    ]
    return writeExport(world, `\n${xHeaders.split(',').slice(0, 7).join(',')}\n${rows.join('\n')}\n`, 'x.csv')
  }

  test('are saved with the row of the spreadsheet, the column and the reason in the language of the reader', async () => {
    const path = broken()
    const { choices } = await lookAt(world, path)
    const input = { path, choices: { ...choices, personId, exportedOn: '2026-08-01' } }
    world.answer(world.at('out.csv'))
    expect(await world.caller.figureFiles.saveRejected(input)).toEqual({ path: world.at('out.csv') })
    const lines = readFileSync(world.at('out.csv'), 'utf8').replace('\ufeff', '').trim().split('\r\n')
    expect(lines.map((line) => line.split(',').slice(0, 2))).toEqual([
      ['Row', 'Column'],
      ['3', 'Date'],
      ['4', 'Impressions'],
    ])
    await world.caller.settings.update({ fields: { locale: 'it' } })
    await world.caller.figureFiles.saveRejected({ ...input, to: world.at('out.xlsx') })
    const sheet = Object.values(read(readFileSync(world.at('out.xlsx'))).Sheets)[0]
    expect([sheet?.['A1'].v, sheet?.['B1'].v, sheet?.['C1'].v]).toEqual(['Riga', 'Colonna', 'Motivo'])
    expect(sheet?.['A2']).toMatchObject({ v: 3, t: 'n' })
  })

  test('are the same after what else the file holds came in', async () => {
    const path = broken()
    const changes = { personId, ownPage: false, exportedOn: '2026-08-01' }
    const before = await check(world, path, changes)
    const done = await bringIn(world, path, changes)
    expect(done.rejected).toEqual(before.rejected)
    world.answer(null)
    expect(
      await world.caller.figureFiles.saveRejected({ path, choices: { ...(await lookAt(world, path)).choices, ...changes } }),
    ).toBeNull()
  })
})
