/** A document with pictures, comments, tables and whatever else somebody may type, in the programs that people have. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import type { BlockNode, InnerNode } from '#shared/contracts/document-nodes.ts'
import { append, withDocument } from '../slices/documents.ts'
import { createWorld } from '../slices/world.ts'
import { gsw, lookFolder, type Pdf, printInBrowser, printInOffice, readPdf, type WebPage } from './office.ts'

const folder = lookFolder('pictures')
const at = (name: string) => join(folder, name)
const hostile = `<script>alert("x")</script> & | pipe | _under_ *star* \`tick\` [link](x) # 1. {brace}`
/** Pixels, of the broad and of the tall picture. */
const [broad, tall] = [
  { width: 640, height: 360 },
  { width: 300, height: 480 },
]

let pdf: Pdf
let office: Pdf
let browser: Pdf
let page: WebPage

beforeAll(async () => {
  const world = createWorld()
  const desk = await withDocument(world, 'brand-guide')
  const { documentId, paolo, giulia } = desk
  const { documents } = world.caller
  await documents.update({ documentId, fields: { title: `Brand & guideline <b>` } })
  const example = async (verdict: 'right' | 'wrong', size: typeof broad, caption: string): Promise<BlockNode> => {
    const bytes = drawPicture(size, verdict === 'right' ? [30, 120, 90] : [150, 60, 60])
    const { assetId } = await documents.addPicture({ name: verdict, type: 'image/png', bytes, ...size })
    return { type: 'example', attrs: { verdict, assetId, alt: `Seen: ${caption}`, caption } }
  }
  await append(desk, heading('In pictures'))
  await append(desk, await example('right', broad, 'Calm and broad.'))
  await append(desk, await example('wrong', tall, 'Tall and loud.'))
  await append(desk, heading('In a table'))
  await append(
    desk,
    table([
      ['Name', 'Words'],
      ['Hostile', hostile],
    ]),
  )
  await append(desk, { type: 'paragraph', content: [text(hostile)] })
  const threadId = '00000000-0000-7000-8000-000000000009'
  const mark = { type: 'comment' as const, attrs: { threadId } }
  const { id } = await append(desk, { type: 'paragraph', content: [text('Ask '), { ...text('in writing'), marks: [mark] }, text('.')] })
  const thread = { documentId, threadId, blockId: id, quote: 'in writing', body: 'Is that needed?', replacement: 'first' }
  await documents.addThread({ ...thread, authorId: paolo })
  await documents.reply({ threadId, body: 'Yes, it is.', authorId: giulia })
  world.session.close()
  for (const format of ['pdf', 'docx', 'html', 'md'])
    gsw('doc', 'export', world.at('company.groundswell'), '--doc', documentId, '--format', format, '--out', at(`pictures.${format}`))
  world.end()
  printInOffice(folder, [at('pictures.docx')])
  page = printInBrowser(at('pictures.html'), at('pictures.browser.pdf'))
  pdf = readPdf(at('pictures.pdf'))
  office = readPdf(at('pictures.office.pdf'))
  browser = readPdf(at('pictures.browser.pdf'))
})

test('both pictures are in every file, named right and wrong, with what those who do not see them are told', () => {
  for (const program of [pdf, office, browser]) {
    expect(program.pictures.toSorted((a, b) => a - b)).toEqual([tall.height, broad.width])
    expect(program.text).toMatch(/Right\s+Calm and broad\./)
    expect(program.text).toMatch(/Wrong\s+Tall and loud\./)
  }
  expect(pdf.tags).toContain('Figure')
  expect(execFileSync('unzip', ['-p', at('pictures.docx'), 'word/document.xml'], { encoding: 'utf8' })).toContain(
    'descr="Seen: Calm and broad."',
  )
  const html = readFileSync(at('pictures.html'), 'utf8')
  expect(html.match(/<img src="data:image\/png;base64,[^"]+" alt="Seen: [^"]+">/g)).toHaveLength(2)
})

test('what was typed is text and nothing else, in every file', () => {
  const plain = (words: string): string => words.replace(/\s+/g, '')
  for (const program of [pdf, office, browser]) expect(plain(program.text).split(plain(hostile))).toHaveLength(3)
  expect(page).toEqual({ asked: [], said: [], broken: 0 })
  const markdown = readFileSync(at('pictures.md'), 'utf8')
  expect(markdown).toContain('\\<script>')
  expect(markdown).toMatch(/^\| Hostile .*\\\| pipe \\\|.* \|$/m)
  for (const program of [pdf, office]) expect(program.facts.get('Title')).toBe('Brand & guideline <b>')
})

test('Word shows what reviewers said, the other files do not', () => {
  const comments = execFileSync('unzip', ['-p', at('pictures.docx'), 'word/comments.xml'], { encoding: 'utf8' })
  expect(comments).toMatch(/Paolo[\s\S]*Is that needed\?[\s\S]*Giulia[\s\S]*Yes, it is\./)
  for (const program of [pdf, browser]) expect(program.text).not.toContain('Is that needed?')
})

function text(words: string): InnerNode & { readonly type: 'text' } {
  return { type: 'text', text: words }
}

function heading(words: string): BlockNode {
  return { type: 'heading', attrs: { level: 2, topic: null }, content: [text(words)] }
}

function table(rows: readonly (readonly string[])[]): BlockNode {
  const cell = (words: string, type: 'tableHeader' | 'tableCell'): InnerNode => ({
    type,
    content: [{ type: 'paragraph', content: [text(words)] }],
  })
  return {
    type: 'table',
    content: rows.map((row, at) => ({
      type: 'tableRow',
      content: row.map((words) => cell(words, at === 0 ? 'tableHeader' : 'tableCell')),
    })),
  }
}

/** A picture in which one sees which way is up and whether it was stretched: a slope of one colour and a square. */
function drawPicture({ width, height }: typeof broad, [red = 0, green = 0, blue = 0]: readonly number[]): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width * 3)
    for (let x = 0; x < width; x += 1) {
      const isSquare = x > 40 && x < 140 && y > 40 && y < 140
      const light = isSquare ? 90 : Math.round((x / width) * 60 + (y / height) * 60)
      row.set(
        [red, green, blue].map((part) => Math.min(255, part + light)),
        1 + x * 3,
      )
    }
    return row
  })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [signature, chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat(parts))
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
