// Gives programs a virtual screen where the machine has none.
import { spawn } from 'node:child_process'
import { SetupError } from './run.mjs'
import { hasDisplay } from './system-packages.mjs'

/**
 * Calls `work` with the environment that reaches a screen: none is needed where there is one, else that of an Xvfb which lives as long as `work`.
 * Xvfb itself picks a free display number, so any number of runs can go on at once.
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work({})
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true, // Ctrl+C must end the app first, then its screen
  })
  const end = () => screen.kill()
  process.once('exit', end)
  try {
    return await work({ DISPLAY: `:${await displayNumber(screen)}` })
  } finally {
    process.off('exit', end)
    end()
  }
}

function displayNumber(screen) {
  return new Promise((resolve, reject) => {
    screen.stdio[3].once('data', (chunk) => resolve(Number.parseInt(String(chunk), 10)))
    screen.once('error', reject)
    screen.once('exit', (code) => reject(new SetupError(`Xvfb, the virtual screen, ended at once with exit ${code}.`)))
  })
}
