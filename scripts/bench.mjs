// `npm run bench -- start|plan|editor|library|window|check|feeds|search|people|figures|report [ARGUMENT…]`: the set-up, the built app, a screen, then one benchmark of tests/bench.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from './lib/build.mjs'
import { withDisplay } from './lib/display.mjs'
import { electronEnvironment } from './lib/electron-environment.mjs'
import { node24, root, toolEnvironment } from './lib/paths.mjs'
import { endWith, run, SetupError } from './lib/run.mjs'
import { setUp } from './setup.mjs'

/** Those that need the built app and a screen, and those that do not. */
const ofApp = ['start', 'plan', 'editor', 'library', 'window', 'report']
const ofRules = ['check', 'feeds', 'search', 'people', 'figures']
const benchmarks = [...ofApp, ...ofRules]

endWith(bench(process.argv.slice(2)))

async function bench([name, ...args]) {
  const isKnown = benchmarks.includes(name) && existsSync(join(root, `tests/bench/${name}.ts`))
  if (!isKnown) throw new SetupError(`Say which benchmark: npm run bench -- ${benchmarks.join('|')}`)
  const runtime = await setUp()
  const command = ['--disable-warning=ExperimentalWarning', join(root, 'scripts/run-benchmark.mjs'), name, ...args]
  if (ofRules.includes(name)) return (await run(node24, command, { cwd: root, stdio: 'inherit', env: toolEnvironment() })).code
  await buildApp()
  const { code } = await withDisplay((display) =>
    run(node24, command, { cwd: root, stdio: 'inherit', env: toolEnvironment({ ...electronEnvironment(runtime), ...display }) }),
  )
  return code
}
