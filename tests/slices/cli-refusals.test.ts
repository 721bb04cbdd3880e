/** What the command line says when it cannot do what was asked: one sentence in the reader's language, nothing on stdout, no stack. */
import { copyFileSync, existsSync, openSync, readFileSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { locales } from '#shared/locales.ts'
import { createTerminal, newPlan, spawnGsw, type Terminal } from './gsw.ts'
import { createWorld, hashOf } from './world.ts'

let terminal: Terminal
beforeAll(async () => {
  terminal = createTerminal()
  await newPlan(terminal, 'good')
  await terminal.gsw('workspace', 'new', terminal.at('empty'))
  writeFileSync(terminal.at('letter'), 'Dear all, this is no workspace.')
  copyFileSync(terminal.at('good'), terminal.at('cut'))
  truncateSync(terminal.at('cut'), 20_000)
  copyFileSync(terminal.at('good'), terminal.at('newer'))
  writeAt('newer', 60, Buffer.from([0, 0, 3, 231]))
})
afterAll(() => terminal.end())

function writeAt(file: string, position: number, bytes: Buffer): void {
  writeSync(openSync(terminal.at(file), 'r+'), bytes, 0, bytes.length, position)
}

const first = ['--template', 'first-60-days', '--start', '2027-02-15', '--country', 'IT']

const refused: readonly (readonly [what: string, words: readonly string[], file: string])[] = [
  ['a day that does not exist', ['plan', 'new', 'FILE', '--template', 'first-60-days', '--start', '2027-02-30', '--country', 'IT'], 'new'],
  ['a word that is no day', ['plan', 'move', 'FILE', '--start', 'tomorrow'], 'good'],
  ['a template nobody knows', ['plan', 'new', 'FILE', '--template', 'ninety-days', '--start', '2027-02-15', '--country', 'IT'], 'new'],
  ['a country nobody knows', ['plan', 'new', 'FILE', '--template', 'first-60-days', '--start', '2027-02-15', '--country', 'ZZ'], 'new'],
  ['a country by its name', ['plan', 'new', 'FILE', '--template', 'first-60-days', '--start', '2027-02-15', '--country', 'Italy'], 'new'],
  ['a region nobody knows', ['plan', 'new', 'FILE', ...first, '--region', 'XX'], 'new'],
  ['a plan that is too short', ['plan', 'new', 'FILE', ...first, '--length', '7'], 'new'],
  ['a folder that is not there', ['plan', 'new', 'FILE', ...first], 'nowhere/new'],
  ['a workspace without a plan', ['plan', 'show', 'FILE'], 'empty'],
  ['a file that is not there', ['plan', 'show', 'FILE'], 'new'],
  ['a file that exists already', ['workspace', 'new', 'FILE'], 'good'],
  ['a demo over a file that exists', ['workspace', 'new', 'FILE', '--demo'], 'good'],
  ['a file that is no workspace', ['plan', 'show', 'FILE'], 'letter'],
  ['a plan in a file that is no workspace', ['plan', 'new', 'FILE', ...first], 'letter'],
  ['a letter to be verified', ['workspace', 'verify', 'FILE'], 'letter'],
  ['a damaged file', ['plan', 'show', 'FILE'], 'cut'],
  ['a plan that moves in a damaged file', ['plan', 'move', 'FILE', '--start', '2027-03-01'], 'cut'],
  ['a file of a newer version', ['plan', 'show', 'FILE'], 'newer'],
  ['a file of a newer version to be verified', ['workspace', 'verify', 'FILE'], 'newer'],
]

test.each(refused)('%s is refused with a sentence in every language, and every file stays as it was', async (_what, words, file) => {
  const path = terminal.at(file)
  const before = existsSync(path) ? hashOf(path) : null
  const said = new Set<string>()
  for (const locale of locales) {
    const { code, out, err } = await terminal.gsw(...words.map((word) => (word === 'FILE' ? path : word)), '--locale', locale, '--json')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^\P{Ll}?.+\.\n$/u)
    expect(err).not.toMatch(/\n\s+at |\{|undefined|error\./)
    said.add(err)
  }
  expect(said.size).toBe(locales.length)
  expect(existsSync(path) ? hashOf(path) : null).toBe(before)
})

const misused: readonly (readonly [what: string, words: readonly string[]])[] = [
  ['an unknown command', ['plan', 'frobnicate']],
  ['nothing but a group', ['plan']],
  ['an unknown option', ['plan', 'show', 'f', '--frob']],
  ['a missing file', ['plan', 'show']],
  ['a word too many', ['plan', 'show', 'f', 'g']],
  ['a missing option', ['plan', 'new', 'f', '--template', 'first-60-days', '--country', 'IT']],
  ['an option without its value', ['plan', 'move', 'f', '--start']],
  ['an option whose value is another option', ['plan', 'move', 'f', '--start', '--json']],
  ['a value for a switch', ['plan', 'show', 'f', '--json=yes']],
  ['a format nobody writes', ['plan', 'show', 'f', '--format', 'xls']],
  ['a length that is no number', ['plan', 'new', 'f', ...first, '--length', 'long']],
  ['a language nobody speaks here', ['plan', 'show', 'f', '--locale', 'de']],
  ['two formats at once', ['plan', 'show', 'f', '--json', '--format', 'csv']],
  ['a demo state nobody made', ['workspace', 'new', 'f', '--demo=yesterday']],
  ['a seed that is no number', ['demo', 'f', '--advocates', '1', '--days', '1', '--events', '0', '--seed', 'x']],
  ['a demo without people', ['demo', 'f', '--advocates', '0', '--days', '1', '--events', '0', '--seed', '1']],
]

test.each(misused)('%s is wrong usage: exit 2, the problem and how to call it', async (_what, words) => {
  const said = new Set<string>()
  for (const [index, lang] of ['C.UTF-8', 'it_IT.UTF-8', 'ms_MY'].entries()) {
    const speaker = createTerminal({ LANG: lang })
    const { code, out, err } = await speaker.gsw(...words)
    speaker.end()
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(['Usage: gsw ', 'Uso: gsw ', 'Penggunaan: gsw '][index])
    said.add(err)
  }
  expect(said.size).toBe(3)
})

test('called without a word it says how to call it, asked for help it helps', async () => {
  const bare = await terminal.gsw()
  const helped = await terminal.gsw('--help')
  expect(bare).toEqual({ code: 2, out: '', err: helped.out })
  expect(helped.code).toBe(0)
  for (const name of ['workspace new', 'workspace verify', 'plan new', 'plan show', 'plan move', 'demo']) {
    expect(helped.out).toContain(`  ${name} FILE`)
    const page = await terminal.gsw(...name.split(' '), '--help')
    expect(page).toMatchObject({ code: 0, err: '' })
    expect(page.out).toContain(`Usage: gsw ${name} FILE`)
  }
  expect(await terminal.gsw('plan', '--help', '--locale', 'ms')).toMatchObject({ code: 0, err: '' })
  expect(await terminal.gsw('--version')).toEqual({ code: 0, out: '0.0.0\n', err: '' })
})

test('the language is the one asked for, else the workspace’s, else the system’s', async () => {
  const italian = createTerminal({ LANG: 'it_IT.UTF-8' })
  await italian.gsw('workspace', 'new', italian.at('f'))
  expect((await terminal.gsw('plan', 'show', italian.at('f'))).err).toBe((await italian.gsw('plan', 'show', italian.at('f'))).err)
  const malay = await terminal.gsw('plan', 'show', italian.at('f'), '--locale', 'ms')
  expect(malay.err).not.toBe((await italian.gsw('plan', 'show', italian.at('f'))).err)
  italian.end()
})

test('a file that somebody works in is not written to', async () => {
  const desktop = createWorld()
  desktop.session.open(terminal.at('good'))
  for (const words of [
    ['plan', 'move', 'FILE', '--start', '2027-03-01'],
    ['plan', 'new', 'FILE', ...first],
  ]) {
    const { code, out, err } = await terminal.gsw(...words.map((word) => (word === 'FILE' ? terminal.at('good') : word)))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('is open')
  }
  desktop.end()
})

test('as a process it keeps stdout clean, tells the exit code and shows no stack', { timeout: 60_000 }, () => {
  const shown = spawnGsw(['plan', 'show', terminal.at('good'), '--json'])
  expect(shown).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(shown.out).tasks.length).toBeGreaterThanOrEqual(35)
  const refusedRun = spawnGsw(['plan', 'show', terminal.at('letter'), '--json'], { LANG: 'it_IT.UTF-8' })
  expect(refusedRun).toMatchObject({ code: 1, out: '' })
  expect(refusedRun.err).not.toContain('    at ')
  expect(spawnGsw(['plan', 'show'])).toMatchObject({ code: 2, out: '' })
  expect(spawnGsw(['--version']).out).toBe(`${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`)
})
