/** The rules of the desktop that need no desktop: what is served, where the window opens, what a menu holds. */
import { join, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyToAccelerator } from '#electron/services/accelerator.ts'
import { assetOf, contentPolicy, isOwnPage, placeOfWork } from '#electron/services/content.ts'
import { commandInArguments, workspaceInArguments } from '#electron/services/opened-file.ts'
import { updateFeedOf } from '#electron/services/update-feed.ts'
import { placeWindow } from '#electron/services/window-bounds.ts'
import { menuTemplate } from '#electron/shell/menu-template.ts'

const folder = join(sep, 'built', 'renderer')

describe('The page', () => {
  it('is served from its folder, with its type', () => {
    expect(assetOf(folder, 'GET', 'app://bundle/assets/index.js')).toEqual({
      path: join(folder, 'assets', 'index.js'),
      type: 'text/javascript; charset=utf-8',
    })
  })

  it.each([
    ['app://bundle/..%2f..%2fpackage.json', 404],
    ['app://bundle/..%5c..%5cpackage.json%00.js', 404],
    ['app://bundle/%2e%2e/main/index.cjs', 404],
    ['app://bundle/%E0%A4%A.js', 404],
    ['app://bundle/', 404],
    ['app://bundle/notes.groundswell', 404],
    ['app://elsewhere/index.html', 400],
    ['file:///etc/passwd', 400],
    ['not an address', 400],
  ])('has nothing at %s', (address, status) => {
    const asset = assetOf(folder, 'GET', address)
    if ('status' in asset) expect(asset.status).toBe(status)
    else expect(asset.path.startsWith(folder + sep)).toBe(true)
  })

  it('can be read but not written', () => {
    expect(assetOf(folder, 'POST', 'app://bundle/index.html')).toEqual({ status: 405 })
  })

  it('never comes from outside its folder, whatever the address', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', 'a', 'x.js', '/', '//')), (parts) => {
        const asset = assetOf(folder, 'GET', `app://bundle/${parts.join('/')}.js`)
        if ('path' in asset) expect(asset.path.startsWith(folder + sep)).toBe(true)
      }),
    )
  })

  it('may run no script but its own files', () => {
    const script = contentPolicy('n0nce')
      .split('; ')
      .find((rule) => rule.startsWith('script-src '))
    expect(script).toBe("script-src 'self'")
  })

  it('is known by its origin alone', () => {
    expect(isOwnPage('app://bundle/index.html#/plan/week', null)).toBe(true)
    expect(isOwnPage('app://bundle.example/index.html', null)).toBe(false)
    expect(isOwnPage('https://bundle/index.html', null)).toBe(false)
    expect(isOwnPage('http://localhost:5173/', null)).toBe(false)
    expect(isOwnPage('http://localhost:5173/', 'http://localhost:5173')).toBe(true)
    expect(isOwnPage('', null)).toBe(false)
  })

  it.each(['/plan/week?task=01J8', '/plan/timeline', '/settings', '/newsroom'])('opens again at the place of work %s', (route) => {
    expect(placeOfWork(`app://bundle/index.html#${route}`)).toBe(route)
  })

  it.each(['', '/', '/new', '/new?template=pilot', '/help/start', '/print/week?plan=1'])(
    'does not open again at the passing visit “%s”',
    (route) => {
      expect(placeOfWork(`app://bundle/index.html#${route}`)).toBe(null)
    },
  )
})

describe('The window', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1040 }
  const second = { x: 1920, y: 0, width: 1280, height: 1000 }
  const saved = { x: 2000, y: 40, width: 1100, height: 700, maximised: false }

  it('opens where it was left', () => {
    expect(placeWindow(saved, [screen, second])).toEqual(saved)
  })

  it('opens in the middle of the first screen when its own is gone', () => {
    expect(placeWindow({ ...saved, maximised: true }, [screen])).toEqual({ x: 240, y: 70, width: 1440, height: 900, maximised: true })
  })

  it('is never larger than a small screen', () => {
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 768 }])).toEqual({
      x: 0,
      y: 0,
      width: 1024,
      height: 768,
      maximised: false,
    })
  })

  it('is always wholly on a screen', () => {
    const place = fc.record({
      x: fc.integer({ min: -5000, max: 9000 }),
      y: fc.integer({ min: -5000, max: 9000 }),
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
      maximised: fc.boolean(),
    })
    fc.assert(
      fc.property(place, (left) => {
        const { x, y, width, height } = placeWindow(left, [screen, second])
        const isOn = (area: typeof screen): boolean =>
          x >= area.x && y >= area.y && x + width <= area.x + area.width && y + height <= area.y + area.height
        expect([screen, second].some(isOn)).toBe(true)
      }),
    )
  })
})

