/** Works out what the first screen will ask for while its page is on the way, so that the page is told before it asks. */
import type { Router } from '../procedures/router.ts'

export interface HeadStart {
  /** Settles when everything is worked out. */
  readonly ready: Promise<void>
  /** The answers by procedure name, as JSON, for the first who comes; `{}` for all others, and before `ready`. */
  take(): string
  /** Something has changed: what was worked out ahead is no longer true. */
  forget(): void
}

const nothing = '{}'

/** Begins to call these queries, without input. A refusal is left for the page to hear, when it asks by itself. */
export function giveHeadStart(router: Router, names: readonly string[]): HeadStart {
  let held = nothing
  let isForgotten = false
  const workOut = async (): Promise<void> => {
    const answers = await Promise.allSettled(names.map(async (name) => [name, await router.call(name, {})] as const))
    if (isForgotten) return
    const known = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
    // As one text it crosses in no time; as thousands of objects it would hold up what else the page waits for.
    held = JSON.stringify(Object.fromEntries(known))
  }
  return {
    ready: workOut(),
    take() {
      const taken = held
      held = nothing
      return taken
    },
    forget() {
      isForgotten = true
      held = nothing
    },
  }
}
