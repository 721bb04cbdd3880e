/** Somebody at a terminal: types a command, reads what came out. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { PlanJson } from '#cli/plan-json.ts'
import { runCli } from '#cli/run.ts'
import { templates } from './world.ts'

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Terminal {
  /** The path of a file in this test's own folder. */
  at(name: string): string
  /** What the next commands find piped in. */
  pipe(content: string | Uint8Array): void
  /** Runs a command in this process; the language of the system is English. */
  gsw(...words: readonly string[]): Promise<Ran>
  /** Runs it and reads the one JSON document that it must have written. */
  json<T>(...words: readonly string[]): Promise<T>
  end(): void
}

export function createTerminal(env: Readonly<Record<string, string>> = {}): Terminal {
  const folder = mkdtempSync(join(tmpdir(), 'gsw-'))
  let piped: Uint8Array | null = null
  const pipe = (content: string | Uint8Array) => {
    piped = typeof content === 'string' ? new TextEncoder().encode(content) : content
  }
  const gsw = async (...words: readonly string[]) => {
    const said = { out: '', err: '' }
    const stdout = { write: (text: string) => (said.out += text) }
    const stderr = { write: (text: string) => (said.err += text) }
    const code = await runCli(words, { stdout, stderr, stdin: async () => piped }, env, {
      program: 'gsw',
      version: '0.0.0',
      resources: templates,
    })
    return { code, ...said }
  }
  const json = async (...words: readonly string[]) => {
    const { code, out, err } = await gsw(...words)
    if (code !== 0) throw new Error(`${words.join(' ')}: ${err}`)
    return JSON.parse(out)
  }
  return { at: (name) => join(folder, name), pipe, gsw, json, end: () => rmSync(folder, { recursive: true, force: true }) }
}

const main = resolve(import.meta.dirname, '../../cli/main.ts')

/** Runs a command as a process of its own. */
export function spawnGsw(words: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
  })
  return { code: status, out: stdout, err: stderr }
}

/** Makes the plan that most tests begin with: Italy, Monday 15 February 2027. */
export function newPlan(terminal: Terminal, file: string, country = 'IT', template = 'first-60-days'): Promise<PlanJson> {
  return terminal.json<PlanJson>(
    'plan',
    'new',
    terminal.at(file),
    '--template',
    template,
    '--start',
    '2027-02-15',
    '--country',
    country,
    '--json',
  )
}

/** What moves when a plan moves. */
export function datesOf({ plan, tasks }: PlanJson): unknown {
  return { start: plan.start, end: plan.end, phases: plan.phases, tasks: tasks.map(({ id, start, due }) => ({ id, start, due })) }
}
