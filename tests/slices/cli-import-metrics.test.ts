/** `import metrics` at a terminal. */
import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { activity, csv, linkedinPage, pagePost } from './figure-files.ts'
import { createTerminal, type Terminal } from './gsw.ts'

let terminal: Terminal
beforeEach(() => {
  terminal = createTerminal()
})
afterEach(() => terminal.end())

const write = (content: string | Uint8Array, name: string) => {
  writeFileSync(terminal.at(name), content)
  return terminal.at(name)
}

test('somebody at a terminal brings an export in, sees every rejected row, and does it again without harm', async () => {
  const file = terminal.at('company.groundswell')
  const path = write(linkedinPage([pagePost(1, '12/14/2025', [1204, 30, 12, 3, 2]), pagePost(2, 'someday', [1, 0, 0, 0, 0])]), 'page.xls')
  const told = {
    ...{ format: 'linkedin-page', rows: 2, created: 1, updated: 0, skipped: 0, from: '2025-12-14', to: '2026-01-10', since: null },
    ...{
      sums: { impression: 1204, click: 30, reaction: 12, comment: 3, reshare: 2, follow: 2 },
      dayOrder: 'month-first',
      ambiguousDay: '',
      notes: [],
    },
    rejected: [{ row: 4, column: 'Created date', reason: 'bad-day', message: 'This is no day that can be read.' }],
  }
  const dry = ['import', 'metrics', file, path, '--exported-on', '2026-01-10', '--json'] as const
  expect(await terminal.json(...dry)).toEqual(told)
  expect(await terminal.json(...dry, '--dry-run')).toMatchObject({ created: 0, skipped: 1, sums: {} })
  expect(await terminal.gsw('import', 'metrics', file, path, '--exported-on', '2026-01-10')).toMatchObject({
    code: 0,
    err: 'Row 4, Created date: This is no day that can be read.\n',
  })
})

test('a table of one’s own is read by a map, of the network and the person that are named', async () => {
  const file = terminal.at('company.groundswell')
  const people = write('Name,Email\nAnna Rossi,anna@a.example\n', 'people.csv')
  await terminal.gsw('import', 'people', file, people)
  const path = write(
    csv([
      ['When', 'Taps'],
      ['2026-03-01', '1,204'],
      ['2026-03-02', 'x'],
    ]),
    'other.csv',
  )
  const map = write(JSON.stringify({ columns: { When: 'day', Taps: 'click' }, figures: 'period' }), 'map.json')
  const done = await terminal.json(
    'import',
    'metrics',
    file,
    path,
    '--map',
    map,
    '--network',
    'linkedin',
    '--exported-on',
    '2026-03-03',
    '--json',
  )
  expect(done).toMatchObject({
    format: 'mapped',
    created: 1,
    sums: { click: 1204 },
    rejected: [{ row: 3, column: 'Taps', reason: 'bad-number' }],
  })
  const other = csv([
    ['Post URL', 'Post publish date', 'Impressions'],
    [activity(1), '3/14/2026', 10],
  ])
  const own = ['import', 'metrics', file, write(other, 'a.csv'), '--exported-on', '2026-03-31'] as const
  expect(await terminal.gsw(...own, '--person', 'nobody@a.example')).toMatchObject({ code: 1 })
  expect(await terminal.gsw(...own, '--person', 'anna@a.example')).toMatchObject({ code: 1 })
})

test('a wrong file is named, and leaves no workspace behind', async () => {
  const said = await terminal.gsw('import', 'metrics', terminal.at('company.groundswell'), write('%PDF-1.4', 'report.csv'))
  expect(said).toMatchObject({ code: 1, err: 'This is a PDF, which holds no table. Download the export as CSV or Excel instead.\n' })
})
