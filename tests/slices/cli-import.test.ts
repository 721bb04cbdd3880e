/** `import people` at a terminal. */
import { existsSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTerminal, type Terminal } from './gsw.ts'
import { rosterOf } from './rosters.ts'

let terminal: Terminal
beforeEach(() => {
  terminal = createTerminal()
})
afterEach(() => terminal.end())

const roster = (text: string | Uint8Array, name = 'people.csv') => {
  writeFileSync(terminal.at(name), text)
  return terminal.at(name)
}

interface Told {
  readonly created: number
  readonly rejected: readonly { readonly row: number; readonly column: string; readonly reason: string }[]
}

test('somebody at a terminal brings a roster in, sees every rejected row, and does it again without harm', async () => {
  const file = terminal.at('company.groundswell')
  const path = roster(`${rosterOf(3)}4,Di,Low,Sales,Bari,Active,23-04-2020,nowhere,\r\n`)
  const told = {
    ...{ format: 'csv', rows: 4, created: 3, updated: 0, skipped: 0, left: 0, managersMissing: 0, dropped: [] },
    ...{ dayOrder: 'day-first', ambiguousDay: '' },
    rejected: [{ row: 5, column: 'Work Email', reason: 'bad-email', message: 'This is not an e-mail address.' }],
  }
  expect(await terminal.json('import', 'people', file, path, '--json')).toEqual(told)
  expect(await terminal.json('import', 'people', file, path, '--dry-run', '--json')).toEqual({ ...told, created: 0, skipped: 3 })
  expect(await terminal.gsw('import', 'people', file, path)).toEqual({
    code: 0,
    out: '4 rows: 0 new, 0 updated, 3 unchanged, 0 left, 1 rejected\n',
    err: 'Row 5, Work Email: This is not an e-mail address.\n',
  })
})

test('of two rows with one address the second is named as the one that stays out', async () => {
  const path = roster('Name,Email\nAnna,anna@a.example\nBea,bea@a.example\nCia,anna@a.example\n')
  const told = await terminal.json<Told>('import', 'people', terminal.at('company.groundswell'), path, '--json')
  expect(told.rejected).toMatchObject([{ row: 4, column: 'Email', reason: 'duplicate-email' }])
})

test('a dry run writes nothing', async () => {
  const file = terminal.at('company.groundswell')
  await terminal.gsw('import', 'people', file, roster(rosterOf(1)))
  expect(await terminal.json<Told>('import', 'people', file, roster(rosterOf(5)), '--dry-run', '--json')).toMatchObject({ created: 4 })
  expect(await terminal.json<Told>('import', 'people', file, roster(rosterOf(5)), '--json')).toMatchObject({ created: 4 })
})

test('thousands of rejected rows are one document, and a day that can be read in two ways is said', async () => {
  const file = terminal.at('company.groundswell')
  const rows = Array.from({ length: 3000 }, (_, index) => `${index},Anna ${index},03-04-2020,no address`)
  const path = roster(['No,Name,Start date,Email', ...rows, '9999,Bo,03-04-2020,bo@a.example'].join('\n'))
  const told = await terminal.json<Told>('import', 'people', file, path, '--json')
  expect(told).toMatchObject({ created: 1, dayOrder: 'day-first', ambiguousDay: '03-04-2020' })
  expect(told.rejected.map(({ row }) => row)).toEqual(rows.map((_, index) => index + 2))
})

test.each([
  ['headers and fields', { columns: { Contact: 'jobTitle', 'Who it is': 'name' }, dayOrder: 'month-first' }],
  ['fields and headers', { job_title: 'Contact', name: 'who it is', hiredOn: 'Since' }],
  ['a list', { columns: ['name', 'jobTitle', 'hiredOn'], dayOrder: 'month-first' }],
])('a map says what the columns are: %s', async (_, map) => {
  const file = terminal.at('company.groundswell')
  const path = roster('Who it is,Contact,Since\nAnna,Clerk,2020-04-03\n')
  expect(await terminal.gsw('import', 'people', file, path)).toMatchObject({
    code: 1,
    err: expect.stringContaining('No column holds the names'),
  })
  expect(
    await terminal.json<Told>('import', 'people', file, path, '--map', roster(JSON.stringify(map), 'map.json'), '--json'),
  ).toMatchObject({ created: 1 })
})

test('a roster that cannot be read is refused, and no workspace is made for it', async () => {
  const file = terminal.at('company.groundswell')
  expect(await terminal.gsw('import', 'people', file, terminal.at('nothing.csv'))).toMatchObject({ code: 1 })
  expect(await terminal.gsw('import', 'people', file, roster(''))).toMatchObject({
    code: 1,
    err: expect.stringContaining('There is no table'),
  })
  expect(existsSync(file)).toBe(false)
})

test('a map that names what is not there is refused in a sentence', async () => {
  const file = terminal.at('company.groundswell')
  const path = roster(rosterOf(1))
  for (const [map, sentence] of [
    ['{"columns": {"Nowhere": "email"}}', 'There is no column “Nowhere” in this file. Correct the mapping.\n'],
    ['{"Work Email": "shoe size"}', '“shoe size” is nothing that a column can be. Correct the mapping.\n'],
    ['{', 'The mapping could not be read. It must be a JSON object.\n'],
  ] as const)
    expect(await terminal.gsw('import', 'people', file, path, '--map', roster(map, 'map.json'))).toMatchObject({ code: 1, err: sentence })
})
