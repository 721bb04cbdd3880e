/** Updates of the app itself, through electron-updater; off, and not even loaded, until a feed is configured. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { updateFeedOf } from '../services/update-feed.ts'

/** Address of the feed; null: there is none, and no request is ever made. */
export function updateFeed(): string | null {
  const file = join(process.resourcesPath, 'app-update.yml')
  const shipped = app.isPackaged && existsSync(file) ? readFileSync(file, 'utf8') : null
  return updateFeedOf(process.env['GROUNDSWELL_UPDATE_FEED'], shipped)
}

/** The newer version, which is then fetched and installed when the app quits; null when there is none, or no feed. */
export async function checkForUpdate(): Promise<string | null> {
  const feed = updateFeed()
  if (feed === null) return null
  const { default: updater } = await import('electron-updater')
  updater.autoUpdater.setFeedURL({ provider: 'generic', url: feed })
  const check = await updater.autoUpdater.checkForUpdates()
  return check?.isUpdateAvailable ? check.updateInfo.version : null
}
