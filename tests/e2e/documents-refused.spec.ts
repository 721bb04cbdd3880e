/** What does not fit is refused in words, or cleaned; nothing that was typed is lost. In Italian, as the journey. */
import type { Locator, Page } from '@playwright/test'
import { expect } from './app.ts'
import { test } from './demo.ts'
import { askReview, button, editorOf, goToEnd, newDocument, openTab, panelOf, words } from './documents.ts'

test('what a hostile page or a broken picture brings is cleaned or refused, and nothing typed is lost', async ({ launch, demoIn }) => {
  const { page } = await launch({ settings: { locale: 'it', theme: 'light' }, args: [demoIn('it').path] })
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await newDocument(page, 'Incollato')
  const editor = editorOf(page)
  await goToEnd(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Scritto a mano.')
  await page.keyboard.press('Enter')
  await paste(editor, hostile)
  await expect(editor).toContainText('Paragrafo innocuo')
  await expect(editor).toContainText('Scritto a mano.')
  expect(await page.evaluate(() => Reflect.get(window, 'pwned'))).toBeUndefined()
  expect(await editor.locator('script, iframe, object, form, [onclick], [onerror], [style*=position], a[href^=javascript]').count()).toBe(0)

  await dropPicture(editor.getByText('Scritto a mano.'), 'rotta.png', 400)
  await expect(refusal(page, 'error.picture-unreadable', 'rotta.png')).toBeVisible()
  await dropPicture(editor.getByText('Scritto a mano.'), 'enorme.png', 40_000_000)
  await expect(refusal(page, 'error.picture-too-large', 'enorme.png')).toBeVisible()
  await expect(editor).toContainText('Scritto a mano.')
  await page.reload()
  await expect(editor).toContainText('Paragrafo innocuo')
  await expect(editor).toContainText('Scritto a mano.')
})

test('an empty page is not sent to review, a title of spaces gets a name, one too long is refused, and undo leads back to the list', async ({
  launch,
  demoIn,
}) => {
  const { page } = await launch({ settings: { locale: 'it', theme: 'light' }, args: [demoIn('it').path] })
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  const form = page.getByRole('dialog', { name: words('command.new-document') })
  const title = form.getByRole('textbox', { name: new RegExp(`^${words('policies.field-title')}`) })
  await openNewPage(page)
  await title.fill('W'.repeat(201))
  await expect(form.getByText('Al massimo 200 lettere')).toBeVisible()
  await expect(button(page, 'policies.create')).toBeDisabled()
  await title.fill('     ')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: words('policies.untitled') })).toBeVisible()
  await expect(editorOf(page)).toBeFocused()

  await button(page, 'policies.next-request-review').click()
  const ask = page.getByRole('dialog', { name: words('command.request-review') })
  await ask.getByRole('button', { name: words('policies.request-review') }).click()
  await expect(ask.getByRole('alert')).toContainText(words('policies.untitled'))
  await page.keyboard.press('Escape')
  await expect(ask).toHaveCount(0)

  await editorOf(page).focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { level: 1, name: words('nav.policies') })).toBeVisible()
  await expect(page.getByRole('link', { name: words('policies.untitled') })).toHaveCount(0)
})

test('approval waits for both reviewers, and whoever asks for it is told so', async ({ launch, demoIn }) => {
  const { page } = await launch({ settings: { locale: 'it', theme: 'light' }, args: [demoIn('it').path] })
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await newDocument(page, 'Due pareri')
  await askReview(page)
  for (const left of [1, 0]) {
    await button(page, 'policies.next-record').click()
    await button(page, 'policies.send-verdict').click()
    await expect(button(page, 'policies.next-approve')).toHaveCount(left === 0 ? 1 : 0)
    if (left === 0) continue
    await page.keyboard.press('Control+k')
    await page.keyboard.type(words('command.approve-document'))
    await expect(page.getByRole('option', { name: words('command.approve-document') })).toContainText(words('policies.why-not-approved'))
    await page.keyboard.press('Escape')
  }
  await button(page, 'policies.next-approve').click()
  await expect(button(page, 'policies.next-publish')).toBeVisible()
})

