/** Looks at the guards around the page from both sides: what it was started with, and what stops it. */
import type { ElectronApplication, Page } from '@playwright/test'

/** What the main window's page was started with. */
export function preferences(app: ElectronApplication): Promise<Record<string, unknown>> {
  return app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    return JSON.parse(JSON.stringify(contents.getLastWebPreferences()))
  })
}

/** The rules of the policy of one load, by name. */
export async function policy(page: Page): Promise<ReadonlyMap<string, string>> {
  const header = await page.evaluate(async () => (await fetch('app://bundle/index.html')).headers.get('content-security-policy') ?? '')
  return new Map(header.split('; ').map((rule) => [rule.split(' ')[0] ?? '', rule]))
}

/** Tries one forbidden thing in the page; the directives that stopped it. */
export function violations(
  page: Page,
  attempt: 'inline script' | 'inline handler' | 'eval' | 'fetch' | 'image' | 'frame',
): Promise<readonly string[]> {
  return page.evaluate(async (kind) => {
    const add = (tag: string, fields: object): unknown => document.body.append(Object.assign(document.createElement(tag), fields))
    const first = new Promise<string>((done) => {
      document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), { once: true })
    })
    const attempts = {
      'inline script': () => add('script', { textContent: 'document.title = "owned"' }),
      'inline handler': () => {
        document.body.insertAdjacentHTML('beforeend', '<button id="planted" onclick="document.title = 1"></button>')
        document.getElementById('planted')?.click()
      },
      // biome-ignore lint/security/noGlobalEval: the policy has to stop it
      eval: () => globalThis.eval('1 + 1'),
      fetch: () => fetch('https://example.org/').catch(() => null),
      image: () => add('img', { src: 'https://example.org/a.png' }),
      frame: () => add('iframe', { src: 'app://bundle/index.html' }),
    }
    // Later, for what a debugger runs itself is free of the policy.
    setTimeout(attempts[kind])
    return [await first]
  }, attempt)
}
