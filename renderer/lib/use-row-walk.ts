/** Walks a list by keys, takes the panel beside it along, gives the focus back to the line when the panel closes, and on to the next when a line goes. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

export interface RowWalk {
  readonly step: (by: 1 | -1) => void
  /** What keys act on: the open one, else the one whose line has the focus; null: neither. */
  readonly currentId: string | null
}

interface Rows {
  /** Top to bottom. */
  readonly ids: readonly string[]
  /** What the panel shows. */
  readonly selectedId: string | null
  readonly select: (id: string) => void
}

/** Each line (`li` or `tr`) of the list holds one link with the id of its thing in `data-id`. */
export function useRowWalk(list: RefObject<HTMLElement | null>, { ids, selectedId, select }: Rows): RowWalk {
  const focusedId = useFocusedId(list)
  const lastId = useRef<string | null>(null)
  const currentId = selectedId ?? focusedId
  const focus = (id: string | undefined) => list.current?.querySelector<HTMLElement>(`a[data-id="${id}"]`)?.focus()
  const step = (by: 1 | -1) => {
    const at = ids.indexOf(currentId ?? lastId.current ?? '')
    const next = ids[at < 0 ? (by === 1 ? 0 : ids.length - 1) : Math.min(ids.length - 1, Math.max(0, at + by))]
    if (next === undefined) return
    if (selectedId !== null) select(next)
    focus(next)
  }
  const backTo = useWayBack(ids, currentId, focus)
  const isGone = currentId !== null && !ids.includes(currentId)
  useEffect(() => {
    const closedId = selectedId === null ? lastId.current : null
    if (selectedId !== null) lastId.current = selectedId
    if (closedId !== null) backTo(closedId)
  }, [selectedId, backTo])
  useEffect(() => {
    if (isGone) backTo(null)
  }, [isGone, backTo])
  return { step, currentId }
}

/** Takes the focus to a line, or to where it was, unless it has found another place. Keeps its identity. */
function useWayBack(ids: readonly string[], currentId: string | null, focus: (id: string | undefined) => void) {
  const latest = useRef({ ids, focus, place: 0 })
  useEffect(() => {
    const at = ids.indexOf(currentId ?? '')
    latest.current = { ids, focus, place: at < 0 ? latest.current.place : at }
  })
  return useCallback((id: string | null) => {
    const now = latest.current
    if (document.activeElement !== document.body) return
    now.focus(id !== null && now.ids.includes(id) ? id : now.ids[Math.min(now.place, now.ids.length - 1)])
  }, [])
}

function useFocusedId(list: RefObject<HTMLElement | null>): string | null {
  const [id, setId] = useState<string | null>(null)
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const row = target instanceof Element && list.current?.contains(target) ? target.closest('li, tr') : null
      setId(row?.querySelector('a[data-id]')?.getAttribute('data-id') ?? null)
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [list])
  return id
}