test('thousands of people are pasted, one of them is found and confirmed, and the others are copied for a reminder', async ({
  launch,
  demoIn,
}) => {
  const demo = demoIn('it')
  const { app, page } = await launch({ settings: { locale: 'it', theme: 'light' }, args: [demo.path] })
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await page.evaluate(
    (address) => {
      location.hash = address
    },
    `/policies/${demo.document('brand').id}?panel=readers`,
  )
  const panel = panelOf(page)
  await panel.getByRole('button', { name: words('policies.add-readers'), exact: true }).click()
  await app.evaluate(({ clipboard }, lines) => clipboard.writeText(lines), manyReaders)
  await page.keyboard.press('Control+v')
  await expect(panel.getByRole('alert')).toContainText('senza chiocciola.it>')
  await panel.getByRole('button', { name: /^Aggiungi 4\.?999 lettori$/ }).click()
  await expect(panel.getByText(/^0 su 4\.?998 hanno confermato/)).toBeVisible()

  await panel.getByRole('textbox', { name: words('policies.readers-find') }).fill('numero4321@')
  await panel.getByRole('checkbox', { name: 'Persona Numero4321' }).check()
  await button(page, 'policies.acknowledge').click()
  await page.getByRole('menuitem', { name: words('policies.how-mail') }).click()
  await expect(panel.getByText(words('policies.reader-acknowledged'), { exact: true })).toBeVisible()
  await expect(panel.getByText(/^1 su 4\.?998 hanno confermato/)).toBeVisible()

  await openTab(page, 'comments')
  await openTab(page, 'readers')
  await expect(panel.getByRole('textbox', { name: words('policies.readers-find') })).toHaveValue('numero4321@')
  await button(page, 'policies.remind').click()
  await page.getByRole('menuitem', { name: words('policies.remind-copy') }).click()
  await expect(page.getByText(/persone copiate/)).toBeVisible()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied.split('\n')).toHaveLength(4997)
  expect(copied).toContain('Persona Numero17 <numero17@aurelia.example>')
  expect(copied).not.toContain('Numero4321')
})

const hostile = `<html><body onload="window.pwned=1"><script>window.pwned=2</script><p onclick="window.pwned=3">Paragrafo <b>innocuo</b></p>
<img src="x" onerror="window.pwned=4"><iframe src="javascript:window.parent.pwned=5"></iframe><svg onload="window.pwned=6"></svg>
<a href="javascript:window.pwned=7">collegamento</a><div style="position:fixed;inset:0">velo</div><form action="https://x.example"><input name="a"></form></body></html>`

/** With headings, one of them twice, and one line that holds half an address. */
const manyReaders = [
  'Nome;E-mail;Sede',
  ...Array.from({ length: 4998 }, (_, at) => `Persona Numero${at}; numero${at}@aurelia.example; Sede ${at % 12}`),
  'Numero Diciassette; NUMERO17@aurelia.example; Bari',
  'Anna Rossi <senza chiocciola.it>',
].join('\n')

async function openNewPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/policies?new=page'
  })
  await expect(page.getByRole('dialog', { name: words('command.new-document') })).toBeVisible()
}

function refusal(page: Page, key: string, name: string): Locator {
  const [before = '', after = ''] = words(key).split('{name}')
  return page.getByRole('alert').filter({ hasText: `${before}${name}${after.split('{')[0]}` })
}

/** Hands over what the clipboard of a browser holds after copying a page. */
async function paste(editor: Locator, html: string): Promise<void> {
  await editor.evaluate((field, copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', copied)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

/** The head of a drawing of 10 by 10, then nothing that could be drawn; let go over the text, as a hand does. */
async function dropPicture(place: Locator, name: string, size: number): Promise<void> {
  const transfer = await place.page().evaluateHandle(
    ([called, length]) => {
      const bytes = new Uint8Array(length)
      bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 10, 0, 0, 0, 10])
      const held = new DataTransfer()
      held.items.add(new File([bytes], called, { type: 'image/png' }))
      return held
    },
    [name, size] as const,
  )
  const box = await place.boundingBox()
  await place.dispatchEvent('drop', { dataTransfer: transfer, clientX: box?.x ?? 0, clientY: box?.y ?? 0 })
}
