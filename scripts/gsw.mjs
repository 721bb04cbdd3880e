// `npm run --silent gsw -- COMMAND …`: the command line from the sources. Its stdout carries the command's own output and nothing else.
import { join } from 'node:path'
import { ensureDependencies } from './lib/dependencies.mjs'
import { node24, root, toolEnvironment } from './lib/paths.mjs'
import { endWith, run } from './lib/run.mjs'

endWith(gsw(process.argv.slice(2)))

async function gsw(args) {
  await ensureDependencies((text) => console.error(text))
  const options = { stdio: 'inherit', cwd: typedIn(), env: toolEnvironment() }
  const { code } = await run(node24, ['--disable-warning=ExperimentalWarning', join(root, 'cli/main.ts'), ...args], options)
  return code
}

/** npm starts scripts in the project's folder; a path is meant from where the command was typed. */
function typedIn() {
  const { npm_lifecycle_event: event, INIT_CWD: folder } = process.env
  return event === 'gsw' && folder ? folder : process.cwd()
}
