// `npm run test:office`: documents through the real command line into PDF, Word, web page and Markdown, opened by LibreOffice and Poppler, with a picture of every page to look at.
import { join, relative } from 'node:path'
import { buildApp } from './lib/build.mjs'
import { withDisplay } from './lib/display.mjs'
import { electronEnvironment, electronSwitches } from './lib/electron-environment.mjs'
import { node24, root, toolEntry, toolEnvironment } from './lib/paths.mjs'
import { endWith, run, say } from './lib/run.mjs'
import { ensureSystemPackages, refuseMissingOfficeTools } from './lib/system-packages.mjs'
import { setUp } from './setup.mjs'

/** Where the pages are put; emptied by every run. */
const looks = join(root, 'node_modules/.cache/groundswell/office')

endWith(testOffice(process.argv.slice(2)))

async function testOffice(args) {
  const runtime = await setUp()
  await ensureSystemPackages({ office: true }, (text) => say(3, text))
  refuseMissingOfficeTools()
  await buildApp()
  const command = [toolEntry('vitest'), 'run', '--config', 'scripts/config/vitest.config.ts', '--project', 'office', ...args]
  const { code } = await withDisplay((display) => {
    const office = { OFFICE_LOOKS: looks, OFFICE_SWITCHES: JSON.stringify(electronSwitches()) }
    const env = toolEnvironment({ ...electronEnvironment(runtime), ...display, ...office })
    return run(node24, command, { cwd: root, stdio: 'inherit', env })
  })
  console.log(`The pages as pictures, to look at: ${relative(process.cwd(), looks)}`)
  return code
}
