/** Files of figures, brought in as they come from each network. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  activity,
  addAdvocate,
  bringIn,
  check,
  counted,
  csv,
  facebookHeaders,
  facebookPost,
  linkedinPage,
  linkedinPerson,
  lookAt,
  pagePost,
  personFile,
  utf16,
  writeExport,
  xHeaders,
} from './figure-files.ts'
import { createWorld, refusalOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

const write = (content: string | Uint8Array, name: string) => writeExport(world, content, name)

describe('a LinkedIn page', () => {
  test('is read from its second row, and counts as the company’s own', async () => {
    const path = write(
      linkedinPage([pagePost(1, '12/14/2026', ['1,204', 30, 12, 3, 2]), pagePost(2, '01/20/2027', [500, 10, 5, 1, 0])]),
      'export.xls',
    )
    const look = await lookAt(world, path)
    expect(look).toMatchObject({
      format: 'linkedin-page',
      network: 'linkedin',
      choices: { ownPage: true, dayOrder: 'month-first' },
      dayOrderAsked: false,
    })
    const done = await bringIn(world, path, { exportedOn: '2027-01-31' })
    expect(done).toMatchObject({ rows: 2, created: 2, updated: 0, skipped: 0, rejectedCount: 0, from: '2026-12-14', to: '2027-01-31' })
    const all = { impression: 1704, click: 40, reaction: 17, comment: 4, reshare: 2, follow: 4 }
    expect(done.sums).toEqual(all)
    expect(counted(world)).toEqual(all)
    expect(counted(world, '2020-01-01', '2027-12-31', 'without')).toEqual({})
    expect(counted(world, '2026-12-14', '2026-12-14')).toMatchObject({ impression: 1204 })
  })

  test('brought in twice changes nothing, and a later export only what came since', async () => {
    const first = write(linkedinPage([pagePost(1, '12/14/2026', [1000, 30, 12, 3, 2])]), 'one.xls')
    await bringIn(world, first, { exportedOn: '2027-01-10' })
    expect(await lookAt(world, first)).toMatchObject({ importedOn: '2027-01-10' })
    expect(await bringIn(world, first, { exportedOn: '2027-01-10' })).toMatchObject({
      created: 0,
      updated: 0,
      skipped: 1,
      importId: null,
      sums: {},
    })
    const later = write(linkedinPage([pagePost(1, '12/14/2026', [1300, 35, 12, 3, 2])], 'xlsx'), 'two.xlsx')
    expect(await check(world, later, { exportedOn: '2027-01-20' })).toMatchObject({ updated: 1, sums: { impression: 300, click: 5 } })
    await bringIn(world, later, { exportedOn: '2027-01-20' })
    expect(counted(world, '2027-01-20', '2027-01-20')).toEqual({ impression: 300, click: 5 })
    await world.caller.history.undo({})
    expect(counted(world)).toMatchObject({ impression: 1000, click: 30 })
    await world.caller.history.redo({})
    expect(counted(world)).toMatchObject({ impression: 1300, click: 35 })
  })

  test('counts of its days only what its posts do not tell', async () => {
    const metrics = [
      ['Date', 'Impressions (organic)', 'Impressions (sponsored)', 'Impressions (total)', 'Clicks (organic)', 'Clicks (total)'],
      ['12/14/2026', 800, 0, 800, 20, 20],
      ['12/15/2026', 400, 0, 400, 20, 20],
    ]
    const path = write(linkedinPage([pagePost(1, '12/14/2026', [1000, 30, 12, 3, 2])], 'biff8', metrics), 'page.xls')
    const done = await bringIn(world, path, { exportedOn: '2026-12-16' })
    expect(done.sums).toMatchObject({ impression: 1200, click: 40, reaction: 12 })
    expect(counted(world)).toMatchObject({ impression: 1200, click: 40, reaction: 12 })
    expect(done.notes.map(({ code }) => code)).toContain('figure-files.note-days-above-posts')
  })
})

describe('a person’s export from LinkedIn', () => {
  const half = (number: number, day: string, count: number | string) => [`${activity(number)}/?utm=x`, day, count]
  const posts = [
    [...half(1, '10/5/2026', 40), '', ...half(1, '10/5/2026', '2,000')],
    [...half(2, '11/13/2026', 10), '', ...half(3, '12/1/2026', 300)],
  ]
  const days = [
    ['10/5/2026', 1500, 30],
    ['10/6/2026', '1,000', 40],
    ['10/17/2026', 500, 10],
  ]

  test('is proposed for the person in its name, and only somebody who takes part', async () => {
    const path = write(linkedinPerson(posts, days), personFile)
    expect((await lookAt(world, path)).choices.personId).toBeNull()
    const { personId } = await world.caller.people.add({ fields: { name: 'Anna Rossi' } })
    expect(await lookAt(world, path)).toMatchObject({
      ...{ format: 'linkedin-person', ownerName: 'Anna Rossi', exportedOnKnown: true },
      choices: { personId, ownPage: false, exportedOn: '2026-12-31', onlyKnown: true },
    })
    expect(await refusalOf(check(world, path))).toMatchObject({ code: 'figures-not-opted-in', data: { name: 'Anna Rossi' } })
  })

  test('counts posts that the program knows, joined by address, as shares of theirs', async () => {
    const personId = await addAdvocate(world, 'Anna Rossi')
    await world.caller.people.addShare({ personId, network: 'linkedin', day: '2026-12-01', url: `${activity(3)}?trk=a` })
    const before = counted(world)
    const path = write(linkedinPerson(posts, days), personFile)
    const done = await bringIn(world, path)
    expect(done).toMatchObject({ created: 1, rejectedCount: 0, sums: { impression: 300 } })
    expect(done.notes).toContainEqual({ code: 'figure-files.note-not-known', data: { count: 2 } })
    expect(done.notes.map(({ code }) => code)).toContain('figure-files.note-half-missing')
    expect(counted(world)).toEqual({ ...before, impression: 300 })
  })

  test('with all they post counts of the days only what is above the posts', async () => {
    await addAdvocate(world, 'Anna Rossi')
    const path = write(linkedinPerson(posts, days), personFile)
    const done = await bringIn(world, path, { onlyKnown: false })
    expect(done.sums).toEqual({ impression: 3000, engagement: 80, follow: 3 })
    expect(counted(world)).toEqual({ impression: 3000, engagement: 80, follow: 3 })
    expect(await bringIn(world, path, { onlyKnown: false })).toMatchObject({ importId: null, sums: {} })
    await world.caller.history.undo({})
    expect(counted(world)).toEqual({})
  })

  test('does not say whose it was when they take part no longer', async () => {
    const personId = await addAdvocate(world, 'Anna Rossi')
    await bringIn(world, write(linkedinPerson(posts, days), personFile), { onlyKnown: false })
    expect(await world.caller.figureFiles.imports({})).toMatchObject([
      { personName: 'Anna Rossi', fileName: 'Content_2026-10-01_2026-12-31.xlsx' },
    ])
    await world.caller.people.recordConsent({ personIds: [personId], step: 'opted-out', way: 'mail' })
    const told = JSON.stringify([await world.caller.figureFiles.imports({}), await world.caller.history.since({ instant: 0 })])
    expect(told).not.toMatch(/AnnaRossi/)
    expect(await world.caller.figureFiles.imports({})).toMatchObject([{ personName: '' }])
  })

  test('is read with its sheets in any order, in Italian, and with a half missing', async () => {
    await addAdvocate(world, 'Anna Rossi')
    const headers = [
      'URL del post',
      'Data di pubblicazione del post',
      'Visualizzazioni',
      '',
      'URL DEL POST',
      'Data di pubblicazione',
      'Interazioni',
    ]
    const swapped = linkedinPerson(
      [[...half(1, '5/10/2026', 2000)], ['', '', '', '', ...half(2, '13/11/2026', 10)]],
      [],
      headers,
      '30/12/2026',
    )
    const italian = write(swapped, personFile)
    expect((await lookAt(world, italian)).choices.dayOrder).toBe('day-first')
    const rows = [
      ['URL del post', 'Data di pubblicazione', 'Impression'],
      [...half(1, '5/10/2026', '2.000')],
      [...half(2, '13/11/2026', '1.500')],
    ]
    const alone = write(csv(rows, ';'), 'solo.csv')
    expect(await bringIn(world, alone, { onlyKnown: false, exportedOn: '2026-12-31' })).toMatchObject({
      format: 'linkedin-person',
      created: 2,
    })
    expect(counted(world, '2026-10-05', '2026-10-05')).toEqual({ impression: 2000 })
  })
})

describe('X', () => {
  const content = (likes: number) =>
    `\ufeff${xHeaders}\n1812345678901234567,"Tue, Jul 14, 2026","A post, with commas #AureliaVoices",https://x.com/a/status/1812345678901234567,"1,500",${likes},60,1,4,2,3,5,9,8,20,0,1\n`

  test('keeps its numbers as text and its quoted days, and never counts engagements beside their kinds', async () => {
    const path = write(content(12), 'account_analytics_content_2026-07-01_2026-07-31.csv')
    const look = await lookAt(world, path)
    expect(look).toMatchObject({ format: 'x-content', exportedOnKnown: true, choices: { exportedOn: '2026-07-31' } })
    await bringIn(world, path)
    expect(counted(world)).toEqual({ impression: 1500, reaction: 12, comment: 3, reshare: 5, click: 20, follow: 2 })
    expect(counted(world, '2026-07-14', '2026-07-14')).toMatchObject({ impression: 1500 })
  })

  test('counts an overview only where it is above the posts, whichever comes first', async () => {
    const overview = `Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,Create Post,Video views,Media views
"Mon, Jul 13, 2026",500,3,9,0,0,1,0,0,0,3,0,0,0
"Tue, Jul 14, 2026","1,500",10,60,0,0,1,0,3,5,3,1,0,0
`
    const days = write(overview, 'account_overview_analytics.csv')
    expect(await lookAt(world, days)).toMatchObject({ format: 'x-overview' })
    const result = await bringIn(world, days, { exportedOn: '2026-07-31' })
    expect(result.notes.map(({ code }) => code)).toContain('figure-files.note-no-posts-told')
    expect(counted(world)).toMatchObject({ impression: 2000, reaction: 13 })
    await bringIn(world, write(content(12), 'c_2026-07-01_2026-07-31.csv'))
    expect(counted(world)).toMatchObject({ impression: 2000, reaction: 13, click: 20, comment: 3 })
    await world.caller.history.undo({})
    expect(counted(world)).toMatchObject({ impression: 2000, reaction: 13, comment: 3 })
    expect(counted(world)).not.toHaveProperty('click')
  })
})

describe('Meta', () => {
  test('reads captions of several lines, views or impressions, and takes the kinds instead of their sum', async () => {
    const rows = [facebookHeaders, facebookPost('122100000000000001', '09/28/2026 18:12', [1204, 20, 5, 3, 40])]
    const path = write(`\ufeff${csv(rows)}`, 'Sep-01-2026_Sep-30-2026_1234567890.csv')
    expect(await lookAt(world, path)).toMatchObject({ format: 'facebook-content', choices: { ownPage: true } })
    await bringIn(world, path, { exportedOn: '2026-10-01' })
    expect(counted(world)).toEqual({ impression: 1204, reaction: 20, comment: 5, reshare: 3, click: 40 })
    const older = rows.map((row, at) => (at === 0 ? row.map((cell) => (cell === 'Views' ? 'Impressions' : cell)) : row))
    expect(await lookAt(world, write(csv(older), 'older.csv'))).toMatchObject({ format: 'facebook-content' })
  })

  test.each([
    [
      'Italian',
      [
        'ID del post',
        'ID della Pagina',
        'Nome della Pagina',
        'Ora di pubblicazione',
        'Visualizzazioni',
        'Reazioni',
        'Commenti',
        'Condivisioni',
        'Clic sul link',
      ],
    ],
    ['Malay', ['ID siaran', 'ID Halaman', 'Nama halaman', 'Masa terbit', 'Tontonan', 'Reaksi', 'Komen', 'Perkongsian', 'Klik pautan']],
    [
      'Swedish',
      ['Publicerings-id', 'Sid-id', 'Sidnamn', 'Publiceringstid', 'Visningar', 'Reaktioner', 'Kommentarer', 'Delningar', 'Länkklick'],
    ],
  ])('is read in %s, with days first', async (_, headers) => {
    const rows = [
      headers,
      ['122100000000000001', '1', 'Aurelia', '28/09/2026 18:12', '1.204', '20', '5', '3', '40'],
      ['122100000000000002', '1', 'Aurelia', '02/10/2026 09:00', '–', '1', '0', '0', 'N/A'],
    ]
    const path = write(csv(rows, ';', '\r'), 'insights.csv')
    expect(await lookAt(world, path)).toMatchObject({
      format: 'facebook-content',
      dayOrderAsked: false,
      choices: { dayOrder: 'day-first' },
    })
    await bringIn(world, path, { exportedOn: '2026-11-01' })
    expect(counted(world)).toEqual({ impression: 1204, reaction: 21, comment: 5, reshare: 3, click: 40 })
    expect(counted(world, '2026-10-02', '2026-10-02')).toEqual({ reaction: 1 })
  })

  test('is read from Instagram, too', async () => {
    const headers =
      'Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves'
    const row =
      '17900000000000001,1,aurelia,Aurelia,"One\ntwo",0,09/28/2026 18:12,https://www.instagram.com/p/Cabc/,IG image,,Lifetime,800,700,30,4,2,6,9'
    const path = write(`\ufeff${headers}\r\n${row}\r\n`, 'ig.csv')
    expect(await lookAt(world, path)).toMatchObject({ format: 'instagram-content', network: 'instagram' })
    await bringIn(world, path, { exportedOn: '2026-10-01' })
    expect(counted(world)).toEqual({ impression: 800, reaction: 30, comment: 6, reshare: 4, follow: 2 })
  })

  test('counts its days in UTF-16, of the network that somebody says', async () => {
    const path = write(
      utf16('sep=,\r\n"Views"\r\n"Date","Primary"\r\n"2026-10-01T00:00:00","120"\r\n"2026-10-02T00:00:00","80"\r\n'),
      'Views.csv',
    )
    expect(await lookAt(world, path)).toMatchObject({ format: 'meta-daily', network: null, choices: { network: 'facebook' } })
    await bringIn(world, path, { network: 'instagram', exportedOn: '2026-10-03' })
    expect(counted(world)).toEqual({ impression: 200 })
    const longer = write(
      utf16('sep=,\r\n"Views"\r\n"Date","Primary"\r\n"2026-10-02T00:00:00","90"\r\n"2026-10-03T00:00:00","10"\r\n'),
      'Views2.csv',
    )
    expect(await bringIn(world, longer, { network: 'instagram', exportedOn: '2026-10-04' })).toMatchObject({
      created: 1,
      updated: 1,
      sums: { impression: 20 },
    })
    expect(counted(world)).toEqual({ impression: 220 })
  })
})
