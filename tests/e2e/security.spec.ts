/** Electron's checklist, point by point: each test turns red when its guard is taken away. */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { test as base, call, expect, listenToPort, type Running, root } from './app.ts'
import { policy, preferences, violations } from './guards.ts'

/** A server on this computer that counts who comes: nobody ever should. */
const test = base.extend<{ outside: { readonly address: string; readonly visits: string[] } }>({
  outside: async ({ playwright: _playwright }, use) => {
    const visits: string[] = []
    const server = createServer((request, response) => {
      visits.push(request.url ?? '')
      response.setHeader('access-control-allow-origin', '*').end('<h1>outside</h1>')
    })
    await use({ address: `http://127.0.0.1:${await listen(server)}/`, visits })
    server.close()
  },
})

test('1. no request leaves the app, neither from the page nor from its session', async ({ launch, outside }) => {
  const running = await launch()
  const { app, page } = running
  expect(
    await page.evaluate(
      (address) =>
        fetch(address).then(
          () => 'reached',
          () => 'refused',
        ),
      outside.address,
    ),
  ).toBe('refused')
  await app.evaluate(({ session }, address) => session.defaultSession.fetch(address).catch(() => null), outside.address)
  expect(outside.visits).toEqual([])
  forgive(running, /Content Security Policy|Refused to connect/)
})

test('2. the page has no Node', async ({ launch }) => {
  const { app, page } = await launch()
  expect(await page.evaluate(() => ['require', 'process', 'module', 'Buffer', '__dirname'].filter((name) => name in globalThis))).toEqual(
    [],
  )
  expect(await preferences(app)).toMatchObject({ nodeIntegration: false, nodeIntegrationInSubFrames: false })
})

test('3. the preload lives in a world of its own', async ({ launch }) => {
  const { app } = await launch()
  expect(await preferences(app)).toMatchObject({ contextIsolation: true })
})

test('4. the page runs in the sandbox', async ({ launch }) => {
  const { app } = await launch()
  expect(await preferences(app)).toMatchObject({ sandbox: true })
})

test('5. every permission is refused, but to put text on the clipboard', async ({ launch }) => {
  const { page } = await launch()
  const answers = await page.evaluate(async () => {
    const names = ['geolocation', 'camera', 'microphone', 'notifications', 'clipboard-read', 'midi', 'clipboard-write'] as PermissionName[]
    const states = await Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
    const place = new Promise((done) =>
      navigator.geolocation.getCurrentPosition(
        () => done('told'),
        ({ code }) => done(code),
      ),
    )
    return [...states, await Notification.requestPermission(), await place]
  })
  // 1 is PERMISSION_DENIED.
  expect(answers).toEqual(['denied', 'denied', 'denied', 'denied', 'denied', 'denied', 'granted', 'denied', 1])
})

test('6. web security is on', async ({ launch }) => {
  const { app } = await launch()
  expect((await preferences(app))['webSecurity']).not.toBe(false)
})

test('7. the policy forbids everything but the app’s own files, and a style has to know the nonce of its load', async ({ launch }) => {
  const running = await launch()
  const { page } = running
  const rules = await policy(page)
  expect(Object.fromEntries(rules)).toMatchObject({
    'default-src': "default-src 'none'",
    'script-src': "script-src 'self'",
    'connect-src': "connect-src 'self'",
    'img-src': "img-src 'self' data:",
    'font-src': "font-src 'self'",
    'frame-ancestors': "frame-ancestors 'none'",
    'base-uri': "base-uri 'none'",
    'form-action': "form-action 'none'",
  })
  expect(rules.get('style-src')).toMatch(/^style-src 'self' 'nonce-[\w+/=]{20,}'$/)
  expect((await policy(page)).get('style-src')).not.toBe(rules.get('style-src'))

  expect(await violations(page, 'inline script')).toEqual(['script-src-elem'])
  expect(await violations(page, 'inline handler')).toEqual(['script-src-attr'])
  expect(await violations(page, 'eval')).toEqual(['script-src'])
  expect(await violations(page, 'fetch')).toEqual(['connect-src'])
  expect(await violations(page, 'image')).toEqual(['img-src'])
  expect(await violations(page, 'frame')).toEqual(['frame-src'])
  // The main process tells of the frame in its own time.
  await expect.poll(() => running.problems.join()).toContain('ERR_BLOCKED_BY_CSP')
  forgive(running, /Content Security Policy|Refused to|EvalError|ERR_BLOCKED_BY_CSP/)
})

test('8, 9, 10. no insecure content, no experiments, no extra features of Blink', async ({ launch }) => {
  const { app } = await launch()
  const { allowRunningInsecureContent, experimentalFeatures, enableBlinkFeatures } = await preferences(app)
  expect([allowRunningInsecureContent ?? false, experimentalFeatures ?? false, enableBlinkFeatures || '']).toEqual([false, false, ''])
})

test('11. there are no webviews', async ({ launch }) => {
  const { app, page } = await launch()
  expect(await preferences(app)).toMatchObject({ webviewTag: false })
  expect(await page.evaluate(() => 'getWebContentsId' in document.createElement('webview'))).toBe(false)
})

test('12. a webview that appears all the same is not attached', async ({ launch }) => {
  const { app } = await launch()
  const prevented = await app.evaluate(({ BrowserWindow }) => {
    let stopped = false
    const event = { preventDefault: () => (stopped = true) } as unknown as Electron.Event
    BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, {})
    return stopped
  })
  expect(prevented).toBe(true)
})

