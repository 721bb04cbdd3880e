/** J and K in the list of documents. */
import type { RefObject } from 'react'
import { useCommands } from '../../../lib/commands.tsx'

/** Returns the step from row to row: it moves the focus to the name of the next document. */
export function useListKeys(table: RefObject<HTMLTableElement | null>): (by: 1 | -1) => void {
  const walk = (by: 1 | -1) => {
    const names = [...(table.current?.querySelectorAll<HTMLElement>('tbody a') ?? [])]
    const row = document.activeElement?.closest('tr') ?? null
    const at = names.findIndex((name) => name.closest('tr') === row)
    const next = at < 0 ? (by === 1 ? 0 : names.length - 1) : Math.min(names.length - 1, Math.max(0, at + by))
    names[next]?.focus()
  }
  useCommands({
    'policies.next-document': () => walk(1),
    'policies.previous-document': () => walk(-1),
  })
  return walk
}
