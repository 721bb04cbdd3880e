/** Light, dark or the system's: one setting that windows, native menus and the page's own styles follow. */
import { nativeTheme } from 'electron'
import type { Settings } from '#shared/contracts/settings.ts'

/** Page and windows follow at once. */
export function applyTheme(theme: Settings['theme']): void {
  nativeTheme.themeSource = theme
}

/** The tokens `--surface` and `--text` of the page, as native windows understand them. */
export function windowColours(): { readonly background: string; readonly text: string } {
  return nativeTheme.shouldUseDarkColors ? { background: '#131618', text: '#e9ebee' } : { background: '#ffffff', text: '#191f23' }
}
