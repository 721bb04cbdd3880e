/** Documents from a terminal: begun, listed, written to files. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTerminal, newPlan, type Terminal } from './gsw.ts'

let terminal: Terminal
let file: string
beforeEach(async () => {
  terminal = createTerminal()
  await newPlan(terminal, 'f.groundswell')
  file = terminal.at('f.groundswell')
})
afterEach(() => terminal.end())

interface NewDocument {
  readonly id: string
  readonly title: string
}

const begin = (...more: readonly string[]) =>
  terminal.json<NewDocument>('doc', 'new', file, '--template', 'friendly-policy', '--locale', 'it', '--json', ...more)

test('a policy is begun in the language asked for, and its id is all that is printed', async () => {
  const { id, ...begun } = await begin()
  expect(begun).toEqual({ title: 'Policy sui social media', template: 'friendly-policy', locale: 'it' })
  const { out } = await terminal.gsw('doc', 'new', file, '--template', 'brand-guide', '--title', 'Our brand')
  const listed = await terminal.json<{ documents: NewDocument[] }>('doc', 'list', file, '--json')
  expect(listed.documents.map((each) => each.id)).toEqual([id, out.trim()])
  expect(listed.documents[1]).toMatchObject({ title: 'Our brand', kind: 'brand', stage: 'draft', version: null })
  expect((await terminal.gsw('doc', 'list', file)).out).toContain(`${id}  Policy sui social media (it), Draft\n`)
})

test.each(['docx', 'html', 'md'])('a draft is written as %s, in its own language', async (format) => {
  const { id } = await begin()
  const path = terminal.at(`policy.${format}`)
  const written = await terminal.json('doc', 'export', file, '--doc', id, '--format', format, '--out', path, '--json')
  expect(written).toEqual({ path, format })
  const content = readFileSync(path)
  if (format === 'docx') expect(content.subarray(0, 2).toString()).toBe('PK')
  else expect(content.toString('utf8')).toContain('Da fare')
})

test('a PDF is refused where no app can draw it, before anything is written', async () => {
  const { id } = await begin()
  const path = terminal.at('policy.pdf')
  const { code, err } = await terminal.gsw('doc', 'export', file, '--doc', id, '--format', 'pdf', '--out', path)
  expect([code, err]).toEqual([1, expect.stringContaining('choose docx, html or md')])
  expect(existsSync(path)).toBe(false)
})

test.each([
  ['a template that does not exist', 1, ['doc', 'new', 'FILE', '--template', 'poem']],
  [
    'a document that does not exist',
    1,
    ['doc', 'export', 'FILE', '--doc', '01a20000-0000-7000-8000-000000000000', '--format', 'md', '--out', 'x.md'],
  ],
  ['an id that is none', 1, ['doc', 'export', 'FILE', '--doc', 'policy', '--format', 'md', '--out', 'x.md']],
  ['a format that does not exist', 2, ['doc', 'export', 'FILE', '--doc', 'x', '--format', 'odt', '--out', 'x.odt']],
])('%s is refused', async (_what, code, words) => {
  const ran = await terminal.gsw(...words.map((word) => (word === 'FILE' ? file : word)))
  expect(ran.code).toBe(code)
  expect(ran.err).not.toBe('')
  expect(ran.out).toBe('')
})

test('a file that is there is left as it was, unless it may be replaced', async () => {
  const { id } = await begin()
  const path = terminal.at('policy.md')
  writeFileSync(path, 'mine')
  const words = ['doc', 'export', file, '--doc', id, '--format', 'md', '--out', path]
  const refused = await terminal.gsw(...words)
  expect([refused.code, refused.err, readFileSync(path, 'utf8')]).toEqual([1, expect.stringContaining('already exists'), 'mine'])
  expect((await terminal.gsw(...words, '--overwrite')).code).toBe(0)
  expect(readFileSync(path, 'utf8')).toContain('Da fare')
})

test('a folder that is not there is named', async () => {
  const { id } = await begin()
  const path = join(terminal.at('nowhere'), 'policy.md')
  const { code, err } = await terminal.gsw('doc', 'export', file, '--doc', id, '--format', 'md', '--out', path, '--locale', 'it')
  expect([code, err]).toEqual([1, `La cartella “${terminal.at('nowhere')}” non esiste. Creala prima, oppure scegline un’altra.\n`])
})

test('a document is not half translated because messages are wanted in another language', async () => {
  const { id } = await begin()
  const path = terminal.at('policy.md')
  expect((await terminal.gsw('doc', 'export', file, '--doc', id, '--format', 'md', '--out', path, '--locale', 'ms')).code).toBe(0)
  expect(readFileSync(path, 'utf8')).toMatch(/lang: "it"[\s\S]*### Da fare/)
})

test('a document makes its workspace where there is none; a refused one leaves nothing behind', async () => {
  const fresh = terminal.at('fresh.groundswell')
  expect((await terminal.gsw('doc', 'new', fresh, '--template', 'poem')).code).toBe(1)
  expect(existsSync(fresh)).toBe(false)
  const { id } = await terminal.json<NewDocument>('doc', 'new', fresh, '--template', 'brand-guide', '--locale', 'ms', '--json')
  const { documents } = await terminal.json<{ documents: NewDocument[] }>('doc', 'list', fresh, '--json')
  expect(documents).toMatchObject([{ id, title: 'Garis panduan jenama', locale: 'ms' }])
})

test('a version that does not exist is refused', async () => {
  const { id } = await begin()
  const ran = await terminal.gsw('doc', 'export', file, '--doc', id, '--format', 'md', '--out', terminal.at('x.md'), '--version', '9.0')
  expect(ran.code).toBe(1)
  expect(existsSync(terminal.at('x.md'))).toBe(false)
})
