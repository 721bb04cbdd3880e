/** What comes into a document from outside is taken for its words: lists and tables from Word and Google Docs, nothing that acts, no picture that cannot be kept. */
import { crc32, deflateSync } from 'node:zlib'
import type { Locator } from '@playwright/test'
import Database from 'better-sqlite3'
import type { BlockNode, InnerNode } from '#shared/contracts/document-nodes.ts'
import { expect, type Running, test } from './app.ts'
import { wordsOf } from './demo.ts'
import { openPage, pathIn, saved } from './pages.ts'

const words = wordsOf('en')

const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style></head><body>
<!--StartFragment--><p class=MsoTitle>Our policy<o:p></o:p></p>
<h1><span lang=EN-GB>What to share<o:p></o:p></span></h1>
<p class=MsoNormal style='margin-bottom:8.0pt'>Share <b style='mso-bidi-font-weight:normal'>what you know</b>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>A repair</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>with its picture</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>A visit</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>Stop</p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr><td width=200 style='width:150.0pt'><p class=MsoNormal>Network</p></td></tr></table>
<p class=MsoNormal><img width=200 height=100 src="file:///C:/clip_image001.png"></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Ask <del cite="mailto:G"><span>nobody </span></del><ins cite="mailto:G"><span>legal</span></ins><span
class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[GF1]</a></span>.</p><div style='mso-element:comment-list'><p
class=MsoCommentText>Really?</p></div><!--EndFragment--></body></html>`

const fromGoogle = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1">
<h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt;font-weight:400">How often</span></h2>
<p dir="ltr"><span style="font-weight:400">Once a week is </span><span style="font-weight:700;font-style:italic">plenty</span><span>. See </span><a
href="https://example.org/?utm_source=x" style="text-decoration:none"><span style="color:#15c">the site</span></a></p>
<ul><li dir="ltr" aria-level="1"><p role="presentation"><span>One</span></p></li><ul><li aria-level="2"><p><span>Two</span></p></li></ul></ul></b>`

const hostile = `<p onclick="document.title = 'owned'">Ask <a href="javascript:document.title = 'owned'">legal</a> or
<a href="https://example.org/minutes" onclick="document.title = 'owned'">read</a>.</p><script>document.title = 'owned'</script>
<img src="x" onerror="document.title = 'owned'"><svg onload="document.title = 'owned'"></svg><iframe src="https://example.org"></iframe>
<form action="https://example.org"><input autofocus onfocus="document.title = 'owned'"></form>
<table><tr><td colspan="1000000" rowspan="99999">wide</td></tr><tr><td>one</td><td>two</td></tr></table>
<div data-block="termRule" data-fields='{"say":"<img src=x onerror=document.title=1>","avoid":[],"match":"word","note":"","must":false}'></div>
<div data-block="swatch" data-id="no-id" data-fields='{"colors":[{"name":"x","hex":"red;}"}],"logo":"../../etc","note":""}'></div>`

test('a policy pasted from Word and Google Docs keeps headings, lists, tables and links, and loses the rest', async ({
  launch,
  folder,
}) => {
  const { running, text } = await openPage(launch, folder)
  await paste(text, fromWord)
  await expect(running.page.getByText(/picture was left out/)).toBeVisible()
  await expect.poll(() => saved(folder)).toHaveLength(7)
  const [title, heading, sentence, points, steps, table, changed] = saved(folder)
  expect([title, heading].map((node) => node?.type)).toEqual(['heading', 'heading'])
  expect(sentence).toEqual(paragraph(t('Share '), { ...t('what you know'), marks: [{ type: 'bold' }] }, t('.')))
  expect(points).toEqual({
    type: 'bulletList',
    content: [item('A repair', { type: 'bulletList', content: [item('with its picture')] }), item('A visit')],
  })
  expect(steps).toEqual({ type: 'orderedList', attrs: { start: 1 }, content: [item('Stop')] })
  expect(table?.type).toBe('table')
  expect(changed).toEqual(paragraph(t('Ask legal.')))

  await selectAll(text)
  await paste(text, fromGoogle)
  await expect.poll(() => saved(folder).map(({ type }) => type)).toEqual(['heading', 'paragraph', 'bulletList'])
  const link = { type: 'link', attrs: { href: 'https://example.org/?utm_source=x' } }
  expect(saved(folder)[1]).toEqual(
    paragraph(t('Once a week is '), { ...t('plenty'), marks: [{ type: 'bold' }, { type: 'italic' }] }, t('. See '), {
      ...t('the site'),
      marks: [link],
    }),
  )
  expectQuiet(running)
})

