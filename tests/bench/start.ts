/** Promise: with a plan of 1,000 tasks in a workspace of 20,000 rows, real data is on the screen within 1.35 times the start of a bare window. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type ColdStart, measureColdStart } from './cold-start.ts'
import { makeLargeWorkspace, taskTitle } from './large-workspace.ts'

const project = resolve(import.meta.dirname, '../..')
const promise = 1.35
const usualRuns = 5

/** Starts both by turns, so that whatever else the machine does weighs on both. `args`: the number of runs. */
export async function run([runs = String(usualRuns)]: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-bench-'))
  try {
    const { hello, ours } = prepare(folder)
    await measureColdStart(hello)
    await measureColdStart(ours)
    const times = { hello: [] as number[], ours: [] as number[] }
    for (let n = 0; n < Number(runs); n++) {
      times.hello.push(await measureColdStart(hello))
      times.ours.push(await measureColdStart(ours))
    }
    report(times)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The first start of each fills its caches and is not counted. */
function prepare(folder: string): { readonly hello: ColdStart; readonly ours: ColdStart } {
  const workspace = join(folder, 'large.groundswell')
  makeLargeWorkspace(workspace)
  const userData = join(folder, 'ours')
  mkdirSync(userData)
  writeFileSync(join(userData, 'settings.json'), JSON.stringify({ locale: 'en', lastRoute: '/plan/timeline' }))
  const taskRow = `[...document.querySelectorAll('[role=row]')].some((row) => row.textContent.includes(${JSON.stringify(taskTitle)}))`
  return {
    hello: { args: [join(import.meta.dirname, 'hello')], userData: join(folder, 'hello'), shown: `document.querySelector('h1') !== null` },
    ours: { args: [project, workspace], userData, shown: taskRow },
  }
}

function report({ hello, ours }: { readonly hello: readonly number[]; readonly ours: readonly number[] }): void {
  const ratio = median(ours) / median(hello)
  console.log(`bare window      ${line(hello)}`)
  console.log(`Groundswell      ${line(ours)}`)
  console.log(`ratio of medians ${ratio.toFixed(2)} (promised: at most ${promise})`)
  process.exitCode = ratio <= promise ? 0 : 1
}

function line(times: readonly number[]): string {
  return `${Math.round(median(times))} ms   (${times.map((time) => Math.round(time)).join(', ')})`
}

function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
