/** The guideline at work: rules of what is published, of a draft on trial, and of the words kept beside the documents. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BlockNode } from '#shared/contracts/document-nodes.ts'
import { append, type Desk, publish, withDocument } from './documents.ts'
import { createTerminal } from './gsw.ts'
import { createWorld, refusalOf, type World } from './world.ts'

let world: World
let desk: Desk
beforeEach(async () => {
  world = createWorld()
  desk = await withDocument(world, null)
})
afterEach(() => world.end())

const check = (text: string) => world.caller.guideline.check({ text, network: 'linkedin', locale: 'en' })
const rulesFound = async (text: string) => (await check(text)).map((finding) => finding.rule)

const saySet: BlockNode = { type: 'termRule', attrs: { say: 'pump set', avoid: ['pump unit'], match: 'word', note: '', must: true } }

/** Writes the guideline, and publishes it unless it is to stay a draft. */
async function guideline(nodes: readonly BlockNode[], options: { readonly draft?: boolean } = {}): Promise<string> {
  for (const node of nodes) await append(desk, node)
  if (options.draft !== true) await publish(desk)
  return desk.documentId
}

test('without any document the built-in checks hold, with the company of the workspace', async () => {
  expect(await rulesFound('I work at Aurelia Pumps. All is well.')).toEqual([])
  expect(await rulesFound('All is well. #AureliaVoices')).toEqual(['disclosure'])
  const { company, programHashtag, rules } = await world.caller.guideline.rules({})
  expect({ company, programHashtag, rules }).toEqual({
    company: { name: 'Aurelia Pumps', aliases: ['AureliaPumps'] },
    programHashtag: 'AureliaVoices',
    rules: [],
  })
})

test('a rule holds from the day its document is published, and a draft can be tried before', async () => {
  const documentId = await guideline([saySet], { draft: true })
  const text = 'I work at Aurelia Pumps. A new pump unit.'
  expect(await rulesFound(text)).toEqual([])
  expect((await world.caller.guideline.rules({ draftOf: documentId })).rules).toHaveLength(1)
  await publish(desk)
  expect(await check(text)).toMatchObject([{ rule: 'term', severity: 'must', start: 31, end: 40, fix: 'pump set' }])
})

test('a draft that is edited changes nothing until it is published again', async () => {
  const documentId = await guideline([saySet])
  const { blocks } = await world.caller.documents.view({ documentId })
  await world.caller.documents.saveBlocks({ documentId, blocks: [], removed: blocks.map((block) => block.id) })
  expect(await rulesFound('I work at Aurelia Pumps. A new pump unit.')).toEqual(['term'])
  expect((await world.caller.guideline.rules({ draftOf: documentId })).rules).toEqual([])
})

test('an archived guideline asks nothing any more', async () => {
  const documentId = await guideline([saySet])
  await world.caller.documents.archive({ documentId })
  expect(await rulesFound('I work at Aurelia Pumps. A new pump unit.')).toEqual([])
})

test('words are added once, work at once, and adding them can be undone', async () => {
  expect(await world.caller.guideline.addTerms({ list: 'reject', terms: ['synergy', 'synergy', 'leverage'] })).toEqual({
    added: 2,
    known: 1,
  })
  expect(await world.caller.guideline.addTerms({ list: 'reject', terms: ['synergy'] })).toEqual({ added: 0, known: 1 })
  expect(await rulesFound('I work at Aurelia Pumps. Synergies everywhere.')).toEqual(['term'])
  expect((await world.caller.history.state({})).undo?.code).toBe('vocabulary-added')
  await world.caller.history.undo({})
  expect(await rulesFound('I work at Aurelia Pumps. Synergies everywhere.')).toEqual([])
})

test('accepted words are never a fault, and can be taken out again', async () => {
  await guideline([saySet])
  await world.caller.guideline.addTerms({ list: 'accept', terms: ['pump unit'] })
  expect(await rulesFound('I work at Aurelia Pumps. A new pump unit.')).toEqual([])
  const terms = await world.caller.guideline.vocabulary({})
  await world.caller.guideline.removeTerms({ termIds: terms.map((term) => term.id) })
  expect(await rulesFound('I work at Aurelia Pumps. A new pump unit.')).toEqual(['term'])
})

