/** A save onto a disk that is really full: the user is told, keeps what they typed, and saves it once there is room again. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from './app.ts'
import { openFromFirstRun, test, type Words, wordsOf } from './demo.ts'
import { panelOf, screens, show } from './screens.ts'
import { canMakeSmallDisk, copyInside, empty, fill, makeSmallDisk } from './small-disk.ts'

// Where no small disk can be made the same promise is kept by the test of a save that fails (tests/slices/history.test.ts).
for (const locale of canMakeSmallDisk() ? (['en', 'it'] as const) : []) {
  test(`somebody whose disk is full loses nothing of what they typed or saved (${locale})`, async ({ launch, demoIn, folder }) => {
    test.setTimeout(90_000)
    const words = wordsOf(locale)
    const demo = demoIn(locale)
    const disk = makeSmallDisk(folder, 16)
    const running = await launch({ settings: { locale }, program: disk.program })
    const { app, page } = running
    const path = join(disk.place, 'Aurelia.groundswell')
    await copyInside(app, demo.path, path)
    await openFromFirstRun(running, words, path)
    const timelineTask = screens.find(({ name }) => name === 'timeline-task')
    if (timelineTask === undefined) throw new Error('There is no screen of a task')
    await show(page, timelineTask, demo, words)
    await rename(page, words, 'Saved while there was room')
    await expect(rowOf(page, 'Saved while there was room')).toBeVisible()

    expect(await fill(disk, app)).toBe('ENOSPC')
    await rename(page, words, 'Typed while there was none')
    await expect(panelOf(page, words).getByRole('alert').first()).toHaveText(words('error.disk-full'))
    await expect(titleField(page, words)).toHaveValue('Typed while there was none')
    await expect(rowOf(page, 'Saved while there was room')).toBeVisible()
    const notes = panelOf(page, words).getByRole('textbox', { name: words('panel.notes'), exact: true })
    await notes.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Ask the works council.')
    await titleField(page, words).focus()
    await expect(panelOf(page, words).getByRole('alert')).toHaveCount(2)
    await expect(notes).toContainText('Ask the works council.')

    await empty(disk, app)
    await rename(page, words, 'Typed while there was none')
    await expect(rowOf(page, 'Typed while there was none')).toBeVisible()
    await notes.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Twice.')
    await titleField(page, words).focus()
    await expect(panelOf(page, words).getByRole('alert')).toHaveCount(0)

    // As after a power cut: the file and its log as they lie on the disk.
    const kept = join(folder, 'Kept.groundswell')
    await copyInside(app, path, kept)
    await copyInside(app, `${path}-wal`, `${kept}-wal`)
    await running.quit()
    const again = await launch({ settings: { locale }, args: [kept] })
    await show(again.page, { ...timelineTask, content: titleField }, demo, words)
    await expect(titleField(again.page, words)).toHaveValue('Typed while there was none')
    await expect(panelOf(again.page, words)).toContainText('Ask the works council. Twice.')
  })
}

function titleField(page: Page, words: Words) {
  return panelOf(page, words).getByRole('textbox', { name: words('plan.field-title') })
}

async function rename(page: Page, words: Words, title: string): Promise<void> {
  await titleField(page, words).fill(title)
  await page.keyboard.press('Enter')
}

function rowOf(page: Page, title: string) {
  return page.getByRole('rowheader', { name: title, exact: true })
}
