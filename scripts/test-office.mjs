// `npm run test:office`: documents and reports through the real command line into every format, opened by LibreOffice and Poppler, with a picture of every page to look at.
// `--renew`: the stored references of the reports' pages are written anew. `--where-possible`: a machine that lacks LibreOffice and may not install it passes over all of it.
import { mkdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { buildApp } from './lib/build.mjs'
import { withDisplay } from './lib/display.mjs'
import { electronEnvironment, electronSwitches } from './lib/electron-environment.mjs'
import { node24, root, toolEntry, toolEnvironment } from './lib/paths.mjs'
import { endWith, run, SetupError, say } from './lib/run.mjs'
import { ensureSystemPackages, refuseMissingOfficeTools } from './lib/system-packages.mjs'
import { vitestCounts } from './lib/test-counts.mjs'
import { setUp } from './setup.mjs'

const cache = join(root, 'node_modules/.cache/groundswell')
/** Where the pages are put; emptied by every run. */
const looks = join(cache, 'office')
const switches = ['--renew', '--where-possible']

endWith(testOffice(process.argv.slice(2)))

async function testOffice(args) {
  const isOn = (name) => args.includes(name)
  const filters = args.filter((word) => !switches.includes(word))
  const runtime = await setUp()
  const why = await whyNot()
  if (why !== null && isOn('--where-possible')) {
    console.log(`The office tests were passed over: this machine lacks what they need.\n${why}`)
    return 0
  }
  if (why !== null) throw new SetupError(why)
  await buildApp()
  const report = join(cache, 'office.json')
  mkdirSync(cache, { recursive: true })
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const command = [
    toolEntry('vitest'),
    'run',
    '--config',
    'scripts/config/vitest.config.ts',
    '--project',
    'office',
    ...reporters,
    ...filters,
  ]
  const { code } = await withDisplay((display) => {
    const office = {
      OFFICE_LOOKS: looks,
      OFFICE_SWITCHES: JSON.stringify(electronSwitches()),
      ...(isOn('--renew') ? { OFFICE_RENEW: '1' } : {}),
    }
    const env = toolEnvironment({ ...electronEnvironment(runtime), ...display, ...office })
    return run(node24, command, { cwd: root, stdio: 'inherit', env })
  })
  console.log(`The pages as pictures, to look at: ${relative(process.cwd(), looks)}`)
  const { passed, failed } = vitestCounts(report, code)
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

/** Installs what is missing where it may. Null: everything is there. */
async function whyNot() {
  try {
    await ensureSystemPackages({ office: true }, (text) => say(3, text))
    refuseMissingOfficeTools()
    return null
  } catch (error) {
    if (error instanceof SetupError) return error.message
    throw error
  }
}
