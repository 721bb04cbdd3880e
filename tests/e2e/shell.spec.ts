/** The desktop around the page: one instance, its window, its files, its theme. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { call, environment, expect, listenToPort, root, switches, test } from './app.ts'

/** Makes and opens a workspace at the path. */
async function newWorkspace(page: Page, path: string): Promise<void> {
  const input = { programName: 'Aurelia Voices', start: '2027-02-15', places: [{ country: 'IT' }], companySize: 480, locale: 'en', path }
  expect(await call(page, 'workspace.create', input)).toMatchObject({ t: 'ok', value: { path } })
}

async function openPath(page: Page): Promise<string | null> {
  const answer = await call(page, 'workspace.info', {})
  return answer.t === 'ok' && typeof answer.value === 'object' && answer.value !== null && 'path' in answer.value
    ? String(answer.value.path)
    : null
}

/** Starts the app a second time, as a double click on a file does, and waits until that process has gone. */
function startAgain(userData: string, file: string): Promise<number | null> {
  const electron = String(createRequire(import.meta.url)('electron'))
  const second = spawn(electron, [...switches, root, basename(file)], {
    cwd: dirname(file),
    env: environment({ GROUNDSWELL_USER_DATA: userData }),
    stdio: 'ignore',
  })
  return new Promise((done) => second.once('exit', done))
}

test('the app opens its own page and answers it', async ({ launch }) => {
  const { page } = await launch()
  expect(page.url()).toMatch(/^app:\/\/bundle\/index\.html/)
  await listenToPort(page)
  expect(await call(page, 'shell.info', {})).toMatchObject({ t: 'ok', value: { platform: process.platform, updates: false } })
})

test('a reloaded page gets a new port', async ({ launch }) => {
  const { page } = await launch()
  await listenToPort(page)
  await page.reload()
  expect(await call(page, 'workspace.info', {})).toEqual(expect.objectContaining({ t: 'ok' }))
})

test('a call that the contract does not know is refused', async ({ launch }) => {
  const { page } = await launch()
  await listenToPort(page)
  expect(await call(page, 'workspace.constructor', {})).toMatchObject({ t: 'refused', error: { code: 'bad-input' } })
  expect(await call(page, 'settings.update', { fields: { theme: 'pink' } })).toMatchObject({ t: 'refused', error: { code: 'bad-input' } })
})

test('a second start focuses the first and opens the file it was given', async ({ launch, folder }) => {
  const { app, page, userData } = await launch()
  await listenToPort(page)
  const [first, second] = [join(folder, 'Aurelia.groundswell'), join(folder, 'Prova però è così.groundswell')]
  await newWorkspace(page, first)
  await newWorkspace(page, second)
  expect(await openPath(page)).toBe(second)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())

  expect(await startAgain(userData, first)).toBe(0)
  await expect.poll(() => openPath(page)).toBe(first)
  const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))
  expect(windows).toEqual([true])
})

test('the workspace on the command line opens, and the last one the next time', async ({ launch, folder }) => {
  const file = join(folder, 'Aurelia.groundswell')
  const first = await launch()
  await listenToPort(first.page)
  await newWorkspace(first.page, file)
  await first.quit()
  expect(existsSync(`${file}.lock`)).toBe(false)

  const named = await launch({ args: [file] })
  await listenToPort(named.page)
  expect(await openPath(named.page)).toBe(file)
  await named.quit()

  const again = await launch({ userData: first.userData })
  await listenToPort(again.page)
  expect(await openPath(again.page)).toBe(file)
})

test('a file that cannot be opened is a problem the page can show', async ({ launch, folder }) => {
  const { page } = await launch({ args: [join(folder, 'missing.groundswell')] })
  await listenToPort(page)
  expect(await call(page, 'workspace.startProblem', {})).toMatchObject({ t: 'ok', value: { code: 'file-missing' } })
})

test('the window comes back where it was left', async ({ launch }) => {
  const first = await launch()
  const left = { x: 120, y: 80, width: 1100, height: 720 }
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), left)
  await first.quit()

  const second = await launch({ userData: first.userData })
  expect(await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(left)
})

test('the page and the window follow the chosen theme at once', async ({ launch }) => {
  const { app, page } = await launch({ settings: { theme: 'light' } })
  await listenToPort(page)
  const isDark = (): Promise<boolean> => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  expect(await isDark()).toBe(false)
  expect(await call(page, 'settings.update', { fields: { theme: 'dark' } })).toMatchObject({ t: 'ok' })
  await expect.poll(isDark).toBe(true)
  const background = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor())
  expect(background?.toLowerCase()).toContain('131618')
})

test('a workspace is verified in the jobs process, which starts with the first job and again after a crash', async ({ launch, folder }) => {
  const { app, page } = await launch()
  await listenToPort(page)
  await newWorkspace(page, join(folder, 'Aurelia.groundswell'))
  const jobs = (): Promise<number[]> =>
    app.evaluate(({ app: electron }) => {
      const services = electron.getAppMetrics().filter(({ serviceName }) => serviceName === 'node.mojom.NodeService')
      return services.map(({ pid }) => pid)
    })
  expect(await jobs()).toEqual([])
  expect(await call(page, 'shell.verify', {})).toMatchObject({ t: 'ok', value: { ok: true, problems: [] } })
  const [first = 0, ...others] = await jobs()
  expect(others).toEqual([])

  process.kill(first, 'SIGKILL')
  await expect.poll(jobs).toEqual([])
  expect(await call(page, 'shell.verify', {})).toMatchObject({ t: 'ok', value: { ok: true, problems: [] } })
})

test('a view is printed to a tagged PDF, and a disk path that cannot be written is refused', async ({ launch, folder }) => {
  const { page } = await launch()
  await listenToPort(page)
  await newWorkspace(page, join(folder, 'Aurelia.groundswell'))
  const plans = await call(page, 'launchPlan.list', {})
  const planId = plans.t === 'ok' && Array.isArray(plans.value) ? plans.value[0].id : null
  const request = { planId, view: 'timeline', format: 'pdf' }
  const path = join(folder, 'timeline.pdf')
  expect(await call(page, 'shell.exportPlan', { ...request, path })).toMatchObject({ t: 'ok', value: { path } })
  const pdf = readFileSync(path, 'latin1')
  expect(pdf).toMatch(/^%PDF-1\./)
  expect(pdf).toContain('/StructTreeRoot')
  const refused = await call(page, 'shell.exportPlan', { ...request, path: join(folder, 'missing', 'timeline.pdf') })
  expect(refused).toMatchObject({ t: 'refused', error: { code: 'file-missing' } })
})
