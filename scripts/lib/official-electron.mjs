// The Electron that package.json names, as its makers publish it: used wherever the network lets it be downloaded.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { node24, root, toolEnvironment } from './paths.mjs'
import { run, SetupError, stillWorking } from './run.mjs'

const folder = join(root, 'node_modules/electron')
const dist = join(folder, 'dist')
const probeMs = 6000

/** The runtime when it is downloaded, else null. */
export function officialElectron() {
  const pointer = join(folder, 'path.txt')
  if (!existsSync(pointer)) return null
  const executable = join(dist, readFileSync(pointer, 'utf8').trim())
  return existsSync(executable) ? { kind: 'official', version: version(), dist, executable, sqliteBinding: null } : null
}

/** Null when the release can be downloaded from here, else the reason why not, in a few words. */
export async function whyNotDownloadable() {
  const base = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/'
  const url = `${base}v${version()}/electron-v${version()}-${process.platform}-${process.arch}.zip`
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(probeMs) })
    return answer.ok ? null : `HTTP ${answer.status}`
  } catch (error) {
    return error.cause?.code ?? error.name
  }
}

export async function downloadOfficial(tell) {
  tell(`Electron runtime: downloading Electron ${version()} (about 120 MB)`)
  const options = { stdio: ['ignore', 2, 2], env: toolEnvironment() }
  const { code } = await stillWorking('still downloading', run(node24, [join(folder, 'install.js')], options))
  if (code !== 0 || officialElectron() === null) {
    throw new SetupError(
      'Electron could not be downloaded (its message is above). Run the same command again, or set GROUNDSWELL_ELECTRON=fallback (Linux x64).',
    )
  }
}

function version() {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
}
