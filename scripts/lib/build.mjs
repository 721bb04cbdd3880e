// Builds the app into out/ when a source has changed since the last build.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { node24, root, toolEntry, toolEnvironment } from './paths.mjs'
import { run, SetupError } from './run.mjs'

export const viteConfig = join(root, 'scripts/config/electron.vite.config.ts')
const sources = ['electron', 'cli', 'renderer', 'shared', 'db', 'scripts/config', 'package.json', 'package-lock.json']
const stamp = join(root, 'node_modules/.cache/groundswell/build')

/** Resolves with true when it built, false when out/ was up to date. */
export async function buildApp() {
  const print = fingerprint()
  const isUpToDate = existsSync(join(root, 'out/main/index.cjs')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print
  if (isUpToDate) return false
  const args = [toolEntry('electron-vite'), 'build', '--config', viteConfig, '--logLevel', 'warn']
  const { code } = await run(node24, args, { cwd: root, stdio: ['ignore', 2, 2], env: toolEnvironment() })
  if (code !== 0) throw new SetupError('The app did not build: see the message above.')
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, print)
  return true
}

/** After this the next `buildApp` builds: `npm run dev` leaves its own half-built files in out/. */
export function forgetBuild() {
  rmSync(stamp, { force: true })
}

/** Names, sizes and times of all sources: cheap, and notices deleted files too. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const source of sources)
    for (const path of filesUnder(join(root, source))) {
      const { size, mtimeMs } = statSync(path)
      hash.update(`${path}\0${size}\0${mtimeMs}\n`)
    }
  return hash.digest('hex')
}

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path]
  const entries = readdirSync(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
