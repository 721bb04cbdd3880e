/** The arrow keys walk a list. */
import type { KeyboardEvent } from 'react'
import { isWriting } from './keys.ts'

/** For `onKeyDown` of the list. */
export function walkOnArrows(onStep: (by: 1 | -1) => void): (event: KeyboardEvent) => void {
  return (event) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || isWriting(event.target)) return
    event.preventDefault()
    onStep(by)
  }
}
