/** The native menu: what the page's command registry says, between the entries that every system expects. */
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuModel } from '#shared/contracts/shell.ts'
import { keyToAccelerator } from '../services/accelerator.ts'

type Template = MenuItemConstructorOptions[]

export interface MenuOptions {
  readonly platform: NodeJS.Platform
  /** Sentence of a message id, in the user's language. */
  readonly text: (id: string) => string
  readonly appName: string
  /** The page that has the focus runs the command of this id. */
  readonly run: (command: string) => void
}

/** The whole menu as Electron takes it; the model's menu `edit` gets the standard text entries, or one is added. */
export function menuTemplate(model: MenuModel, options: MenuOptions): Template {
  const edit = { label: options.text('shell.menu.edit'), submenu: textEntries(options) }
  const menus: Template = model.map((menu) => {
    const entries = menu.items.map((item) => (item === null ? { type: 'separator' as const } : commandEntry(item, options)))
    if (menu.id === 'edit') return { label: menu.label, submenu: [...entries, { type: 'separator' }, ...textEntries(options)] }
    return { label: menu.label, submenu: entries }
  })
  if (!model.some((menu) => menu.id === 'edit')) menus.splice(1, 0, edit)
  const app: Template = options.platform === 'darwin' ? [appMenu(options)] : []
  return [...app, ...menus, windowMenu(options)]
}

function commandEntry(item: NonNullable<MenuModel[number]['items'][number]>, { platform, run }: MenuOptions): MenuItemConstructorOptions {
  const key = keyToAccelerator(item.key)
  // macOS always registers what it shows: a bare letter would then run its command while somebody types it.
  const accelerator = platform === 'darwin' && !key?.includes('Control') ? undefined : key
  return {
    id: item.command,
    label: item.label,
    enabled: item.enabled,
    click: () => run(item.command),
    // The page listens to the keys itself, so that they can be rebound and mean text editing inside a field.
    registerAccelerator: false,
    ...(accelerator === undefined ? {} : { accelerator }),
    ...(item.checked === undefined ? {} : { type: 'checkbox', checked: item.checked }),
  }
}

function textEntries({ text }: MenuOptions): Template {
  return [
    { role: 'cut', label: text('shell.menu.cut') },
    { role: 'copy', label: text('shell.menu.copy') },
    { role: 'paste', label: text('shell.menu.paste') },
    { role: 'pasteAndMatchStyle', label: text('shell.menu.paste-plain') },
    { role: 'selectAll', label: text('shell.menu.select-all') },
  ]
}

function windowMenu({ text, platform }: MenuOptions): MenuItemConstructorOptions {
  const zoom: Template = [
    { role: 'resetZoom', label: text('shell.menu.zoom-reset') },
    { role: 'zoomIn', label: text('shell.menu.zoom-in') },
    { role: 'zoomOut', label: text('shell.menu.zoom-out') },
    { type: 'separator' },
    { role: 'togglefullscreen', label: text('shell.menu.full-screen') },
    { role: 'minimize', label: text('shell.menu.minimise') },
  ]
  return {
    role: 'windowMenu',
    label: text('shell.menu.window'),
    submenu: platform === 'darwin' ? [...zoom, { role: 'front', label: text('shell.menu.front') }] : zoom,
  }
}

function appMenu({ text, appName }: MenuOptions): MenuItemConstructorOptions {
  return {
    label: appName,
    submenu: [
      { role: 'about', label: text('shell.menu.about') },
      { type: 'separator' },
      { role: 'services', label: text('shell.menu.services') },
      { type: 'separator' },
      { role: 'hide', label: text('shell.menu.hide') },
      { role: 'hideOthers', label: text('shell.menu.hide-others') },
      { role: 'unhide', label: text('shell.menu.show-all') },
      { type: 'separator' },
      { role: 'quit', label: text('shell.menu.quit') },
    ],
  }
}
