/** This computer's settings: one JSON file beside the app's data. */
import { join } from 'node:path'
import { Settings } from '#shared/contracts/settings.ts'
import type { Locale } from '#shared/ids.ts'
import type { ChangeTopic } from '#shared/tables.ts'
import { readJsonFile, writeJsonFile } from './json-file.ts'

export interface SettingsStore {
  get(): Settings
  /** Writes the file, then tells the `settings` topic. */
  update(fields: Partial<Settings>): void
}

/** Opens the settings in a folder, which is made at the first write. `locale`: what a first start speaks. */
export function createSettings(folder: string, locale: Locale, changed: (topics: readonly ChangeTopic[]) => void): SettingsStore {
  const path = join(folder, 'settings.json')
  // A setting that an older version did not know takes its default.
  let current: Settings = { ...defaultsIn(locale), ...readJsonFile(path, Settings.partial(), {}) }
  const update = (fields: Partial<Settings>) => {
    const next = { ...current, ...fields }
    writeJsonFile(path, next)
    current = next
    changed(['settings'])
  }
  return { get: () => current, update }
}

/** Settings that end with the process: the command line reads and leaves nobody's. */
export function createPassingSettings(locale: Locale): SettingsStore {
  let current = defaultsIn(locale)
  const update = (fields: Partial<Settings>) => {
    current = { ...current, ...fields }
  }
  return { get: () => current, update }
}

function defaultsIn(locale: Locale): Settings {
  return {
    locale,
    theme: 'system',
    notifications: true,
    quietFrom: '18:00',
    quietTo: '08:00',
    remindAt: '09:00',
    shortcuts: {},
    lastRoute: '',
    me: {},
    lookedAt: {},
  }
}
