/** What leaves the app says what the document says, in a form that other programs read, whatever somebody typed into it. */
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { v7 } from 'uuid'
import { afterEach, beforeEach, expect, test } from 'vitest'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { BlockNode } from '#shared/contracts/document-nodes.ts'
import { append, type Desk, paragraph, publish, rewrite, viewOf, withDocument } from './documents.ts'
import { createWorld, refusalOf, type World } from './world.ts'

/** One pixel. */
const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')
const hostile = `<script>alert('x')</script> & "quoted" <img src=x onerror=alert(1)>`

let world: World
let desk: Desk
beforeEach(async () => {
  world = createWorld()
  desk = await withDocument(world)
})
afterEach(() => world.end())

async function exported(format: 'docx' | 'html' | 'md', more: { versionId?: string; locale?: 'it' } = {}): Promise<Buffer> {
  const path = world.at(`policy.${format}`)
  await world.caller.documents.exportDocument({ documentId: desk.documentId, format, path, ...more })
  return readFileSync(path)
}

async function addExample(caption: string): Promise<void> {
  const { assetId } = await world.caller.documents.addPicture({
    name: 'dot',
    type: 'image/png',
    bytes: new Uint8Array(dot),
    width: 1,
    height: 1,
  })
  await append(desk, { type: 'example', attrs: { verdict: 'wrong', assetId, alt: `A "dot"`, caption } })
}

