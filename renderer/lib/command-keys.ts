/** Shortcuts: finds the command of a pressed key and runs it, unless the key belongs to what the user is typing. */
import { useEffect } from 'react'
import type { LiveCommand } from './command-types.ts'
import { eventToKey, isTypingKey, isWriting } from './keys.ts'

/** Answers keys for the whole window. A screen's own key handler wins by calling preventDefault. */
export function useCommandKeys(commands: readonly LiveCommand[], path: string): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const key = eventToKey(event)
      if (key === null || (isTypingKey(key) && (isWriting(event.target) || isInOverlay(event.target)))) return
      const command = keyToCommand(commands, key, path)
      if (command === undefined || (command.def.yieldsToText === true && isWriting(event.target))) return
      event.preventDefault()
      command.run()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [commands, path])
}

/** Commands that share a key (say "New task" and "New risk"): the one that can run now, and among these the one of this screen. */
function keyToCommand(commands: readonly LiveCommand[], key: string, path: string): LiveCommand | undefined {
  const candidates = commands.filter((command) => command.key === key && command.isHere)
  const runnable = candidates.filter((command) => command.whyNot === null)
  return runnable.find((command) => command.def.area !== undefined && path.startsWith(command.def.area)) ?? runnable[0] ?? candidates[0]
}

/** Lists that lie on the screen itself, as the queue of the review, are no overlays. */
function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"], :not(main *)[role="listbox"]') !== null
}
