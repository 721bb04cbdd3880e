/** Saves what is typed: a moment after the last key, never two saves at a time, and again and again while it is refused. */
import type { Block } from '#shared/contracts/document-nodes.ts'
import { type Difference, differenceFrom, isNone, type SavedBlocks, withDifference } from './draft.ts'

/** Milliseconds after the last key, and after a refusal. */
const pauses = { typing: 800, refused: 5000 } as const
/** Blocks in one call, by the contract. */
const most = 2000

interface SaverPorts {
  /** What the screen says now. */
  readonly read: () => readonly Block[]
  /** Rejects with the refusal. */
  readonly send: (difference: Difference) => Promise<unknown>
  /** The last save was refused (null: it went through); says whether to try again. */
  readonly onRefusal: (error: unknown) => boolean
}

export interface Saver {
  /** Something was typed. */
  readonly changed: () => void
  /** Saves now; resolves when all is saved or refused. */
  readonly flush: () => Promise<void>
  /** Resolves once no save is under way. */
  readonly settled: () => Promise<void>
  readonly saved: () => SavedBlocks
  /** The file was read: it says this. */
  readonly reset: (saved: SavedBlocks) => void
  /** Number of saves that were begun. */
  readonly begun: () => number
}

/** Creates the saver of one open document. `initial` is what the file held when it was opened. */
export function createSaver(ports: SaverPorts, initial: SavedBlocks): Saver {
  let saved = initial
  let timer: ReturnType<typeof setTimeout> | undefined
  let begun = 0
  // An empty page has a paragraph that nobody has typed: it is saved with the first letter, not before.
  let isTyped = false

  const wait = (pause: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void queue.run(), pause)
  }
  const save = async (difference: Difference) => {
    begun += 1
    await ports.send(difference)
    saved = withDifference(saved, difference)
    isTyped ||= isCut(difference)
    ports.onRefusal(null)
  }
  const saveAll = async () => {
    while (isTyped) {
      clearTimeout(timer)
      isTyped = false
      const difference = first(differenceFrom(saved, ports.read()))
      if (!isNone(difference)) await save(difference)
    }
  }
  const queue = oneAtATime(async () => {
    try {
      await saveAll()
    } catch (error) {
      isTyped = true
      if (ports.onRefusal(error)) wait(pauses.refused)
    }
  })
  return {
    changed: () => {
      isTyped = true
      wait(pauses.typing)
    },
    flush: queue.run,
    settled: queue.settled,
    saved: () => saved,
    reset: (next) => {
      saved = next
    },
    begun: () => begun,
  }
}

/** Runs a job again when it is asked for while it runs: what was typed meanwhile goes with the next. */
function oneAtATime(job: () => Promise<void>) {
  let running: Promise<void> | null = null
  const settled = async () => {
    await running
  }
  const run = async (): Promise<void> => {
    await settled()
    running ??= job().finally(() => {
      running = null
    })
    await running
  }
  return { run, settled }
}

/** True when one call could not hold it all. */
function isCut({ blocks, removed }: Difference): boolean {
  return blocks.length === most || removed.length === most
}

function first(difference: Difference): Difference {
  return { blocks: difference.blocks.slice(0, most), removed: difference.removed.slice(0, most) }
}
