/** Rosters as programs of all kinds write them: every row that can be kept is, every other one is told with its reason. */
import { readFileSync } from 'node:fs'
import { utils, write } from '@e965/xlsx'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bringIn, guessOf, peopleIn, rawOf, rosterHeaders, rosterOf, writeRoster } from './rosters.ts'
import { createWorld, refusalOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

const people = () => peopleIn(rawOf(world))
const accents =
  'Matricola;Cognome;Nome;Reparto;Sede;Stato;Data assunzione;Email;Responsabile\n1;Perù;Zoë;Qualità;Forlì;Attivo;01/02/2020;zoe@a.example;\n'
const accented = { number: '1', name: 'Zoë Perù', department: 'Qualità', email: 'zoe@a.example', employment: 'active' }

describe('a roster', () => {
  test.each([
    ['UTF-8', Buffer.from(accents)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${accents}`)],
    ['UTF-16, small end first, with a mark', Buffer.from(`\ufeff${accents}`, 'utf16le')],
    ['UTF-16, small end first', Buffer.from(accents, 'utf16le')],
    ['UTF-16, big end first, with a mark', iconv.encode(`\ufeff${accents}`, 'utf-16be')],
    ['UTF-16, big end first', iconv.encode(accents, 'utf-16be')],
    ['Windows-1252', iconv.encode(accents, 'windows-1252')],
    ['tabs', Buffer.from(accents.replaceAll(';', '\t'))],
    ['bars', Buffer.from(accents.replaceAll(';', '|'))],
    ['a line that says what separates', Buffer.from(`sep=;\r\n${accents}`)],
    ['a title and an empty line above', Buffer.from(`Elenco;;;;;;;;\n\n${accents}`)],
    ['carriage returns', Buffer.from(accents.replaceAll('\n', '\r'))],
  ])('in %s is understood without being told', async (_, bytes) => {
    expect(await bringIn(world, writeRoster(world, bytes))).toMatchObject({ rows: 1, created: 1, rejected: [] })
    expect(people()).toMatchObject([accented])
  })

  test('with quoted lines, doubled marks, rows too short and too long, and empty lines keeps what it can', async () => {
    const path = writeRoster(
      world,
      [
        'Name,Email,Department,Notes',
        '"Rossi,\nAnna",anna@a.example,"Sales, ""north""","two\nlines"',
        'Bo Lim,bo@a.example',
        '',
        ',,,',
        'Cy Tan,cy@a.example,Sales,,,',
        'Di Low,di@a.example,Sales,,,more',
      ].join('\r\n'),
    )
    expect(await bringIn(world, path)).toMatchObject({
      ...{ rows: 4, created: 3, rejectedCount: 1 },
      rejected: [{ row: 7, reason: { code: 'roster.reason-too-many-cells' } }],
    })
    expect(people().map(({ name, department }) => [name, department])).toEqual([
      ['Anna Rossi', 'Sales, "north"'],
      ['Bo Lim', ''],
      ['Cy Tan', 'Sales'],
    ])
  })

  test('tells every row that is rejected, and brings in the rest', async () => {
    const rows = [
      '1,Anna,Rossi,Sales,Bari,Active,1-2-2020,anna@a.example,',
      '2,Bo,Lim,Sales,Bari,Active,1-2-2020,ANNA@a.example ,',
      ' 1 ,Cy,Tan,Sales,Bari,Active,1-2-2020,cy@a.example,',
      '1,Anna,Rossi,Sales,Bari,Active,1-2-2020,anna@a.example,',
      '5,Di,Low,Sales,Bari,Active,1-2-2020,not an address,',
      '6,Ed,Kim,Sales,Bari,Active,31-2-2020,ed@a.example,',
      '7,,,Sales,Bari,Active,1-2-2020,fi@a.example,',
      '8,Gus,Ng,Sales,Bari,Fishing,1-2-2020,gus@a.example,',
      `9,${'x'.repeat(300)},Ho,Sales,Bari,Active,1-2-2020,ho@a.example,`,
      '10,"Ida,Po,Sales,Bari,Active,1-2-2020,ida@a.example,',
      '11,Joe,Su,Sales,Bari,L,23-Apr-85,joe@a.example,nobody@a.example',
      '12,Kay,Wu,Sales,Bari,Terminated,43944,kay@a.example,JOE@a.example',
    ]
    const result = await bringIn(world, writeRoster(world, [rosterHeaders, ...rows].join('\n')), { dayOrder: 'day-first' })
    expect(result).toMatchObject({ rows: 12, created: 3, skipped: 1, rejectedCount: 8, managersMissing: 1 })
    expect(
      result.rejected.map(({ row, column, reason }) => [row, column, reason.code.replace('roster.reason-', ''), reason.data['row']]),
    ).toEqual([
      [3, 'Work Email', 'duplicate-email', 2],
      [4, 'Employee #', 'duplicate-number', 2],
      [6, 'Work Email', 'bad-email', undefined],
      [7, 'Hire Date', 'bad-day', undefined],
      [8, 'Last Name', 'no-name', undefined],
      [9, 'Status', 'unknown-status', undefined],
      [10, 'First Name', 'cell-too-long', undefined],
      [11, 'First Name', 'unclosed-quote', undefined],
    ])
    expect(people().map(({ number, employment, manager }) => [number, employment, manager])).toEqual([
      ['1', 'active', null],
      ['11', 'on-leave', null],
      ['12', 'left', 'Joe Su'],
    ])
  })

  test('that is empty, or no table, is refused in a sentence, and one of headers alone brings nobody', async () => {
    for (const [bytes, code] of [
      ['', 'roster-empty'],
      ['\n\n', 'roster-empty'],
      [Buffer.from('%PDF-1.7 …'), 'roster-not-table'],
      [Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'roster-not-table'],
      [Buffer.from([1, 2, 0, 0, 0, 7, 0, 0, 0, 0, 1, 0]), 'roster-not-table'],
    ] as const)
      expect(await refusalOf(world.caller.roster.look({ path: writeRoster(world, bytes) }))).toMatchObject({ code })
    expect(await refusalOf(world.caller.roster.look({ path: world.at('nothing.csv') }))).toMatchObject({ code: 'file-missing' })
    expect(await bringIn(world, writeRoster(world, `${rosterHeaders}\n`))).toMatchObject({ rows: 0, created: 0 })
    expect(await world.caller.history.state({})).toMatchObject({ undo: null })
  })
})

describe('a workbook', () => {
  const sheet = (rows: readonly (readonly unknown[])[]) =>
    utils.aoa_to_sheet(
      rows.map((row) => [...row]),
      { cellDates: true },
    )
  const book = (type: 'xlsx' | 'biff8') => {
    const made = utils.book_new()
    utils.book_append_sheet(made, sheet([['Read me']]), 'Notes')
    const rows = [['Staff list, November'], [], ['Nama penuh', 'Emel', 'No. pekerja', 'Jabatan', 'Tarikh lahir', 'Tarikh mula', 'Status']]
    const person = [
      'Aisyah binti Ahmad',
      'aisyah@a.example',
      1044,
      'Jualan',
      new Date(Date.UTC(1990, 3, 1)),
      new Date(Date.UTC(2020, 3, 23)),
      'Aktif',
    ]
    utils.book_append_sheet(made, sheet([...rows, person]), 'Staf')
    return write(made, { type: 'buffer', bookType: type })
  }

  test.each(['xlsx', 'biff8'] as const)(
    'with titles and several sheets is read (%s), numbers as they are and days as days',
    async (type) => {
      const path = writeRoster(world, book(type), 'staff.xls')
      const look = await world.caller.roster.look({ path })
      expect(look).toMatchObject({ sheets: ['Notes', 'Staf'], guess: { sheet: 'Staf', headerRow: 1 } })
      expect(await bringIn(world, path)).toMatchObject({ created: 1, rejected: [], dropped: ['Tarikh lahir'] })
      expect(people()).toMatchObject([{ number: '1044', name: 'Aisyah binti Ahmad', employment: 'active' }])
      expect(rawOf(world).prepare('SELECT hired_on FROM person').pluck().get()).toBe('2020-04-23')
      expect(await refusalOf(world.caller.roster.look({ path, sheet: 'Other' }))).toMatchObject({ code: 'roster-sheet-missing' })
    },
  )
})

describe('what must not be stored', () => {
  test('is dropped and named, and cannot be mapped', async () => {
    const path = writeRoster(
      world,
      'Name,Email,Gender,Date of birth,Agama,Stipendio\nAnna,anna@a.example,XSECRETX,1-1-1990,XSECRETX,XSECRETX\n',
    )
    const { columns: _columns, ...rest } = await guessOf(world, path)
    const result = await world.caller.roster.bringIn({
      path,
      mapping: { ...rest, columns: ['name', 'email', 'jobTitle', 'hiredOn', 'department', 'place'] },
    })
    expect(result).toMatchObject({ created: 1, dropped: ['Gender', 'Date of birth', 'Agama', 'Stipendio'] })
    world.session.close()
    const bytes = readFileSync(world.at('company.groundswell'))
    expect(bytes.includes('XSECRETX') || bytes.includes('1990-01-01')).toBe(false)
  })
})

describe('days', () => {
  const roster = (...days: readonly string[]) => `Name,Hire Date\n${days.map((day, index) => `N${index},${day}`).join('\n')}\n`
  const look = async (...days: readonly string[]) => world.caller.roster.look({ path: writeRoster(world, roster(...days)) })

  test('are asked about only where no day of the column settles them', async () => {
    expect(await look('03-04-2020', '01/01/2021')).toMatchObject({
      dayOrderAsked: true,
      ambiguousDay: '03-04-2020',
      guess: { dayOrder: 'day-first' },
    })
    expect(await look('03-04-2020', '23-04-2020')).toMatchObject({ dayOrderAsked: false, guess: { dayOrder: 'day-first' } })
    expect(await look('03-04-2020', '04-23-2020')).toMatchObject({ dayOrderAsked: false, guess: { dayOrder: 'month-first' } })
    expect(await look('2020-04-03', '5-May-2020')).toMatchObject({ dayOrderAsked: false })
  })
})

describe('a roster that comes again', () => {
  test('changes nothing, or only what is new; knows people by number, then by address', async () => {
    await bringIn(world, writeRoster(world, rosterOf(40)))
    expect(await bringIn(world, writeRoster(world, rosterOf(40)))).toMatchObject({ created: 0, updated: 0, skipped: 40 })
    const changed = rosterOf(40)
      .replace('p7@aurelia.example', 'seven@aurelia.example')
      .replace('8,Given8,Family8,Sales', '8,Given8,Family8,Legal')
      .replace('9,Given9', ',Given9')
    expect(await bringIn(world, writeRoster(world, changed))).toMatchObject({ created: 0, updated: 2, skipped: 38, managersMissing: 0 })
    expect(people().filter(({ number }) => ['7', '8', '9', '17'].includes(String(number)))).toMatchObject([
      { email: 'seven@aurelia.example', manager: null },
      { department: 'Legal' },
      { number: '9', name: 'Given9 Family9' },
      { manager: 'Given7 Family7' },
    ])
  })

  test('does not mistake one person for another', async () => {
    await bringIn(world, writeRoster(world, rosterOf(3)))
    const mixed = `${rosterHeaders}\n1,Anna,Rossi,Sales,Bari,Active,1-2-2020,p2@aurelia.example,\n`
    expect(await bringIn(world, writeRoster(world, mixed), { dayOrder: 'day-first' })).toMatchObject({
      rejected: [{ row: 2, reason: { code: 'roster.reason-two-people' } }],
    })
  })

  test('as the complete list marks who is missing as having left, but nobody whose row is only rejected', async () => {
    await bringIn(world, writeRoster(world, rosterOf(5)))
    const rest = rosterOf(5)
      .split('\r\n')
      .filter((_, line) => line !== 2)
      .join('\r\n')
      .replace('3,Given3,Family3,Sales,Bari,Active', '3,Given3,Family3,Sales,Bari,Whatever')
    expect(await bringIn(world, writeRoster(world, rest), { complete: true })).toMatchObject({ left: 1, rejectedCount: 1 })
    expect(people().map(({ employment, leftOn }) => [employment, leftOn])).toEqual([
      ['active', null],
      ['left', '2027-02-01'],
      ['active', null],
      ['active', null],
      ['active', null],
    ])
    expect(await bringIn(world, writeRoster(world, rest), { complete: true })).toMatchObject({ left: 0, updated: 0 })
  })
})

describe('managers', () => {
  test('are found by name, number or address, wherever they stand, and never in a circle', async () => {
    const roster = [
      'Employee #,Name,Email,Manager',
      '1,"Rossi, Anna",anna@a.example,Cy Tan',
      '2,Bo Lim,bo@a.example,anna ROSSI',
      '3,Cy Tan,cy@a.example,Bo Lim',
      '4,Di Low,di@a.example,Di Low',
      '5,Ed Kim,ed@a.example,Somebody Else',
      '6,Fi Po,fi@a.example,Ed Kim',
    ].join('\n')
    expect(await bringIn(world, writeRoster(world, roster))).toMatchObject({ created: 6, managersMissing: 2 })
    expect(people().map(({ name, manager }) => [name, manager])).toEqual([
      ['Anna Rossi', 'Cy Tan'],
      ['Bo Lim', 'Anna Rossi'],
      ['Cy Tan', null],
      ['Di Low', null],
      ['Ed Kim', null],
      ['Fi Po', 'Ed Kim'],
    ])
    const numbers = 'Employee #,Name,Manager ID\n7,Gus Ng,6\n6,Fi Po,3\n'
    expect(await bringIn(world, writeRoster(world, numbers))).toMatchObject({ created: 1, updated: 1 })
    expect(people().slice(-2)).toMatchObject([{ manager: 'Cy Tan' }, { manager: 'Fi Po' }])
  })
})

describe('mappings and rejected rows', () => {
  test('a mapping that was saved is known again by the headers of the next file', async () => {
    const path = writeRoster(world, rosterOf(2))
    const look = await world.caller.roster.look({ path })
    if (look === null) throw new Error('cancelled')
    expect(look.mappingId).toBeNull()
    const { mappingId } = await world.caller.roster.saveMapping({ name: 'HR system', headers: look.headers, mapping: look.guess })
    expect(await world.caller.roster.look({ path: writeRoster(world, rosterOf(9), 'next.csv') })).toMatchObject({ mappingId })
    expect(await world.caller.roster.mappings({})).toEqual([{ id: mappingId, name: 'HR system', mapping: look.guess }])
    const columns = look.guess.columns.map((field) => (field === 'place' ? ('drop' as const) : field))
    await world.caller.roster.saveMapping({ name: 'HR system', headers: look.headers, mapping: { ...look.guess, columns } })
    expect(await world.caller.roster.look({ path })).toMatchObject({ mappingId, guess: { columns } })
    await world.caller.roster.removeMapping({ mappingId })
    expect(await world.caller.roster.mappings({})).toEqual([])
    await world.caller.history.undo({})
    expect(await world.caller.roster.mappings({})).toHaveLength(1)
  })

  test('rejected rows are saved with their reasons, without what must not be stored, safe to open', async () => {
    const path = writeRoster(world, 'Name,Email,Gender\nAnna,=cmd@a,F\nBo,bo@a.example,M\nCy,-,M\n,dy@a.example,F\n')
    world.answer(world.at('rejected.csv'))
    await world.caller.roster.saveRejected({ path, mapping: await guessOf(world, path) })
    expect(readFileSync(world.at('rejected.csv'), 'utf8').split('\r\n')).toEqual([
      'Row,Column,Reason,Name,Email',
      '2,Email,This is not an e-mail address.,Anna,"\'=cmd@a"',
      '5,Name,There is no name.,,dy@a.example',
      '',
    ])
  })
})
