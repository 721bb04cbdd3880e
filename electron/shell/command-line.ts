/** The command line of the installed app: no window, no lock, the same exit codes; a page is only drawn to be printed. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, session } from 'electron'
import { runCli } from '#cli/run.ts'
import { readStdin } from '#cli/stdin.ts'
import { AppError } from '#shared/rpc.ts'
import type { Desktop } from '../procedures/context.ts'
import type { Router } from '../procedures/router.ts'
import { createPortServer } from '../procedures/serve-port.ts'
import { textsOf } from '../services/text.ts'
import { builtPath, developmentServer, resourcesPath } from './places.ts'
import { servePorts } from './ports.ts'
import { printView } from './print.ts'
import { servePage } from './protocol.ts'
import { secureSession } from './security.ts'
import { applyTheme } from './theme.ts'

/** Runs the command and ends the app with its exit code. Must be called before the app is ready. */
export async function runCommandLine(words: readonly string[]): Promise<void> {
  // A window of the app may be open: what Chromium keeps of a page lies apart from it, and goes with this command.
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-'))
  app.setPath('userData', folder)
  app.on('window-all-closed', () => undefined)
  const home = {
    program: 'groundswell',
    version: app.getVersion(),
    resources: resourcesPath(),
    printer: (router: Router) => printerOf(router),
  }
  const code = await runCli(
    words,
    { stdout: process.stdout, stderr: process.stderr, stdin: () => readStdin(process.stdin) },
    process.env,
    home,
  )
  rmSync(folder, { recursive: true, force: true })
  app.exit(code)
}

/** The page that is printed asks the command's own router. */
function printerOf(router: Router): Desktop['printView'] {
  return async (route, to, lines) => {
    // Chromium falls over a window there instead of refusing it.
    if (app.commandLine.getSwitchValue('ozone-platform') === 'headless') throw new AppError('screen-missing')
    await app.whenReady()
    applyTheme('light')
    secureSession(session.defaultSession, developmentServer())
    servePage(session.defaultSession, builtPath('renderer'), () => lines?.locale ?? 'en')
    const ports = servePorts({
      serve: Promise.resolve((post) => {
        // The page waits for this word; nothing was worked out ahead for it.
        post({ t: 'open', ahead: '{}' })
        return createPortServer({ router, post, clock: Date.now, report: console.error })
      }),
      development: developmentServer(),
    })
    await printView(route, to, { texts: textsOf(lines?.locale ?? 'en'), lines })
    await ports.drain()
  }
}