test('an entry that is no readable expression is refused, and names are taken as they are', async () => {
  const add = (list: 'reject' | 'customer', term: string) => world.caller.guideline.addTerms({ list, terms: ['synergy', term] })
  expect(await refusalOf(add('reject', '(pump'))).toMatchObject({ code: 'expression-refused', data: { term: '(pump' } })
  expect(await refusalOf(add('reject', '(?<=x)pump'))).toMatchObject({ code: 'expression-refused' })
  expect(await world.caller.guideline.vocabulary({})).toEqual([])
  expect(await add('customer', 'Acque (Sud')).toMatchObject({ added: 2 })
  expect(await add('reject', 'C++')).toMatchObject({ added: 2 })
})

test('what is not announced may be told from its day on', async () => {
  await world.caller.guideline.addTerms({ list: 'unreleased', terms: ['AX-900'], until: '2027-03-01' })
  await world.caller.guideline.addTerms({ list: 'customer', terms: ['Petramar'] })
  const text = 'I work at Aurelia Pumps. The AX-900 for Petramar.'
  expect((await check(text)).map((finding) => finding.message.code)).toEqual(['check.name-unreleased-until', 'check.name-customer'])
  world.setTime(Date.UTC(2027, 2, 1, 12))
  expect((await check(text)).map((finding) => finding.message.code)).toEqual(['check.name-customer'])
})

test('a rule whose expression cannot be used does not keep the others from working', async () => {
  const bad: BlockNode = { type: 'termRule', attrs: { say: '', avoid: ['(a+)+\\1'], match: 'regex', note: '', must: true } }
  await guideline([bad, saySet])
  expect(await rulesFound('I work at Aurelia Pumps. A new pump unit, aaaaaaaaaaaaaaaa.')).toEqual(['term'])
})

test('a vocabulary of Vale comes in and goes out again', async () => {
  writeFileSync(world.at('accept.txt'), '# Our words\nIE5\r\n(?i)hydraline\n\nSuperFlow\n')
  expect(await world.caller.guideline.importVocabulary({ path: world.at('accept.txt') })).toEqual({ added: 3, known: 0, skipped: [] })
  writeFileSync(
    world.at('Swaps.yml'),
    "extends: substitution\nmessage: Use '%s'\nswap:\n  pump unit: pump set\n  'e-?mails': mail # short\n",
  )
  expect(await world.caller.guideline.importVocabulary({ path: world.at('Swaps.yml') })).toMatchObject({ added: 2 })
  expect(await check('I work at Aurelia Pumps. A pump unit.')).toMatchObject([{ fix: 'pump set' }])

  world.answer(world.at('out.txt'))
  expect(await world.caller.guideline.exportVocabulary({ list: 'accept' })).toEqual({ path: world.at('out.txt') })
  expect(readFileSync(world.at('out.txt'), 'utf8')).toBe('IE5\nSuperFlow\nhydraline\n')
  await world.caller.guideline.exportVocabulary({ list: 'reject', path: world.at('out.yml') })
  expect(readFileSync(world.at('out.yml'), 'utf8')).toContain("  'pump unit': 'pump set'\n")
  expect(await world.caller.guideline.importVocabulary({ path: world.at('out.yml') })).toMatchObject({ added: 0, known: 2 })
  world.answer(null)
  expect(await world.caller.guideline.importVocabulary({})).toBeNull()
})

