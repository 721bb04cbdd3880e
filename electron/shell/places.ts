/** Where things lie: the built files, and the data shipped with the app. */
import { join } from 'node:path'
import { app } from 'electron'

/** Folder of a build output (`renderer`, `preload`, `main`). Built files may move between chunks, so the app's own path is the start. */
export function builtPath(...names: readonly string[]): string {
  return join(app.getAppPath(), 'out', ...names)
}

/** Absolute path of the folder that holds `plans/`. */
export function resourcesPath(): string {
  return app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources')
}

/** Absolute path of the migrations. */
export function migrationsPath(): string {
  return app.isPackaged ? join(process.resourcesPath, 'migrations') : join(app.getAppPath(), 'db/migrations')
}

/** Address of the development server; null in every build that people get. */
export function developmentServer(): string | null {
  return app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)
}
