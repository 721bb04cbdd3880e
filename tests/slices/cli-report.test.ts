/** The leadership report from a terminal, for other schedulers than ours. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTerminal, newPlan, type Terminal } from './gsw.ts'
import { createWorld } from './world.ts'

const days = ['--from', '2027-02-15', '--to', '2027-03-31']

let terminal: Terminal
let file: string
beforeAll(async () => {
  terminal = createTerminal()
  await newPlan(terminal, 'f.groundswell')
  file = terminal.at('f.groundswell')
})
afterAll(() => terminal.end())

interface Answer {
  readonly path: string
  readonly hash: string
  readonly sections: readonly string[]
}

const report = (...words: readonly string[]) => terminal.json<Answer>('report', file, ...words, '--json')

test.each([
  ['pptx', 'PK'],
  ['xlsx', 'PK'],
  ['html', '<!'],
  ['csv', '\uFEFF'],
])('the report of a quarter is written as %s, and what it holds is told', async (format, beginning) => {
  const path = terminal.at(`report.${format}`)
  const answer = await report(...days, '--format', format, '--out', path)
  expect(answer).toMatchObject({
    path,
    format,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    period: { from: '2027-02-15', to: '2027-03-31' },
  })
  expect(answer.sections).toEqual(['unknown', 'next-steps'])
  expect(readFileSync(path, 'utf8').startsWith(beginning)).toBe(true)
})

test('whatever the format, the same days say the same: one hash; other words in another language', async () => {
  const of = async (format: string, ...more: readonly string[]) =>
    (await report(...days, '--format', format, '--out', terminal.at(`${format}${more.join('')}`), ...more)).hash
  const hash = await of('csv')
  expect([await of('xlsx'), await of('html')]).toEqual([hash, hash])
  expect(await of('html', '--locale', 'it')).not.toBe(hash)
  expect(readFileSync(terminal.at('html--localeit'), 'utf8')).toContain('lang="it"')
})

test('tables lie in a folder unless one file is asked for; a file goes into a folder that is there under its own name', async () => {
  const folder = terminal.at('reports')
  await report(...days, '--format', 'csv', '--out', folder)
  expect(readdirSync(folder).every((name) => name.endsWith('.csv'))).toBe(true)
  const { path } = await report(...days, '--format', 'html', '--out', folder)
  expect(path).toBe(join(folder, 'Quarterly report, 15 February – 31 March 2027.html'))
})

test('a report of the file is made by its name or its id, of its own days or of others', async () => {
  const world = createWorld()
  world.session.open(file)
  const { reportId } = await world.caller.reports.create({ template: 'monthly' })
  await world.caller.reports.update({ reportId, fields: { name: 'For the board' } })
  const { frozenId, hash } = await world.caller.reports.freeze({ reportId })
  world.end()
  await report('--report', 'for the board', '--format', 'html', '--out', terminal.at('own.html'))
  expect(readFileSync(terminal.at('own.html'), 'utf8')).toContain('For the board')
  expect(await report('--report', reportId, ...days, '--format', 'html', '--out', terminal.at('other.html'))).toMatchObject({
    period: { from: '2027-02-15', to: '2027-03-31' },
  })
  expect((await report('--frozen', frozenId, '--format', 'xlsx', '--out', terminal.at('frozen.xlsx'))).hash).toBe(hash)
})

test.each([
  ['a file that is there already', 1, [...days, '--format', 'html', '--out', 'THERE'], 'already exists'],
  ['a folder that is not there', 1, [...days, '--format', 'html', '--out', 'no/folder/r.html'], 'There is no folder'],
  ['a PDF where no app can draw it', 1, [...days, '--format', 'pdf', '--out', 'r.pdf'], 'choose pptx, xlsx, csv or html'],
  ['pictures where no app can draw them', 1, [...days, '--format', 'png', '--out', 'r'], 'choose pptx, xlsx, csv or html'],
  ['a frozen report that does not exist', 1, ['--frozen', 'x', '--format', 'html', '--out', 'r.html'], 'no longer'],
  [
    'days the wrong way round',
    1,
    ['--from', '2027-03-31', '--to', '2027-02-15', '--format', 'html', '--out', 'r.html'],
    'Choose a later last day',
  ],
  ['a day that does not exist', 1, ['--from', '2027-02-30', '--to', '2027-03-15', '--format', 'html', '--out', 'r.html'], '2027-02-30'],
  ['no days at all', 2, ['--format', 'html', '--out', 'r.html'], '--from is missing'],
  ['a last day that is missing', 2, ['--from', '2027-02-15', '--format', 'html', '--out', 'r.html'], '--to is missing'],
  ['a format that does not exist', 2, [...days, '--format', 'odt', '--out', 'r.odt'], '--format cannot be “odt”'],
  ['a report nobody made', 2, ['--report', 'Mine', '--format', 'html', '--out', 'r.html'], '--report cannot be “Mine”'],
  ['a frozen report of other days', 2, ['--frozen', 'x', ...days, '--format', 'html', '--out', 'r.html'], 'do not go together'],
])('whoever asks for %s is refused with a sentence (exit %i)', async (_what, code, words, sentence) => {
  writeFileSync(terminal.at('THERE'), 'mine')
  const { code: came, err } = await terminal.gsw(
    'report',
    file,
    ...words.map((word) => (/^(?:THERE|no\/|r)/.test(word) ? terminal.at(word) : word)),
  )
  expect([came, err]).toEqual([code, expect.stringContaining(sentence)])
  expect(readFileSync(terminal.at('THERE'), 'utf8')).toBe('mine')
  expect(existsSync(terminal.at('r.html'))).toBe(false)
})

test('what is there is replaced where that is asked for', async () => {
  const path = terminal.at('old.html')
  writeFileSync(path, 'old')
  await report(...days, '--format', 'html', '--out', path, '--overwrite')
  expect(readFileSync(path, 'utf8')).toContain('<!')
})
