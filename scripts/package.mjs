// Makes the unpacked Linux build, dist/linux-unpacked, with the Electron that runs here; what people get is made by electron-builder.yml alone.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildApp } from './lib/build.mjs'
import { node24, root, toolEntry, toolEnvironment } from './lib/paths.mjs'
import { endWith, run, SetupError } from './lib/run.mjs'
import { setUp } from './setup.mjs'

if (process.argv[1] === fileURLToPath(import.meta.url)) endWith(packageApp())

/** Needs no network: a runtime made from the npm registry is handed over as it lies there, with the SQLite binding it needs. */
async function packageApp() {
  const runtime = await setUp()
  await buildApp()
  const fallback = runtime.kind === 'fallback'
  const electron = fallback ? [`-c.electronDist=${runtime.dist}`, `-c.electronVersion=${runtime.version}`] : []
  const args = [toolEntry('electron-builder'), '--linux', 'dir', '--config', 'electron-builder.yml', '--publish', 'never', ...electron]
  const { code } = await run(node24, args, { cwd: root, stdio: ['ignore', 2, 2], env: toolEnvironment() })
  if (code !== 0) throw new SetupError('The app was not packaged: see the message above.')
  if (fallback) copyFileSync(runtime.sqliteBinding, join(root, 'dist/linux-unpacked/resources/better_sqlite3.node'))
  return 0
}
