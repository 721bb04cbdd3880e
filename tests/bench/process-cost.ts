/** What a command costs with everything that it starts: processor time and memory, as Linux counts them. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** Milliseconds between two looks. */
const every = 50
const ticksPerSecond = 100

export interface Cost {
  /** Seconds, of the user and of the system. */
  readonly processor: number
  /** Bytes at the highest point: pages that several share are counted once, in parts. */
  readonly memory: number
  /** Bytes at the highest point of the largest process, shared pages and all. */
  readonly largest: number
  /** Seconds by the clock on the wall. */
  readonly wall: number
}

/** Runs it to its end. Throws with what it wrote when it fails. */
export async function costOf(program: string, words: readonly string[], env = process.env): Promise<Cost> {
  const began = performance.now()
  const child = spawn(program, words, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  const ticksOf = new Map<string, number>()
  let memory = 0
  let largest = 0
  const look = () => {
    const all = descendants(String(child.pid))
    for (const pid of all) ticksOf.set(pid, Math.max(ticksOf.get(pid) ?? 0, ticks(pid)))
    const sizes = all.map((pid) => read(`/proc/${pid}/smaps_rollup`))
    memory = Math.max(memory, sum(sizes.map((text) => bytesOf(text, 'Pss'))))
    largest = Math.max(largest, ...sizes.map((text) => bytesOf(text, 'Rss')))
  }
  const timer = setInterval(look, every)
  const [code] = z
    .tuple([z.number().nullable()])
    .rest(z.unknown())
    .parse(await once(child, 'close'))
  clearInterval(timer)
  if (code !== 0) throw new Error(`${words.join(' ')}: ${code}: ${said}`)
  return { processor: sum([...ticksOf.values()]) / ticksPerSecond, memory, largest, wall: (performance.now() - began) / 1000 }
}

function descendants(pid: string): readonly string[] {
  const children = tasks(pid).flatMap((task) => read(`/proc/${pid}/task/${task}/children`).split(' ').filter(Boolean))
  return [pid, ...children.flatMap(descendants)]
}

function tasks(pid: string): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    // It has ended meanwhile.
    return []
  }
}

/** User and system, fields 14 and 15 of proc(5), behind the name in brackets. */
function ticks(pid: string): number {
  const fields = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? []
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
}

/** Of smaps_rollup in proc(5). */
function bytesOf(text: string, field: 'Pss' | 'Rss'): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) * 1024
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // It has ended meanwhile.
    return ''
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
