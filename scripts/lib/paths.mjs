// Where things lie: the project, its Node 24, the entry files of its tools, and the cache that outlives node_modules.
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Node 24 from the `node` package; the machine's own Node only starts the set-up. */
export const node24 = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** Runtimes are large and slow to make, so they survive a fresh clone; GROUNDSWELL_CACHE moves them. */
export const runtimeCache = process.env.GROUNDSWELL_CACHE ?? join(userCache(), 'groundswell-electron')

/** The JavaScript file behind a tool's command, so that it runs under Node 24 on every system. */
export function toolEntry(packageName, command = packageName) {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/** The environment in which `node` and every tool resolve to the project's own. */
export function toolEnvironment(extra = {}) {
  return { ...process.env, PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter), ...extra }
}

function userCache() {
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData/Local')
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches')
  return process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
}
