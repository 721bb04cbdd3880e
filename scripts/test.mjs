// `npm test`: the set-up, then every check in turn; the last line says how many tests passed and failed. `npm test -- unit e2e` runs only these.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from './lib/build.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { withDisplay } from './lib/display.mjs'
import { electronEnvironment } from './lib/electron-environment.mjs'
import { node24, root, toolEntry, toolEnvironment } from './lib/paths.mjs'
import { endWith, run, SetupError, say } from './lib/run.mjs'
import { playwrightCounts, vitestCounts } from './lib/test-counts.mjs'
import { setUp } from './setup.mjs'

const reports = join(root, 'node_modules/.cache/groundswell')

/** Each resolves with `{ passed, failed }`; one that merely passes or fails counts as one test. */
const steps = {
  types: () => check(toolEntry('typescript', 'tsc'), '-b'),
  lint: () => check(toolEntry('@biomejs/biome', 'biome'), 'check', '--config-path=scripts/config/lint.json', '--error-on-warnings', '.'),
  imports: () => check('scripts/check-imports.mjs'),
  limits: () => check('scripts/check-limits.mjs'),
  i18n: () => check('scripts/check-i18n.mjs'),
  unused: () => check(toolEntry('knip'), '--config', 'scripts/config/knip.json', '--no-config-hints'),
  unit: () => vitest('unit'),
  slices: () => vitest('slices'),
  build,
  e2e,
}
const needElectron = new Set(['build', 'e2e'])

endWith(test(process.argv.slice(2)))

async function test(wanted) {
  const unknown = wanted.filter((name) => !Object.hasOwn(steps, name))
  if (unknown.length > 0) throw new SetupError(`No such step: ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}`)
  const names = Object.keys(steps).filter((name) => wanted.length === 0 || wanted.includes(name))
  const runtime = names.some((name) => needElectron.has(name)) ? await setUp() : await ensureDependencies((text) => say(1, text))
  const results = []
  for (const name of names) results.push(await runStep(name, `${results.length + 1}/${names.length}`, runtime))
  const sum = (key) => results.reduce((all, result) => all + result[key], 0)
  for (const { name, failed } of results) if (failed > 0) console.log(`failed: ${name} (npm test -- ${name})`)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') > 0 ? 1 : 0
}

/** A step that cannot even start fails by itself; the others still run. */
async function runStep(name, place, runtime) {
  console.log(`\n(${place}) ${name}`)
  const start = Date.now()
  const { passed, failed } = await steps[name](runtime).catch((error) => {
    console.error(error instanceof SetupError ? error.message : error)
    return oneTest(false)
  })
  const verdict = failed === 0 ? `${passed} of ${passed} in order` : `${failed} of ${passed + failed} in disorder`
  console.log(`(${place}) ${name}: ${verdict}, ${((Date.now() - start) / 1000).toFixed(1)} s`)
  return { name, passed, failed }
}

function oneTest(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
}

async function node(args, environment = {}) {
  const { code } = await run(node24, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: toolEnvironment(environment) })
  return code
}

async function check(...args) {
  return oneTest((await node(args)) === 0)
}

async function vitest(project) {
  const report = freshReport(`${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await node([toolEntry('vitest'), 'run', '--config', 'scripts/config/vitest.config.ts', '--project', project, ...reporters])
  return vitestCounts(report, code)
}

async function build() {
  console.log((await buildApp()) ? 'built' : 'up to date')
  return oneTest(true)
}

/** The journeys drive what lies in out/, so it is brought up to date also when this step runs alone. */
async function e2e(runtime) {
  await buildApp()
  const report = freshReport('e2e.json')
  const args = [
    toolEntry('@playwright/test', 'playwright'),
    'test',
    '--config',
    'scripts/config/playwright.config.ts',
    '--reporter=list,json',
  ]
  const code = await withDisplay((display) =>
    node(args, { ...electronEnvironment(runtime), ...display, PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
  )
  return playwrightCounts(report, code)
}

/** The report of an earlier run must not stand in for one that never came. */
function freshReport(name) {
  mkdirSync(reports, { recursive: true })
  const path = join(reports, name)
  rmSync(path, { force: true })
  return path
}