const strangers: readonly (readonly [name: string, content: string | Buffer, problem: string, line: number])[] = [
  ['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 255]), 'binary', 1],
  ['page.html', '<!doctype html><html><body><p>Hello</p></body></html>', 'format', 1],
  ['data.txt', 'one\ntwo\n<script>alert(1)</script>\n', 'format', 3],
  ['data.json', '{"terms": ["one"]}', 'format', 1],
  ['long.txt', `one\n${'x'.repeat(2000)}\n`, 'long', 2],
  ['many.txt', Array.from({ length: 20_001 }, (_, index) => `word${index}`).join('\n'), 'many', 0],
  ['huge.txt', 'word\n'.repeat(900_000), 'large', 0],
  ['style.yml', 'extends: existence\ntokens:\n  - foo\n', 'kind', 1],
  ['wrong.txt', 'one\n(two\nthree\n', 'expression', 2],
  ['broken.yml', 'extends: substitution\nswap:\n  foo\n', 'pair', 3],
]

test.each(strangers)('%s is no vocabulary: it is refused with the place, and nothing changes', async (name, content, problem, line) => {
  writeFileSync(world.at(name), content)
  const refusal = await refusalOf(world.caller.guideline.importVocabulary({ path: world.at(name) }))
  expect({ code: refusal.code, data: refusal.data }).toEqual({ code: 'vocabulary-unreadable', data: { name, line, problem } })
  expect(await world.caller.guideline.vocabulary({})).toEqual([])
})

test('a folder of Vale brings both of its lists at once, and one undo takes both back', async () => {
  mkdirSync(world.at('Base'))
  writeFileSync(world.at('Base/accept.txt'), '\uFEFFIE5\r\n# a comment\r\n[Pp]ump ?[Ss]et\r\nC++\r\n')
  writeFileSync(world.at('Base/reject.txt'), '(?i)synergy\nfoo(?=bar)\ncat|dog\n')
  writeFileSync(world.at('Base/notes.md'), 'nothing of ours')
  expect(await world.caller.guideline.importVocabulary({ path: world.at('Base') })).toMatchObject({
    ...{ added: 5, known: 0 },
    skipped: [{ line: 2, reason: { code: 'check.expression-unsafe' } }],
  })
  expect(await rulesFound('I work at Aurelia Pumps. Synergy, a category, a Dog.')).toEqual(['term', 'term'])
  await world.caller.history.undo({})
  expect(await world.caller.guideline.vocabulary({})).toEqual([])
})

test('expressions that would keep other checkers busy for ever are taken and answer at once', async () => {
  writeFileSync(world.at('reject.txt'), '(a+)+$\n(x+x+)+y\n(.*a){20}\n')
  expect(await world.caller.guideline.importVocabulary({ path: world.at('reject.txt') })).toMatchObject({ added: 3 })
  expect(await rulesFound(`I work at Aurelia Pumps. ${'a'.repeat(5000)}! ${'x'.repeat(5000)}`)).not.toEqual(['disclosure'])
})

test('a file that is not there, or a folder without word lists, is refused in plain words', async () => {
  expect((await refusalOf(world.caller.guideline.importVocabulary({ path: world.at('nowhere.txt') }))).code).toBe('file-missing')
  mkdirSync(world.at('folder'))
  expect((await refusalOf(world.caller.guideline.importVocabulary({ path: world.at('folder') }))).code).toBe('vocabulary-unreadable')
})

test('the command line answers with findings and their sentences in the language of the caption', async () => {
  await guideline([saySet])
  world.session.close()
  const terminal = createTerminal()
  const file = world.at('company.groundswell')
  const words = [
    'check',
    file,
    '--network',
    'linkedin',
    '--text',
    'Lavoro in Aurelia Pumps. Una pump unit. \u{1F600}',
    '--alt',
    '',
    '--locale',
    'it',
  ]
  const { code, out } = await terminal.gsw(...words, '--json')
  expect(code).toBe(1)
  expect(JSON.parse(out)).toEqual({
    findings: [
      {
        rule: 'term',
        code: 'check.term',
        severity: 'must',
        start: 29,
        end: 38,
        message: 'Scrivi “pump set” invece di “pump unit”.',
        fix: 'pump set',
      },
      {
        ...{ rule: 'alt', code: 'check.alt-missing', severity: 'should', start: 42, end: 42, fix: null },
        message: 'L’immagine 1 non ha un testo alternativo: scrivi che cosa mostra.',
      },
    ],
  })
  const clean = await terminal.gsw('check', file, '--network', 'x', '--text', 'I work at Aurelia Pumps.', '--alt', 'A pump')
  expect(clean).toMatchObject({ code: 0, out: 'Nothing to say about this caption.\n' })
  expect((await terminal.gsw('check', file, '--network', 'myspace', '--text', 'x')).code).toBe(2)
  expect((await terminal.gsw('check', file, '--network', 'x')).code).toBe(2)
  terminal.pipe('I work at Aurelia Pumps.\n')
  expect(await terminal.gsw('check', file, '--network', 'x')).toMatchObject({ code: 0 })
  const exported = ['vocabulary', 'export', file, '--list', 'reject', '--out', terminal.at('reject.txt')]
  writeFileSync(terminal.at('in.txt'), 'synergy\n')
  expect(await terminal.gsw('vocabulary', 'import', file, '--from', terminal.at('in.txt'), '--list', 'reject')).toMatchObject({
    ...{ code: 0, out: '1 word added, 0 known already.\n' },
  })
  expect((await terminal.gsw(...exported)).code).toBe(0)
  expect(readFileSync(terminal.at('reject.txt'), 'utf8')).toBe('synergy\n')
  terminal.end()
})
