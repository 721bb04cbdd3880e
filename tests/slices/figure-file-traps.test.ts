/** What is wrong with files of figures: no figures, days of two meanings, broken rows, no end; and the order in which they come. */
import { deflateRawSync } from 'node:zlib'
import { CFB } from '@e965/xlsx'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FigureProgress } from '#shared/contracts/figure-files.ts'
import {
  activity,
  addAdvocate,
  book,
  bringIn,
  type check,
  counted,
  csv,
  linkedinPage,
  lookAt,
  pagePost,
  utf16,
  writeExport,
  xHeaders,
} from './figure-files.ts'
import { rosterOf } from './rosters.ts'
import { createWorld, refusalOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

const write = (content: string | Uint8Array, name: string) => writeExport(world, content, name)
const _notesOf = ({ notes }: Awaited<ReturnType<typeof check>>) => notes.map(({ code }) => code.replace('figure-files.note-', ''))
const reasonsOf = ({ rejected }: Awaited<ReturnType<typeof check>>) =>
  rejected.map(({ row, column, reason }) => [row, column, reason.code.replace('figure-files.reason-', '')])

describe('a file that holds no figures is named for what it is', () => {
  const locked = () => {
    const container = CFB.utils.cfb_new()
    CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.from([4, 0, 4, 0, 64, 0, 0, 0]))
    CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(5000, 1))
    return Buffer.from(CFB.write(container, { type: 'array' }))
  }
  const zip = () => {
    const body = deflateRawSync(Buffer.from('hello'))
    const name = Buffer.from('readme.txt')
    const head = Buffer.alloc(30)
    head.write('PK\x03\x04', 0, 'latin1')
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(0x3610a686, 14)
    head.writeUInt32LE(body.length, 18)
    head.writeUInt32LE(5, 22)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.write('PK\x01\x02', 0, 'latin1')
    entry.writeUInt16LE(20, 6)
    head.copy(entry, 10, 8, 30)
    const end = Buffer.alloc(22)
    end.write('PK\x05\x06', 0, 'latin1')
    end.writeUInt16LE(1, 8)
    end.writeUInt16LE(1, 10)
    end.writeUInt32LE(entry.length + name.length, 12)
    end.writeUInt32LE(head.length + name.length + body.length, 16)
    return Buffer.concat([head, name, body, entry, name, end])
  }

  test.each<readonly [string, string | Uint8Array, string]>([
    ['roster', rosterOf(3), 'people.csv'],
    [
      'ads',
      csv([
        ['Campaign name', 'Ad set name', 'Amount spent (EUR)', 'Impressions', 'Link clicks'],
        ['a', 'b', 12.5, 100, 3],
      ]),
      'ads.csv',
    ],
    [
      'followers',
      book(
        {
          'New followers': [
            ['Date', 'Sponsored followers', 'Organic followers', 'Total followers'],
            ['01/01/2026', 0, 3, 3],
          ],
        },
        'biff8',
      ),
      'f.xls',
    ],
    [
      'visitors',
      book(
        {
          'Visitor metrics': [
            ['Date', 'Overview page views (desktop)', 'Overview page views (total)'],
            ['01/01/2026', 0, 3],
          ],
        },
        'biff8',
      ),
      'v.xls',
    ],
    ['pdf', '%PDF-1.7\n…', 'export.csv'],
    ['page', '\ufeff\n<!DOCTYPE html><html><body><table></table></body></html>', 'export.xls'],
    ['picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'export.xlsx'],
    ['empty', '', 'nothing.csv'],
    ['empty', book({ Sheet1: [] }), 'nothing.xlsx'],
    ['zip', zip(), 'export.xlsx'],
    ['locked', locked(), 'export.xlsx'],
    ['broken', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'broken.xls'],
  ])('%s', async (what, content, name) => {
    expect(await refusalOf(lookAt(world, write(content, name)))).toMatchObject({ code: 'figures-wrong-file', data: { what } })
  })
})

describe('days', () => {
  const post = (day: string, at: number) => [activity(at), day, 10]
  const file = (days: readonly string[]) => csv([['Post URL', 'Post publish date', 'Impressions'], ...days.map((day, at) => post(day, at))])

  test('that can be read both ways are asked about, unless the file shows which it means', async () => {
    expect(await lookAt(world, write(file(['3/4/2026', '5/6/2026']), 'a.csv'))).toMatchObject({
      dayOrderAsked: true,
      ambiguousDay: '3/4/2026',
      choices: { dayOrder: 'month-first' },
    })
    expect(await lookAt(world, write(file(['3/4/2026', '25/6/2026']), 'b.csv'))).toMatchObject({
      dayOrderAsked: false,
      choices: { dayOrder: 'day-first' },
    })
    expect(await lookAt(world, write(file(['3/4/2026', '6/25/2026']), 'c.csv'))).toMatchObject({
      dayOrderAsked: false,
      choices: { dayOrder: 'month-first' },
    })
    // Today is 1 February 2027: 2 January is past, 1 February is not ahead, 3 February would be.
    expect(await lookAt(world, write(file(['2/1/2027', '1/3/2027']), 'd.csv'))).toMatchObject({ choices: { dayOrder: 'month-first' } })
    expect(await lookAt(world, write(file(['3/1/2027', '4/1/2027']), 'e.csv'))).toMatchObject({
      dayOrderAsked: false,
      choices: { dayOrder: 'day-first' },
    })
  })

  test('of an account follow each other in one order only', async () => {
    const days = ['01/05/2026', '01/06/2026', '01/07/2026', '01/08/2026']
    const rows = (text: (day: string) => string) =>
      csv([['Date', 'Impressions', 'Engagements', 'Unfollows'], ...days.map((day) => [text(day), 5, 1, 0])])
    expect(
      await lookAt(
        world,
        write(
          rows((day) => day),
          'x.csv',
        ),
      ),
    ).toMatchObject({ format: 'x-overview', dayOrderAsked: false, choices: { dayOrder: 'month-first' } })
    const turned = (day: string) => day.replace(/(\d+)\/(\d+)/, '$2/$1')
    expect(await lookAt(world, write(rows(turned), 'y.csv'))).toMatchObject({ dayOrderAsked: false, choices: { dayOrder: 'day-first' } })
  })

  test('with names of months and weekdays are read in three languages', async () => {
    const days = ['"mar, lug 14, 2026"', '"14 Ogos 2026"', '"Tue, Jul 14, 2026"', '14-ago-26']
    const path = write(
      `Post URL,Post publish date,Impressions\n${days.map((day, at) => `${activity(at)},${day},10`).join('\n')}\n`,
      'n.csv',
    )
    const personId = await addAdvocate(world, 'Anna Rossi')
    await bringIn(world, path, { personId, onlyKnown: false, exportedOn: '2026-09-01' })
    expect([counted(world, '2026-07-14', '2026-07-14'), counted(world, '2026-08-14', '2026-08-14')]).toEqual([
      { impression: 20 },
      { impression: 20 },
    ])
  })
})