test('13. the page cannot be led anywhere else', async ({ launch, outside }) => {
  const running = await launch()
  const { app, page } = running
  const before = page.url()
  await app.evaluate(({ BrowserWindow }) => {
    const visited: string[] = []
    BrowserWindow.getAllWindows()[0]?.webContents.on('did-navigate', (_event, url) => visited.push(url))
    Object.assign(globalThis, { visited })
  })
  for (const address of [outside.address, 'app://elsewhere/index.html', 'file:///etc/hostname', 'data:text/html,hello']) {
    await page.evaluate((url) => Object.assign(document.createElement('a'), { href: url }).click(), address)
    await page.evaluate((url) => location.assign(url), address).catch(() => null)
  }
  expect(page.url()).toBe(before)
  expect(await app.evaluate(() => (globalThis as unknown as { visited: string[] }).visited)).toEqual([])
  expect(outside.visits).toEqual([])
  forgive(running, /Not allowed to (load local resource|navigate)/)
})

test('14. the page opens no windows', async ({ launch, outside }) => {
  const { app, page } = await launch()
  expect(await page.evaluate((url) => window.open(url) === null && window.open('app://bundle/index.html') === null, outside.address)).toBe(
    true,
  )
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('15. only web and mail addresses are opened outside', async ({ launch }) => {
  const { app, page } = await launch()
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    shell.openExternal = async (url) => void opened.push(url)
    Object.assign(globalThis, { opened })
  })
  await listenToPort(page)
  for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share', 'ms-settings:', 'no address', '']) {
    expect(await call(page, 'shell.openLink', { url })).toMatchObject({ t: 'refused', error: { code: 'bad-input' } })
  }
  for (const url of ['https://example.org/a', 'mailto:team@example.org'])
    expect(await call(page, 'shell.openLink', { url })).toMatchObject({ t: 'ok' })
  expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([
    'https://example.org/a',
    'mailto:team@example.org',
  ])
})

test('16. people get the pinned, current Electron, never the fallback of our tests', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
  expect(Number.parseInt(devDependencies.electron, 10)).toBeGreaterThanOrEqual(45)
  expect(builderFile()).not.toMatch(/^\s*electron(Version|Dist):/m)
})

test('17. only the top frame of our own page gets a port', async ({ launch }) => {
  const { app } = await launch()
  const got = await app.evaluate(async ({ app: electron, BrowserWindow }) => {
    const preload = `${electron.getAppPath()}/out/preload/index.cjs`
    const ask = `new Promise((done) => {
      addEventListener('message', ({ data }) => data === 'groundswell:port' && done(true))
      postMessage('groundswell:ready', '*')
      setTimeout(() => done(false), 1000)
    })`
    const knock = async (address: string): Promise<boolean> => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload } })
      await window.loadURL(address)
      const answer = await window.webContents.executeJavaScript(ask)
      window.destroy()
      return answer
    }
    return [await knock('data:text/html,<h1>not ours</h1>'), await knock('about:blank')]
  })
  expect(got).toEqual([false, false])
})

test('18. the page has an address of its own, where the built files are served and nothing else', async ({ launch }) => {
  const { app, page } = await launch()
  expect(page.url()).toMatch(/^app:\/\/bundle\/index\.html/)
  const statuses = await app.evaluate(async ({ session }) => {
    const addresses = [
      'index.html',
      'missing.js',
      '..%2fmain%2findex.js',
      '..%2f..%2fpackage.json',
      '%2e%2e/main/index.cjs',
      '..%5cmain%5cindex.js',
      '..%2f..%2f..%2f..%2fetc%2fpasswd.json',
    ]
    return Promise.all(addresses.map(async (address) => (await session.defaultSession.fetch(`app://bundle/${address}`)).status))
  })
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404, 404])
})

test('19. the fuses are set in what people get', () => {
  const fuses = /electronFuses:\n((?: {2}\w+: \w+\n)+)/.exec(builderFile())?.[1]?.trim().split(/\n\s*/)
  expect(fuses).toEqual([
    'runAsNode: false',
    'enableCookieEncryption: true',
    'enableNodeOptionsEnvironmentVariable: false',
    'enableNodeCliInspectArguments: false',
    'enableEmbeddedAsarIntegrityValidation: true',
    'onlyLoadAppFromAsar: true',
    'grantFileProtocolExtraPrivileges: false',
  ])
})

test('20. the page is handed a port and no function of Electron', async ({ launch }) => {
  const { app, page } = await launch()
  const handed = await page.evaluate(() => {
    const names = Object.getOwnPropertyNames(window)
    return names.filter((name) => /electron|ipc|bridge/i.test(name))
  })
  expect(handed).toEqual([])
  const preload = await app.evaluate(({ app: electron }) => `${electron.getAppPath()}/out/preload/index.cjs`)
  expect(readFileSync(preload, 'utf8')).not.toContain('exposeInMainWorld')
})

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}

/** Takes away the console errors that a test provoked on purpose. */
function forgive({ problems }: Running, provoked: RegExp): void {
  problems.splice(0, problems.length, ...problems.filter((problem) => !provoked.test(problem)))
}

function builderFile(): string {
  return readFileSync(join(root, 'electron-builder.yml'), 'utf8')
}
