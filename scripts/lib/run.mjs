// Starts programs and tells on stderr how far they are; stdout stays free for results.
import { spawn } from 'node:child_process'

/** A sentence for the person at the terminal: it is shown without a stack and ends the script with exit 1. */
export class SetupError extends Error {}

/** One line a step of the set-up. */
export function say(step, text) {
  console.error(`[${step}/5] ${text}`)
}

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a program to its end; resolves with its exit code (a signal counts as 1) and what it printed, when stdout is piped.
 * Whoever asks this script to end asks the program, so that nothing is left running.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], ...options })
    const pass = (signal) => child.kill(signal)
    for (const signal of endings) process.on(signal, pass)
    let stdout = ''
    child.stdout?.on('data', (chunk) => {
      stdout += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => {
      for (const signal of endings) process.off(signal, pass)
      resolve({ code: code ?? 1, stdout })
    })
  })
}

/** Like `run`, but anything except exit 0 is an error; resolves with stdout. */
export async function runOrFail(command, args, options = {}) {
  const { code, stdout } = await run(command, args, options)
  if (code !== 0) throw new Error(`${command} ended with exit ${code}`)
  return stdout
}

/** Shows every ten seconds that slow work is still going on. */
export async function stillWorking(label, work) {
  const start = Date.now()
  const timer = setInterval(() => console.error(`      ${label}, ${Math.round((Date.now() - start) / 1000)} s`), 10_000)
  try {
    return await work
  } finally {
    clearInterval(timer)
  }
}

/** The last line of every script: an expected failure is one sentence, an unexpected one keeps its stack. */
export function endWith(promise) {
  promise.then(
    (code) => {
      process.exitCode = code ?? 0
    },
    (error) => {
      console.error(error instanceof SetupError ? error.message : error)
      process.exitCode = 1
    },
  )
}