test('broken rows are named with their column, and the others come in', async () => {
  const rows = [
    '1812345678901234561,"Tue, Jul 14, 2026",fine,https://x.com/a/status/1812345678901234561,"1,500",1,2',
    '1812345678901234562,someday,a,https://x.com/a/status/1812345678901234562,5,1,2',
    '1812345678901234563,"Tue, Jul 14, 2026",a,https://x.com/a/status/1812345678901234563,lots,1,2',
    ',"Tue, Jul 14, 2026",a,,5,1,2',
    '1812345678901234561,"Tue, Jul 14, 2026",again,https://x.com/a/status/1812345678901234561,5,1,2',
    '1812345678901234564,"Fri, Jul 14, 2028",a,https://x.com/a/status/1812345678901234564,5,1,2',
    '1812345678901234565,"Tue, Jul 14, 2026",N/A and – are nothing,https://x.com/a/status/1812345678901234565,N/A,–,< 1%',
  ]
  const header = xHeaders.split(',').slice(0, 7).join(',')
  const done = await bringIn(world, write(`\n${header}\n${rows.join('\n')}\n\n`, 'x.csv'), { exportedOn: '2026-08-01' })
  expect(done).toMatchObject({ created: 2, rejectedCount: 5 })
  expect(reasonsOf(done)).toEqual([
    [4, 'Date', 'bad-day'],
    [5, 'Impressions', 'bad-number'],
    [6, 'Post Link', 'no-key'],
    [7, '', 'duplicate-post'],
    [8, 'Date', 'day-ahead'],
  ])
})

test('of several exports of a post the order in which they come in makes no difference', async () => {
  const file = (views: number, name: string) => write(linkedinPage([pagePost(1, '12/14/2026', [views, 0, 0, 0, 0])]), name)
  await bringIn(world, file(300, 'c.xls'), { exportedOn: '2027-01-20' })
  await bringIn(world, file(100, 'a.xls'), { exportedOn: '2026-12-20' })
  await bringIn(world, file(200, 'b.xls'), { exportedOn: '2027-01-10' })
  expect(['2026-12-14', '2027-01-10', '2027-01-20'].map((day) => counted(world, day, day)['impression'])).toEqual([100, 100, 100])
  const imports = await world.caller.figureFiles.imports({})
  expect(imports.map(({ fileName }) => fileName)).toEqual(['b.xls', 'a.xls', 'c.xls'])
  await world.caller.figureFiles.removeImport({ importId: imports[0]?.id ?? '' })
  expect(['2026-12-14', '2027-01-10', '2027-01-20'].map((day) => counted(world, day, day)['impression'])).toEqual([100, undefined, 200])
  await world.caller.history.undo({})
  expect(counted(world)).toMatchObject({ impression: 300 })
  expect(await world.caller.figureFiles.imports({})).toHaveLength(3)
})

test('what is cancelled leaves nothing', async () => {
  const posts = Array.from({ length: 300 }, (_, at) => pagePost(100 + at, '12/14/2026', [10, 1, 1, 1, 1]))
  const path = write(linkedinPage(posts), 'many.xls')
  const { choices } = await lookAt(world, path)
  const controller = new AbortController()
  const onProgress = (progress: unknown) => {
    const { step, done } = FigureProgress.parse(progress)
    if (step === 'write' && done > 50) controller.abort()
  }
  const input = { path, choices: { ...choices, exportedOn: '2027-01-20' } }
  const stopped = world.caller.figureFiles.bringIn(input, { signal: controller.signal, onProgress })
  expect(await refusalOf(stopped)).toMatchObject({ code: 'cancelled' })
  expect(counted(world)).toEqual({})
  expect(await world.caller.figureFiles.imports({})).toEqual([])
  expect((await bringIn(world, path, { exportedOn: '2027-01-20' })).created).toBe(300)
  expect(counted(world)).toMatchObject({ impression: 3000 })
})

test('a text in UTF-16 without a mark, with semicolons and carriage returns alone, is read', async () => {
  const text = csv(
    [
      ['Post URL', 'Data di pubblicazione', 'Impression'],
      [activity(1), '28/09/2026', '1.204'],
    ],
    ';',
    '\r',
  )
  const path = write(utf16(text).subarray(2), 'wide.csv')
  expect(await lookAt(world, path)).toMatchObject({ format: 'linkedin-person', choices: { dayOrder: 'day-first' } })
})
