/** Entry of the command line when it runs from the sources, on Node. */
import { join } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import { runCli } from './run.ts'
import { readStdin } from './stdin.ts'

// A reader who has seen enough (`gsw … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})

process.exitCode = await runCli(
  process.argv.slice(2),
  { stdout: process.stdout, stderr: process.stderr, stdin: () => readStdin(process.stdin) },
  process.env,
  {
    program: 'gsw',
    version: packageJson.version,
    resources: join(import.meta.dirname, '../resources'),
  },
)