test('a web page is complete in itself, and nothing that was typed becomes markup', async () => {
  await addExample('Too small.')
  await append(desk, paragraph(hostile))
  await append(desk, { type: 'termRule', attrs: { say: hostile, avoid: [hostile], match: 'word', note: hostile, must: false } })
  await world.caller.documents.update({ documentId: desk.documentId, fields: { title: hostile } })
  const html = (await exported('html')).toString('utf8')
  expect(html).toMatch(/^<!doctype html><html lang="en">/)
  expect(html).not.toMatch(/<script|<img[^>]+onerror/)
  expect(html).toContain('&#x3C;script>alert')
  expect(html).toContain(`src="data:image/png;base64,${dot.toString('base64')}"`)
  expect(html).toContain('alt="A &#x22;dot&#x22;"')
  expect([...html.matchAll(/(?:src|href)="(?!data:|mailto:|tel:|https?:)([^"]*)"/g)]).toEqual([])
})

test('Markdown has the facts at its head, both lists under headings, tables, and its pictures beside it', async () => {
  await addExample('Too small.')
  const text = (await exported('md')).toString('utf8')
  expect(text).toMatch(/^---\ntitle: "Social media policy"\nversion: "1\.0"\ndraft: true\n/)
  expect(text).toMatch(/### Do\n\n- .+\n- /)
  expect(text).toMatch(/### Don’t\n\n- /)
  expect(text).toMatch(/\| Network +\| English/)
  expect(text).toContain('![A "dot"](policy-1.png)')
  expect(readFileSync(world.at('policy-1.png')).equals(dot)).toBe(true)
})

test('a Word file has headings, lists, pictures with their descriptions, and what reviewers said as comments with name and day', async () => {
  await addExample('Too small.')
  const threadId = v7()
  const node: BlockNode = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Ask ' },
      { type: 'text', text: 'in writing', marks: [{ type: 'comment', attrs: { threadId } }] },
      { type: 'text', text: '.' },
    ],
  }
  const { id } = await append(desk, node)
  const { documentId, paolo, giulia } = desk
  await world.caller.documents.addThread({
    documentId,
    threadId,
    blockId: id,
    quote: 'in writing',
    body: 'Is that needed?',
    replacement: 'first',
    authorId: paolo,
  })
  await world.caller.documents.reply({ threadId, body: 'Yes.', authorId: giulia })
  const files = await unzip(await exported('docx'))
  const document = files.get('word/document.xml')?.toString('utf8') ?? ''
  expect(document).toContain('<w:pStyle w:val="Heading1"/>')
  expect(document).toMatch(/<w:numPr>/)
  expect(document).toContain('descr="A &quot;dot&quot;"')
  expect(document).toMatch(/<w:commentRangeStart w:id="0"\/>.*in writing.*<w:commentRangeEnd w:id="0"\/>/)
  const comments = files.get('word/comments.xml')?.toString('utf8') ?? ''
  expect(comments).toMatch(/w:author="Paolo"[^>]*w:date="2027-02-01T12:00:00/)
  expect(comments).toContain('Proposal: first')
  expect(comments).toContain('w:author="Giulia"')
  expect([...files.keys()].some((name) => /^word\/media\/.+\.png$/.test(name))).toBe(true)
  expect(files.get('docProps/core.xml')?.toString('utf8')).toContain('<dc:title>Social media policy</dc:title>')
})

test('a version is exported as it was, without what was said of it', async () => {
  await rewrite(desk, 1, paragraph('As it was.'))
  const { versionId } = await publish(desk)
  await rewrite(desk, 1, paragraph('As it is now.'))
  const before = (await exported('md', { versionId })).toString('utf8')
  expect(before).toContain('As it was.')
  expect(before).not.toContain('draft:')
  expect((await exported('md')).toString('utf8')).toContain('version: "1.1"\ndraft: true')
})

test('a translation is exported where there is one', async () => {
  await world.caller.documents.startTranslation({ documentId: desk.documentId, locale: 'it' })
  const text = (await exported('md', { locale: 'it' })).toString('utf8')
  expect(text).toContain('### Da fare')
  expect(text).toContain('lang: "it"')
})

test('without a path the system asks for one, and Cancel writes nothing', async () => {
  world.answer(null)
  expect(await world.caller.documents.exportDocument({ documentId: desk.documentId, format: 'docx' })).toBeNull()
  expect(world.asked.at(-1)).toBe('save Social media policy as docx')
})

test('a PDF and paper are drawn by the app, in the language asked for', async () => {
  const { documentId } = desk
  const path = world.at('policy.pdf')
  await world.caller.documents.exportDocument({ documentId, format: 'pdf', path, locale: 'it' })
  await world.caller.documents.printDocument({ documentId, view: 'document' })
  expect(world.asked.slice(-2)).toEqual([
    `pdf of 2027-02-01 /print/document?document=${documentId}&locale=it`,
    `printer /print/document?document=${documentId}`,
  ])
})

test('people sign what is in force, not the draft', async () => {
  const { versionId } = await publish(desk)
  await rewrite(desk, 1, paragraph('Not yet in force.'))
  await world.caller.documents.printDocument({ documentId: desk.documentId, view: 'sign-sheet' })
  expect(world.asked.at(-1)).toBe(`printer /print/sign-sheet?document=${desk.documentId}&version=${versionId}`)
})

test('a version of another document is refused', async () => {
  const { versionId } = await publish(desk)
  const other = await world.caller.documents.create({ template: 'brand-guide', locale: 'en' })
  const asked = world.caller.documents.exportDocument({ documentId: other.documentId, versionId, format: 'md', path: world.at('x.md') })
  expect(await refusalOf(asked)).toMatchObject({ code: 'version-missing' })
})

test('a redline tells what changed since a version, and what of it matters', async () => {
  await rewrite(desk, 1, paragraph('You may ask Giulia.'))
  const { versionId } = await publish(desk)
  const block = await rewrite(desk, 1, paragraph('You must ask Giulia.'))
  const { blocks, wordsAdded, wordsRemoved } = await world.caller.documents.redline({
    documentId: desk.documentId,
    from: versionId,
    to: null,
  })
  const changes = blocks.filter(({ change }) => change !== 'same')
  expect(changes).toMatchObject([{ id: block.id, change: 'changed', material: true }])
  expect([wordsAdded, wordsRemoved]).toEqual([1, 1])
  expect(blocks).toHaveLength((await viewOf(desk)).blocks.length)
})

test('a long redline reports how far it is and can be stopped', async () => {
  const words = (seed: number) => Array.from({ length: 400 }, (_, at) => `word${(at * seed) % 97}`).join(' ')
  const { documentId } = await world.caller.documents.create({ template: null, locale: 'en', kind: 'page' })
  const blocks = Array.from({ length: 300 }, (_, at) => ({
    id: v7(),
    position: `b${String(at).padStart(4, '0')}V`,
    node: paragraph(words(at + 2)),
  }))
  await world.caller.documents.saveBlocks({ documentId, blocks, removed: [] })
  const { versionId } = await world.caller.documents.keepVersion({ documentId, label: 'before' })
  const rewritten = blocks.map((block, at) => ({ ...block, node: paragraph(words(at + 3)) }))
  await world.caller.documents.saveBlocks({ documentId, blocks: rewritten, removed: [] })
  const stop = new AbortController()
  const told: unknown[] = []
  const onProgress = (value: unknown) => {
    told.push(value)
    stop.abort()
  }
  const asked = world.caller.documents.redline({ documentId, from: versionId, to: null }, { signal: stop.signal, onProgress })
  expect(await refusalOf(asked)).toMatchObject({ code: 'cancelled' })
  expect(told).toEqual([{ done: expect.any(Number), all: 301 }])
})

async function unzip(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip: ZipFile = await promisify<Buffer, yauzl.Options, ZipFile>(yauzl.fromBuffer)(bytes, { lazyEntries: true })
  const files = new Map<string, Buffer>()
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error)
        const parts: Buffer[] = []
        for await (const part of stream) parts.push(part)
        files.set(entry.fileName, Buffer.concat(parts))
        zip.readEntry()
      })
    })
    zip.on('end', () => resolve())
    zip.readEntry()
  })
  return files
}
