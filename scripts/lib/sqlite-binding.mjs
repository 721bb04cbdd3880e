// Compiles better-sqlite3 for the fallback runtime: its prebuilt bindings need a newer Node-API than Electron 33 has.
import { existsSync, readFileSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fallbackVersion } from './fallback-electron.mjs'
import { root, runtimeCache } from './paths.mjs'
import { runOrFail, SetupError, stillWorking } from './run.mjs'

const require = createRequire(import.meta.url)
/** Raise when the compiler flags change. */
const recipe = 1
/** A third of -O3's compile time at most of its speed. */
const optimise = '-O1'

/** The compiled binding's path in the cache; it may not exist yet. */
export function bindingPath() {
  const { version } = JSON.parse(readFileSync(join(sources(), 'package.json'), 'utf8'))
  return join(runtimeCache, `better-sqlite3-${version}-electron-${fallbackVersion}-linux-x64-${recipe}.node`)
}

export function isBindingReady() {
  return existsSync(bindingPath())
}

/** Compiles and links straight with gcc and g++ (about a minute on two cores), then moves the file into place at once. */
export async function makeBinding(tell) {
  tell('SQLite binding: compiling (about a minute)')
  await mkdir(runtimeCache, { recursive: true })
  const work = await mkdtemp(join(tmpdir(), 'sqlite-binding-'))
  try {
    await stillWorking('still compiling', Promise.all([compileSqlite(work), compileAddon(work)]))
    const built = join(work, 'out.node')
    const link = [
      '-shared',
      '-s',
      '-o',
      built,
      join(work, 'addon.o'),
      join(work, 'sqlite3.o'),
      '-Wl,-Bsymbolic',
      '-Wl,--exclude-libs,ALL',
      '-ldl',
    ]
    await runOrFail('g++', link)
    const beside = `${bindingPath()}.${process.pid}`
    await copyFile(built, beside)
    await rename(beside, bindingPath())
  } catch (error) {
    throw new SetupError(`The SQLite binding did not compile (the compiler's message is above): ${error.message}`)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

function sources() {
  return dirname(require.resolve('better-sqlite3/package.json'))
}

function compileSqlite(work) {
  const gypi = readFileSync(join(sources(), 'deps/defines.gypi'), 'utf8')
  const defines = [...gypi.matchAll(/^\s*'([A-Z][^']*)',/gm)].map((match) => `-D${match[1]}`)
  const flags = [optimise, '-fPIC', '-w', '-DNDEBUG', '-std=c99', ...defines]
  return runOrFail('gcc', [...flags, '-c', join(sources(), 'deps/sqlite3/sqlite3.c'), '-o', join(work, 'sqlite3.o')])
}

function compileAddon(work) {
  const nodeAddonApi = createRequire(join(sources(), 'package.json')).resolve('node-addon-api/package.json')
  const includes = [require('node-api-headers').include_dir, dirname(nodeAddonApi), join(sources(), 'deps/sqlite3')].map(
    (folder) => `-I${folder}`,
  )
  const language = ['-std=c++20', '-fno-exceptions', '-fno-rtti', '-fvisibility=hidden', '-fvisibility-inlines-hidden']
  const nodeApi = [
    '-DNAPI_VERSION=2147483647',
    '-include',
    join(root, 'scripts/fallback-runtime/napi-post-finalizer.h'),
    '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
    '-DNAPI_DISABLE_CPP_EXCEPTIONS',
    '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
    '-DNODE_GYP_MODULE_NAME=better_sqlite3',
    '-DBUILDING_NODE_EXTENSION',
  ]
  const flags = [optimise, '-fPIC', '-w', '-DNDEBUG', ...language, ...nodeApi, ...includes]
  return runOrFail('g++', [...flags, '-c', join(sources(), 'src/better_sqlite3.cpp'), '-o', join(work, 'addon.o')])
}
