/** How a roster is read: as it seems to be, or as somebody says who knows better; and by which numbers its rows are told. */
import { readFileSync } from 'node:fs'
import { utils, write } from '@e965/xlsx'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bringIn, guessOf, peopleIn, rawOf, writeRoster } from './rosters.ts'
import { createWorld, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

const people = () => peopleIn(rawOf(world))

describe('a roster', () => {
  test('tells rejected rows by the numbers that a spreadsheet shows: titles, headers and empty lines are rows, quoted lines are none', async () => {
    const lines = [
      'sep=;',
      'People of Aurelia;',
      '',
      'Name;Email',
      '"Anna',
      'Rossi";anna@a.example',
      '',
      '',
      'Bo;bo',
      'Cy;anna@a.example',
      ';',
      'Di;di@a.example;x',
    ]
    const path = writeRoster(world, lines.join('\n'))
    const { rejected } = await bringIn(world, path)
    expect(rejected.map(({ row, reason }) => [row, reason.code.replace('roster.reason-', ''), reason.data['row']])).toEqual([
      [7, 'bad-email', undefined],
      [8, 'duplicate-email', 4],
      [10, 'too-many-cells', undefined],
    ])
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([['People'], [], ['Name', 'Email'], ['Anna', 'anna@a.example'], [], ['Bo', 'bo']]))
    const sheet = writeRoster(world, write(book, { type: 'buffer', bookType: 'xlsx' }), 'people.xlsx')
    expect((await bringIn(world, sheet)).rejected).toMatchObject([{ row: 6, column: 'Email' }])
    await world.caller.roster.saveRejected({ path, mapping: await guessOf(world, path), to: world.at('out.csv') })
    expect(readFileSync(world.at('out.csv'), 'utf8')).toContain('\r\n7,Email,')
  })

  test('without a line of headers is mapped by the letters of its columns, and its first line is somebody, too', async () => {
    const path = writeRoster(world, 'Anna Rossi,anna@a.example,Sales\nBo Lim,bo@a.example,Sales\nCy Tan,cy,Sales,\n')
    const look = await world.caller.roster.look({ path })
    expect(look).toMatchObject({
      ...{ headers: ['A', 'B', 'C', 'D'], guess: { hasHeaders: false, headerRow: 0, columns: ['drop', 'email', 'drop', 'drop'] } },
      ...{ sample: [{ 0: 'Anna Rossi' }, {}, {}], lines: [{ row: 1, text: 'Anna Rossi, anna@a.example, Sales' }, {}, {}] },
    })
    const result = await bringIn(world, path, { columns: ['name', 'email', 'department', 'drop'] })
    expect(result).toMatchObject({ created: 2, rejected: [{ row: 3, column: 'B', reason: { code: 'roster.reason-bad-email' } }] })
    expect(people().map(({ name, department }) => [name, department])).toEqual([
      ['Anna Rossi', 'Sales'],
      ['Bo Lim', 'Sales'],
    ])
  })

  test('is read as somebody says who knows better than the guess', async () => {
    const text = 'Nome|E-mail, ufficio|Reparto\nZoë|zoe@a.example|Qualità\n'
    const path = writeRoster(world, iconv.encode(text, 'macintosh'))
    const guessed = await world.caller.roster.look({ path })
    expect(guessed?.guess.encoding).not.toBe('macintosh')
    const look = await world.caller.roster.look({ path, delimiter: '|', encoding: 'macintosh' })
    expect(look).toMatchObject({ headers: ['Nome', 'E-mail, ufficio', 'Reparto'], sample: [['Zoë', 'zoe@a.example', 'Qualità']] })
    const commas = await world.caller.roster.look({ path, delimiter: ',', encoding: 'macintosh', hasHeaders: false })
    expect(commas).toMatchObject({ headers: ['A', 'B'], guess: { delimiter: ',', hasHeaders: false } })
    expect(await world.caller.roster.look({ path, headerRow: 1, hasHeaders: true })).toMatchObject({ guess: { headerRow: 1 }, sample: [] })
  })
})