test('a hostile page that is pasted does nothing and leaves only words', async ({ launch, folder }) => {
  const { running, text } = await openPage(launch, folder)
  await paste(text, hostile)
  await expect(text).toContainText('wide')
  await expect.poll(() => saved(folder).map(({ type }) => type)).toEqual(['paragraph', 'table', 'termRule', 'swatch'])
  expect(await running.page.title()).not.toContain('owned')
  await expect(text.locator('script, iframe, form, input, [onclick], [onerror], a[href^="javascript"], img')).toHaveCount(0)
  // A column that no cell begins is none: of a million one is left, beside the two of the next line.
  const [first, second] = contentOf(saved(folder)[1])
  expect(contentOf(first)).toContainEqual({ type: 'tableCell', attrs: { rowspan: 2 }, content: [paragraph(t('wide'))] })
  expect([contentOf(first), contentOf(second)].map(({ length }) => length)).toEqual([3, 2])
  expectQuiet(running)
})

test('blocks that somebody forged or made too large are brought down to what can be saved', async ({ launch, folder }) => {
  const { running, text } = await openPage(launch, folder)
  const context = JSON.stringify(['offLimits', { topic: { x: 1 }, keywords: 'all', must: 'yes' }])
  await paste(text, `<p data-pm-slice="1 1 ${context.replaceAll('"', '&quot;')}">Prices</p>`)
  await expect.poll(() => saved(folder).map(({ type }) => type)).toEqual(['offLimits'])
  expect(saved(folder)[0]).toMatchObject({ attrs: { topic: '', keywords: [], must: true }, content: [paragraph(t('Prices'))] })

  await selectAll(text)
  await paste(text, `<p>${'<b>so</b> '.repeat(1000)}</p><ol>${'<li>step</li>'.repeat(1000)}</ol>`)
  await expect.poll(() => saved(folder).map((node) => contentOf(node).length)).toEqual([400, 400, 400, 400, 399, 400, 400, 200])
  await expect(running.page.getByRole('alert')).toHaveCount(0)
  expectQuiet(running)
})

test('plain text keeps its lines and its lists', async ({ launch, folder }) => {
  const { running, text } = await openPage(launch, folder)
  await paste(text, 'Ask first:\n- the works council\n- legal\nThanks', 'text/plain')
  await expect.poll(() => saved(folder).map(({ type }) => type)).toEqual(['paragraph', 'bulletList', 'paragraph'])
  expectQuiet(running)
})

test('a picture is made smaller and kept, and one that cannot be kept is refused in words', async ({ launch, folder }) => {
  test.setTimeout(90_000)
  const { running, text } = await openPage(launch, folder)
  const { page } = running
  await text.pressSequentially('Before')
  await pasteFile(text, 'huge.png', Buffer.concat([png(8, 8), Buffer.alloc(40_000_000)]))
  await expect(page.getByRole('alert').filter({ hasText: 'huge.png' })).toBeVisible()
  await pasteFile(text, 'broken.png', png(20, 20).subarray(0, 48))
  await expect(page.getByRole('alert').filter({ hasText: 'broken.png' })).toBeVisible()
  await pasteFile(text, 'claims.png', claim(png(8, 8), 60_000))
  await expect(page.getByRole('alert').filter({ hasText: 'claims.png' })).toBeVisible()
  await expect(text).toContainText('Before')

  await pasteFile(text, 'wide.png', png(2400, 1200))
  const alt = page.getByRole('textbox', { name: words('policies.form-alt'), exact: true })
  await alt.fill('The plant from outside')
  await alt.press('Enter')
  await expect(text.getByRole('img', { name: 'The plant from outside' })).toBeVisible()
  await expect.poll(() => saved(folder).map(({ type }) => type)).toEqual(['paragraph', 'example'])
  const file = new Database(pathIn(folder), { readonly: true })
  expect(file.prepare('select width, height from asset').get()).toEqual({ width: 1600, height: 800 })
  file.close()
  expectQuiet(running)
})

const t = (text: string) => ({ type: 'text', text })
const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content })
const item = (text: string, ...more: readonly object[]) => ({ type: 'listItem', content: [paragraph(t(text)), ...more] })
const contentOf = (node: BlockNode | InnerNode | undefined) => (node !== undefined && 'content' in node ? (node.content ?? []) : [])

async function paste(text: Locator, copied: string, type: 'text/html' | 'text/plain' = 'text/html'): Promise<void> {
  await text.evaluate(
    (field, [data, kind]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData(kind, data)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [copied, type] as const,
  )
}

async function pasteFile(text: Locator, name: string, bytes: Buffer): Promise<void> {
  await text.evaluate(
    (field, [file, base64]) => {
      const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([data], file, { type: 'image/png' }))
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [name, bytes.toString('base64')] as const,
  )
}

async function selectAll(text: Locator): Promise<void> {
  await text.press('Control+a')
}

/** Nothing went wrong unseen; the page's policy may speak of the styles that were cleaned away. */
function expectQuiet({ problems }: Running): void {
  expect(problems.splice(0).filter((problem) => !problem.includes('Refused to apply inline style'))).toEqual([])
}

/** A picture of one colour. */
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  const lines = Buffer.alloc((width * 3 + 1) * height, 0)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** The same bytes, which say that the picture is far larger. */
function claim(picture: Buffer, side: number): Buffer {
  const changed = Buffer.from(picture)
  changed.writeUInt32BE(side, 16)
  changed.writeUInt32BE(side, 20)
  return changed
}
