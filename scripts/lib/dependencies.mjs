// Brings node_modules in line with package-lock.json, and does nothing when it already is.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { node24, root } from './paths.mjs'
import { run, SetupError, stillWorking } from './run.mjs'

const stamp = join(root, 'node_modules/.cache/groundswell/dependencies')

/** Installs what package-lock.json names unless it is there; `tell` hears of it only when there is something to do. */
export async function ensureDependencies(tell) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const hash = createHash('sha256').update(lock).digest('hex')
  if (existsSync(node24) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  if (!existsSync(node24) || !isInstalled(JSON.parse(lock))) {
    tell('Dependencies: installing with npm ci (about a minute)')
    await install()
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
}

/** Whether npm's own record of node_modules agrees with the lock-file: somebody may have run npm by hand. */
function isInstalled(lock) {
  const record = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(lock.packages).every(([path, { version, optional }]) => {
    if (path === '') return true
    const found = installed[path]
    return found === undefined ? optional === true : found.version === version && (optional || existsSync(join(root, path)))
  })
}

async function install() {
  const [command, ...args] = npmCommand()
  const options = { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' && command === 'npm' }
  const { code } = await stillWorking('still installing', run(command, [...args, 'ci', '--loglevel=error'], options))
  if (code !== 0 || !existsSync(node24)) {
    throw new SetupError(
      'npm could not install the dependencies (its message is above). Check the network, then run the same command again.',
    )
  }
}

/** npm as the caller started it, on the machine's Node: the project's own is replaced while npm works. */
export function npmCommand() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  if (npm?.endsWith('.js') && node && existsSync(node) && !node.startsWith(join(root, 'node_modules'))) return [node, npm]
  return ['npm']
}
