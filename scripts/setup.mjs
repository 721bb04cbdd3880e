// Brings a fresh clone to where everything runs, and does nothing where it already does; needs only the machine's own Node.
// `node scripts/setup.mjs` does it by hand; start, test and bench call it first.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDependencies } from './lib/dependencies.mjs'
import { node24, root, toolEnvironment } from './lib/paths.mjs'
import { endWith, run, SetupError, say } from './lib/run.mjs'

if (process.argv[1] === fileURLToPath(import.meta.url)) endWith(setUp().then(() => 0))

/** All five steps; resolves with the runtime as scripts/electron-runtime.mjs describes it. */
export async function setUp() {
  await ensureDependencies((text) => say(1, text))
  say(1, 'Dependencies: up to date')
  const { code, stdout } = await run(node24, [join(root, 'scripts/electron-runtime.mjs')], { cwd: root, env: toolEnvironment() })
  if (code !== 0) throw new SetupError('Groundswell could not be set up: see the line above.')
  return JSON.parse(stdout)
}
