/** Notes take words and formatting from anywhere, and nothing that acts, loads or leads out of the app. */
import type { Locator, Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { expect, type Running } from './app.ts'
import { type Demo, test, wordsOf } from './demo.ts'
import { panelOf, show } from './screens.ts'

const words = wordsOf('en')
const settings = { locale: 'en' } as const

const hostile = `
<h2 onclick="document.title = 'owned'">Agenda</h2>
<p id="root" class="modal" data-owned="1" style="position: fixed; inset: 0">Ask the <strong onmouseover="document.title = 'owned'">works
council</strong>, <em>then</em> the <a href="javascript:document.title = 'owned'">legal team</a> and the
<a href="file:///etc/passwd">IT team</a>. See <a href="https://example.org/minutes" target="_top" onclick="alert(1)">the minutes</a>
or write to <a href="mailto:anna@example.org">Anna</a>.</p>
<script>document.title = 'owned'</script>
<style>body { display: none }</style>
<img src="https://tracker.example.org/pixel.png" onerror="document.title = 'owned'" alt="">
<svg onload="document.title = 'owned'"><a href="https://example.org/svg"><text>Drawn</text></a></svg>
<iframe src="https://example.org/frame"></iframe>
<form action="https://example.org/form"><input name="password" autofocus onfocus="document.title = 'owned'"></form>
<ul><li onclick="document.title = 'owned'">Book the canteen</li></ul>`

const harmless = [
  '<h2>Agenda</h2>',
  '<p>Ask the <strong>works council</strong>, <em>then</em> the legal team and the IT team. See ',
  '<a href="https://example.org/minutes">the minutes</a> or write to <a href="mailto:anna@example.org">Anna</a>.</p>',
  '<ul><li><p>Book the canteen</p></li></ul><p></p>',
].join('')

test('what is pasted into the notes keeps its words and formatting and nothing else, after a restart too', async ({ launch, demoIn }) => {
  test.setTimeout(90_000)
  const demo = demoIn('en')
  const first = await launch({ settings, args: [demo.path] })
  const notes = await openNotes(first.page, demo)
  await notes.click()
  await first.page.keyboard.press('Control+A')
  await paste(notes, hostile)
  await expect(notes).toContainText('Book the canteen')
  await expectHarmless(first, notes)
  // Leaving the field saves it.
  await first.page.keyboard.press('Escape')
  await panelOf(first.page, words)
    .getByRole('textbox', { name: words('plan.field-title'), exact: true })
    .focus()
  await first.quit()
  expect(storedNotes(demo)).toBe(harmless)

  const again = await launch({ settings, args: [demo.path] })
  const shown = await openNotes(again.page, demo)
  await expect(shown).toContainText('Book the canteen')
  await expectHarmless(again, shown)
})

test('notes that somebody planted in the file are shown without what they came to do', async ({ launch, demoIn }) => {
  const demo = demoIn('en')
  const file = new Database(demo.path)
  file.prepare('update task set notes = ? where id = ?').run(hostile, taskOf(demo))
  file.close()
  const running = await launch({ settings, args: [demo.path] })
  const notes = await openNotes(running.page, demo)
  await expect(notes).toContainText('Book the canteen')
  await expectHarmless(running, notes)
})

/** Opens a task and waits until its notes are there. */
async function openNotes(page: Page, demo: Demo): Promise<Locator> {
  // An address given before the page has its router would be lost.
  await page.getByRole('heading', { level: 1 }).waitFor()
  const content = () => panelOf(page, words).getByRole('textbox', { name: words('panel.notes'), exact: true })
  await show(page, { name: 'notes', title: null, address: () => `/plan/timeline?task=${taskOf(demo)}`, content }, demo, words)
  return content()
}

/** Hands over what the clipboard of a browser holds after copying part of a page. */
async function paste(notes: Locator, html: string): Promise<void> {
  await notes.evaluate((field, copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', copied)
    clipboardData.setData('text/plain', 'Agenda')
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

/** The elements and attributes that stand in the notes are those the editor writes itself, and nothing has run. */
async function expectHarmless({ page, problems }: Running, notes: Locator): Promise<void> {
  const { names, attributes, links } = await notes.evaluate((root) => {
    // The editor marks an empty last line with a break that it does not save.
    const all = [...root.querySelectorAll('*:not(br.ProseMirror-trailingBreak)')]
    return {
      names: [...new Set(all.map((each) => each.localName))].sort(),
      attributes: [...new Set(all.flatMap((each) => each.getAttributeNames()))].sort(),
      links: [...root.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    }
  })
  expect(names).toEqual(['a', 'em', 'h2', 'li', 'p', 'strong', 'ul'])
  expect(attributes).toEqual(['href', 'rel', 'target'])
  expect(links).toEqual(['https://example.org/minutes', 'mailto:anna@example.org'])
  await expect(notes).not.toContainText('owned')
  expect(await page.title()).not.toBe('owned')
  await expect(page.locator('iframe, object, form[action]')).toHaveCount(0)
  // The page's policy speaks up for every style, also in the document without a window in which it is cleaned away.
  problems.splice(0, problems.length, ...problems.filter((problem) => !problem.includes('Refused to apply inline style')))
}

function storedNotes(demo: Demo): unknown {
  const file = new Database(demo.path, { readonly: true })
  const notes = file.prepare('select notes from task where id = ?').pluck().get(taskOf(demo))
  file.close()
  return notes
}

function taskOf(demo: Demo): string {
  return demo.task('invites-wave-1').id
}
