// `npm run dev`: the app with hot reload.
import { forgetBuild, viteConfig } from './lib/build.mjs'
import { withDisplay } from './lib/display.mjs'
import { electronEnvironment, electronSwitches } from './lib/electron-environment.mjs'
import { node24, root, toolEntry, toolEnvironment } from './lib/paths.mjs'
import { endWith, run } from './lib/run.mjs'
import { setUp } from './setup.mjs'

endWith(develop(process.argv.slice(2)))

async function develop(args) {
  const runtime = await setUp()
  forgetBuild()
  const command = [toolEntry('electron-vite'), 'dev', '--config', viteConfig, '--watch', '--', ...electronSwitches(), ...args]
  const { code } = await withDisplay((display) =>
    run(node24, command, { cwd: root, stdio: 'inherit', env: toolEnvironment({ ...electronEnvironment(runtime), ...display }) }),
  )
  return code
}
