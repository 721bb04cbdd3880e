// `npm start [-- WORKSPACE]`: does all the set-up, builds what changed, and opens the app.
import { resolve } from 'node:path'
import { buildApp } from './lib/build.mjs'
import { withDisplay } from './lib/display.mjs'
import { electronEnvironment, electronSwitches } from './lib/electron-environment.mjs'
import { root } from './lib/paths.mjs'
import { endWith, run } from './lib/run.mjs'
import { hasDisplay } from './lib/system-packages.mjs'
import { setUp } from './setup.mjs'

endWith(start(process.argv.slice(2)))

async function start(args) {
  const runtime = await setUp()
  console.error(`Build: ${(await buildApp()) ? 'done' : 'up to date'}`)
  if (!hasDisplay())
    console.error('There is no display here: Groundswell opens on a virtual screen (Xvfb), where nobody sees it. Ctrl+C ends it.')
  console.error('Groundswell is opening')
  const { code } = await withDisplay((display) =>
    run(runtime.executable, [...electronSwitches(), root, ...args.map(asTyped)], {
      stdio: 'inherit',
      env: { ...process.env, ...electronEnvironment(runtime), ...display },
    }),
  )
  return code
}

/** npm starts scripts in the project's folder; a workspace's path is meant from where the command was typed. */
function asTyped(argument) {
  return argument.endsWith('.groundswell') ? resolve(process.env.INIT_CWD ?? process.cwd(), argument) : argument
}
