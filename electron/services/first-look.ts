/** What the window needs of the settings before the rest of the app is loaded. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '#shared/contracts/settings.ts'

export type FirstLook = Pick<Settings, 'theme' | 'lastRoute' | 'locale'>

const defaults: FirstLook = { theme: 'system', lastRoute: '', locale: 'en' }

/** Checked by hand, for zod is not loaded yet; a file that holds nonsense counts as none, and `createSettings` puts it aside. */
export function lookAtSettings(folder: string): FirstLook {
  const path = join(folder, 'settings.json')
  const held = existsSync(path) ? parse(readFileSync(path, 'utf8')) : null
  if (typeof held !== 'object' || held === null) return defaults
  const { theme, lastRoute, locale }: Partial<Record<keyof FirstLook, unknown>> = held
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : defaults.theme,
    lastRoute: typeof lastRoute === 'string' ? lastRoute : defaults.lastRoute,
    locale: locale === 'it' || locale === 'ms' ? locale : defaults.locale,
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
