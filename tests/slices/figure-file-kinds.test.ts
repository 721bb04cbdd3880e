/** Exports of TikTok, of Google Analytics, of single posts, and tables of any other tool. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { activity, addAdvocate, book, bringIn, check, counted, csv, lookAt, writeExport } from './figure-files.ts'
import { createWorld, refusalOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

const write = (content: string | Uint8Array, name: string) => writeExport(world, content, name)
const notesOf = ({ notes }: Awaited<ReturnType<typeof check>>) => notes.map(({ code }) => code.replace('figure-files.note-', ''))
const reasonsOf = ({ rejected }: Awaited<ReturnType<typeof check>>) =>
  rejected.map(({ row, column, reason }) => [row, column, reason.code.replace('figure-files.reason-', '')])

test('videos of TikTok are posts, whatever the order of their columns', async () => {
  const rows = [
    ['Likes', 'Video link', 'New column', 'Video title', 'Video views', 'Comments', 'Shares', 'Post time', 'Add to Favorites'],
    [
      120,
      'https://www.tiktok.com/@aurelia/video/7300000000000000001?is_copy=1',
      'x',
      'How we cast',
      '12,345',
      9,
      4,
      '2026-09-28 18:12:00',
      5,
    ],
    [],
    ['Total', '', '', '', 12345, '', '', '', ''],
  ]
  const path = write(book({ Sheet1: [[], ...rows] }), 'TikTok.xlsx')
  const done = await bringIn(world, path, { exportedOn: '2026-10-01' })
  expect(done).toMatchObject({ format: 'tiktok', rows: 1, created: 1 })
  expect(notesOf(done)).toEqual(['totals-left-out'])
  expect(counted(world)).toEqual({ impression: 12345, reaction: 120, comment: 9, reshare: 4 })
})

test('a single post of LinkedIn takes the place of engagements without kind', async () => {
  const personId = await addAdvocate(world, 'Anna Rossi')
  const top = csv([
    ['Post URL', 'Post publish date', 'Engagements'],
    [activity(1), '10/15/2026', 50],
  ])
  await bringIn(world, write(top, 'top.csv'), { personId, onlyKnown: false, exportedOn: '2026-11-01' })
  expect(counted(world)).toEqual({ engagement: 50 })
  const labels = [
    ...[
      ['Post URL', `${activity(1)}/`],
      ['Post Date', 'Oct 15, 2026'],
      [],
      ['Post Performance', ''],
      ['Impressions', '1,204'],
      ['Members reached', 900],
    ],
    ...[
      ['Social engagements', 60],
      ['Reactions', 30],
      ['Comments', 10],
      ['Reposts', 5],
      ['Saves', 2],
      ['Sends on LinkedIn', 1],
      ['Link engagements', 12],
    ],
  ]
  const path = write(book({ 'Post analytics': labels }), 'PostAnalytics.xlsx')
  expect(await lookAt(world, path)).toMatchObject({ format: 'linkedin-post' })
  const done = await bringIn(world, path, { personId, onlyKnown: false, exportedOn: '2026-11-10' })
  expect(notesOf(done)).toContain('engagement-once')
  expect(counted(world)).toEqual({ impression: 1204, reaction: 30, comment: 10, reshare: 5, click: 12 })
})

describe('Google Analytics', () => {
  const comments =
    '# ----------------------------------------\n# Traffic acquisition\n# Start date: 20260105\n# End date: 20260107\n# ----------------------------------------\n'
  const utm = (network: string, campaign: string, item: string) =>
    `/journal/${item}?utm_source=${network}&utm_medium=employee-advocacy&utm_campaign=${campaign}&utm_content=${item}`

  test('counts only what came by links of the program, and knows items and campaigns by them', async () => {
    const { library, content } = world.caller
    await content.addCampaign({
      fields: { name: 'Pumps that last', hashtag: '#PumpsThatLast', startsOn: '2026-01-01', endsOn: '2026-12-31' },
    })
    await library.create({ fields: { title: 'How we cast a pump', url: 'https://aurelia.example/journal/how-we-cast-a-pump' } })
    const rows = [
      ['Landing page + query string', 'Date', 'Sessions', 'Engaged sessions', 'Key events'],
      ['', '', '1,500', '900', '40'],
      [utm('linkedin', 'pumps-that-last', 'how-we-cast-a-pump'), '20260105', '30', '20', '2'],
      [utm('x', '', 'unknown'), '20260106', '10', '6', '0'],
      ['/contact?utm_source=google&utm_medium=cpc', '20260106', '700', '1', '3'],
      ['(other)', '20260106', '60', '1', '0'],
    ]
    const path = write(comments + csv(rows, ',', '\n'), 'data.csv')
    const done = await bringIn(world, path, { exportedOn: '2026-01-08' })
    expect(done).toMatchObject({ format: 'ga4', created: 2, from: '2026-01-05', to: '2026-01-06', sums: { visit: 40, conversion: 2 } })
    expect(done.notes).toEqual([
      { code: 'figure-files.note-totals-left-out', data: { count: 1 } },
      { code: 'figure-files.note-not-ours', data: { count: 1 } },
      { code: 'figure-files.note-other-left-out', data: { count: 1 } },
    ])
    expect(counted(world)).toEqual({ visit: 40, conversion: 2 })
    const { rows: items } = await world.caller.figures.breakdown({ from: '2026-01-01', to: '2026-01-31', by: 'item', sort: 'visit' })
    expect(items.map(({ name, sums }) => [name, sums.visit])).toContainEqual(['How we cast a pump', 30])
    expect(await bringIn(world, path, { exportedOn: '2026-01-09' })).toMatchObject({ importId: null, skipped: 2 })
  })

  test('a longer export renews the days that it repeats, and adds the others', async () => {
    const of = (rows: readonly (readonly (string | number)[])[]) =>
      csv([['Date', 'Session source / medium', 'Session campaign', 'Sessions', 'Key events'], ...rows])
    const medium = 'linkedin / employee-advocacy'
    await bringIn(
      world,
      write(
        of([
          ['20260105', medium, 'a', 10, 1],
          ['20260106', medium, 'a', 20, 0],
        ]),
        'one.csv',
      ),
      { exportedOn: '2026-01-06' },
    )
    const longer = write(
      of([
        ['20260106', medium, 'a', 25, 2],
        ['20260107', medium, 'a', 5, 0],
      ]),
      'two.csv',
    )
    expect(await check(world, longer, { exportedOn: '2026-01-08' })).toMatchObject({ sums: { visit: 10, conversion: 2 } })
    await bringIn(world, longer, { exportedOn: '2026-01-08' })
    expect(counted(world)).toEqual({ visit: 40, conversion: 3 })
    const [second, first] = await world.caller.figureFiles.imports({})
    await world.caller.figureFiles.removeImport({ importId: second?.id ?? '' })
    expect(counted(world)).toEqual({ visit: 30, conversion: 1 })
    await world.caller.history.undo({})
    expect(counted(world)).toEqual({ visit: 40, conversion: 3 })
    await world.caller.figureFiles.removeImport({ importId: first?.id ?? '' })
    expect(counted(world)).toEqual({ visit: 30, conversion: 2 })
  })

  test('a file of events repeats sessions: they are counted at their start; and days with hours are days', async () => {
    const rows = [
      ['Data + ora (AAAAMMGGHH)', 'Nome evento', 'Sorgente/mezzo della sessione', 'Sessioni', 'Eventi chiave'],
      ['2026010510', 'session_start', 'linkedin / employee-advocacy', 7, 0],
      ['2026010510', 'page_view', 'linkedin / employee-advocacy', 7, 0],
      ['2026010511', 'purchase', 'linkedin / employee-advocacy', 2, 2],
    ]
    const done = await bringIn(world, write(csv(rows, ';'), 'eventi.csv'), { exportedOn: '2026-01-06' })
    expect(notesOf(done)).toEqual(['sessions-once'])
    expect(counted(world, '2026-01-05', '2026-01-05')).toEqual({ visit: 7, conversion: 2 })
  })
})

describe('any other table', () => {
  const table = csv([
    ['When', 'E-mail', 'Platform', 'Shared', 'Clicks', 'Nonsense'],
    ['05/10/2026', 'anna@aurelia.example', 'LinkedIn', 2, '1.204', 'x'],
    ['05/10/2026', 'bo@aurelia.example', 'Twitter', 1, 3, 'x'],
    ['06/10/2026', 'nobody@aurelia.example', 'LinkedIn', 1, 5, 'x'],
    ['06/10/2026', 'anna@aurelia.example', 'Somewhere', 1, 5, 'x'],
    ['31/13/2026', 'anna@aurelia.example', 'LinkedIn', 1, 5, 'x'],
    ['06/10/2026', 'anna@aurelia.example', 'LinkedIn', -1, 5, 'x'],
    ['06/10/2026', 'anna@aurelia.example', 'LinkedIn', 1, 'many', 'x'],
    ['Total', '', '', 7, 1222, ''],
  ])

  test('is read by what its columns are said to be, and remembered', async () => {
    await addAdvocate(world, 'Anna Rossi', 'anna@aurelia.example')
    await world.caller.people.add({ fields: { name: 'Bo Low', email: 'bo@aurelia.example' } })
    const path = write(table, 'other.csv')
    const look = await lookAt(world, path)
    expect(look).toMatchObject({
      format: null,
      choices: { mapping: { columns: ['drop', 'person', 'network', 'drop', 'click', 'drop'], figures: 'period' } },
    })
    expect(await refusalOf(check(world, path))).toMatchObject({ code: 'figures-mapping', data: { problem: 'noDay' } })
    if (look.choices.mapping === null) throw new Error('no mapping')
    const mapping = { ...look.choices.mapping, columns: ['day', 'person', 'network', 'share', 'click', 'drop'] as const }
    await world.caller.figureFiles.saveMapping({
      name: 'Our tool',
      headers: look.headers,
      mapping: { ...mapping, columns: [...mapping.columns], dayOrder: 'day-first' },
    })
    const again = await lookAt(world, path)
    expect(again.choices.mapping?.columns).toEqual([...mapping.columns])
    const done = await bringIn(world, path, { exportedOn: '2026-11-01', dayOrder: 'day-first' })
    expect(done).toMatchObject({ format: 'mapped', created: 1, rejectedCount: 6, sums: { share: 2, click: 1204 } })
    expect(reasonsOf(done)).toEqual([
      [3, '', 'person-out'],
      [4, '', 'no-person'],
      [5, 'Platform', 'no-network'],
      [6, 'When', 'bad-day'],
      [7, 'Shared', 'below-zero'],
      [8, 'Clicks', 'bad-number'],
    ])
    expect(counted(world)).toEqual({ share: 2, click: 1204 })
    expect(await bringIn(world, path, { exportedOn: '2026-11-02', dayOrder: 'day-first' })).toMatchObject({
      importId: null,
      created: 0,
      skipped: 1,
    })
  })

  test('of another country with the same headers adds to the first, and a corrected row replaces its own', async () => {
    const of = (rows: readonly (readonly (string | number)[])[]) => csv([['Date', 'Email', 'Clicks'], ...rows])
    await addAdvocate(world, 'Anna Rossi', 'anna@a.example')
    await addAdvocate(world, 'Siti Aminah', 'siti@a.example')
    await bringIn(world, write(of([['2026-10-05', 'anna@a.example', 10]]), 'it.csv'), { exportedOn: '2026-10-06' })
    await bringIn(world, write(of([['2026-10-05', 'siti@a.example', 7]]), 'my.csv'), { exportedOn: '2026-10-06' })
    expect(counted(world)).toEqual({ click: 17 })
    const corrected = write(of([['2026-10-05', 'siti@a.example', 9]]), 'my2.csv')
    expect(await bringIn(world, corrected, { exportedOn: '2026-10-07' })).toMatchObject({ updated: 1, sums: { click: 2 } })
    expect(counted(world)).toEqual({ click: 19 })
  })
})
