// `npm run --silent gsw -- COMMAND …`: the command line from the sources. Its stdout carries the command's own output and nothing else.
import { join } from 'node:path'
import { buildApp } from './lib/build.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { withDisplay } from './lib/display.mjs'
import { electronEnvironment, electronSwitches } from './lib/electron-environment.mjs'
import { node24, root, toolEnvironment } from './lib/paths.mjs'
import { endWith, run } from './lib/run.mjs'
import { setUp } from './setup.mjs'

/** Young objects get little room: a command ends before the rest would be of use, and takes half the memory. */
const nodeSwitches = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=8']

endWith(gsw(process.argv.slice(2)))

async function gsw(args) {
  if (needsPage(args)) return throughApp(args)
  await ensureDependencies((text) => console.error(text))
  const options = { stdio: 'inherit', cwd: typedIn(), env: toolEnvironment() }
  const { code } = await run(node24, [...nodeSwitches, join(root, 'cli/main.ts'), ...args], options)
  return code
}

/** Pages are drawn by the app: only for them the command runs in Electron, on a virtual screen where there is no other. */
function needsPage(args) {
  const isOf = (format) => args.some((word, at) => word === `--format=${format}` || (word === '--format' && args[at + 1] === format))
  const isDocument = args[0] === 'doc' && args[1] === 'export' && isOf('pdf')
  const isReport = args[0] === 'report' && (isOf('pdf') || isOf('png'))
  return (isDocument || isReport) && !args.includes('--help')
}

async function throughApp(args) {
  const runtime = await setUp()
  await buildApp()
  const { code } = await withDisplay((display) =>
    run(runtime.executable, [root, ...electronSwitches(), ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      cwd: typedIn(),
      env: { ...process.env, ...electronEnvironment(runtime), ...display },
    }),
  )
  return code
}

/** npm starts scripts in the project's folder; a path is meant from where the command was typed. */
function typedIn() {
  const { npm_lifecycle_event: event, INIT_CWD: folder } = process.env
  return event === 'gsw' && folder ? folder : process.cwd()
}
