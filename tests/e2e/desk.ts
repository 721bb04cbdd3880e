/** What a journey needs of the desktop around the window: answers to its dialogs, its size, a picture of it. */
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { root } from './app.ts'

/** The next save dialogs answer with `path`. */
export function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) })
  }, path)
}

/** The next open dialogs answer with `path`. */
export function answerOpenDialog(app: ElectronApplication, path: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [filePath] }) })
  }, path)
}

export function resizeWindow(app: ElectronApplication, width: number, height: number): Promise<void> {
  return app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height)
    },
    { width, height },
  )
}

/** The system turns light or dark, and an app that follows it with it; what is open stays open. */
export async function wear(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme)
  await settled(page)
}

/** Writes `out/screenshots/<name>.png`. */
export async function picture(page: Page, name: string): Promise<void> {
  // A caret that blinks and a tooltip on its way out would make the picture a matter of luck.
  await page.mouse.move(0, 0)
  await page.screenshot({ path: join(root, 'out', 'screenshots', `${name}.png`), animations: 'disabled', caret: 'hide' })
}

/** Pulls the thing under the middle of `from` by so many pixels, as a hand does: in steps. */
export async function pull(page: Page, from: { readonly x: number; readonly y: number }, dx: number): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= 8; step += 1) await page.mouse.move(from.x + (dx * step) / 8, from.y)
  await page.mouse.up()
}

/** Fonts are there, nothing moves any more, and two frames have been drawn since. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(ending.map(({ finished }) => finished))
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  })
}
