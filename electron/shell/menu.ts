/** Shows the native menu; what is in it is decided in menu-template.ts. */
import { Menu } from 'electron'
import type { MenuModel } from '#shared/contracts/shell.ts'
import { type MenuOptions, menuTemplate } from './menu-template.ts'

/** Replaces the menu of the app. An empty model (no page yet) gives the standard entries alone. */
export function showMenu(model: MenuModel, options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(model, options)))
}