describe('A file to open', () => {
  it('is found among the switches, counted from the folder it was typed in', () => {
    expect(workspaceInArguments(['--no-sandbox', '.', 'Prova.groundswell'], join(sep, 'home'))).toBe(join(sep, 'home', 'Prova.groundswell'))
    expect(workspaceInArguments(['.', '--x=a.groundswell', 'notes.txt'], sep)).toBeNull()
  })
})

describe('A command', () => {
  it('is told apart from a file and from switches', () => {
    expect(commandInArguments(['plan', 'show', 'a.groundswell'])).toEqual(['plan', 'show', 'a.groundswell'])
    expect(commandInArguments(['--no-sandbox', 'plan', 'show', '--json'])).toEqual(['plan', 'show', '--json'])
    expect(commandInArguments(['a.groundswell'])).toBeNull()
    expect(commandInArguments(['--no-sandbox'])).toBeNull()
    expect(commandInArguments([])).toBeNull()
  })
})

describe('The update feed', () => {
  it.each([
    [undefined, null, null],
    [undefined, 'provider: generic\nurl: https://updates.groundswell.example/\n', null],
    [undefined, 'provider: generic\nurl: https://updates.aurelia.it/\n', 'https://updates.aurelia.it/'],
    ['https://mirror.aurelia.it/', 'url: https://updates.aurelia.it/\n', 'https://mirror.aurelia.it/'],
    ['http://127.0.0.1:8123/', null, 'http://127.0.0.1:8123/'],
    ['http://updates.aurelia.it/', null, null],
    ['not an address', null, null],
  ])('named %j, shipped %j, is %j', (named, shipped, feed) => {
    expect(updateFeedOf(named, shipped)).toBe(feed)
  })
})

describe('The menu', () => {
  const options = { platform: 'linux', text: (id: string) => id, appName: 'Groundswell', run: () => undefined } as const
  const item = { command: 'plan.new-task', label: 'New task', key: 'Mod+N', enabled: true }
  const entries = (
    menu: { readonly submenu?: unknown } | undefined,
  ): readonly { readonly role?: string; readonly label?: string; readonly accelerator?: string }[] =>
    Array.isArray(menu?.submenu) ? menu.submenu : []

  it('shows each command with its key, which stays the page’s to handle', () => {
    const [plan] = menuTemplate([{ id: 'plan', label: 'Plan', items: [item, null] }], options)
    expect(entries(plan)).toMatchObject([
      { label: 'New task', accelerator: 'CommandOrControl+N', registerAccelerator: false },
      { type: 'separator' },
    ])
  })

  it('shows no bare letters on macOS, where they would fire while somebody writes', () => {
    const items = [item, { ...item, key: 'N' }]
    const [, plan] = menuTemplate([{ id: 'plan', label: 'Plan', items }], { ...options, platform: 'darwin' })
    expect(entries(plan).map(({ accelerator }) => accelerator)).toEqual(['CommandOrControl+N', undefined])
  })

  it('always has the text entries, in the page’s own Edit menu when there is one', () => {
    const alone = menuTemplate([], options).flatMap(entries)
    expect(alone.map(({ role }) => role)).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']))
    const menus = menuTemplate([{ id: 'edit', label: 'Edit', items: [{ ...item, label: 'Undo move' }] }], options)
    expect(menus.filter(({ label }) => label === 'Edit' || label === 'shell.menu.edit')).toHaveLength(1)
    expect(entries(menus[0]).map(({ role, label }) => role ?? label)).toEqual(expect.arrayContaining(['Undo move', 'cut']))
  })

  it.each([
    ['Mod+Shift+K', 'CommandOrControl+Shift+K'],
    ['Alt+ArrowLeft', 'Alt+Left'],
    ['Mod++', 'CommandOrControl+Plus'],
    ['?', '?'],
    ['', undefined],
  ])('writes the key %j as %j', (key, accelerator) => expect(keyToAccelerator(key)).toBe(accelerator))
})
