/** Reading and changing the address without knowing the router's types; the URL holds what a screen must remember. */
import { useNavigate, useParams, useRouterState } from '@tanstack/react-router'
import { useCallback, useEffect, useRef } from 'react'

/** Goes to an address of the app, "/plan/week?task=…". */
export function useGo(): (to: string) => void {
  const navigate = useNavigate()
  return useCallback(
    (to) => {
      const [path = '/', query = ''] = to.split('?')
      void navigate({ to: path, search: Object.fromEntries(new URLSearchParams(query)) })
    },
    [navigate],
  )
}

/** The path of the screen that is shown, "/plan/week". */
export function usePath(): string {
  return useRouterState({ select: (state) => state.location.pathname })
}

/** The path of the screen in sight, which is the one before while the next is still being fetched. */
export function useShownPath(): string {
  return useRouterState({ select: (state) => state.matches.at(-1)?.pathname ?? state.location.pathname })
}

/** One parameter after the question mark, and how to change it; null takes it away. Changes replace the history entry. */
export function useSearchParam(name: string): readonly [string | null, (value: string | null) => void] {
  const navigate = useNavigate()
  const value = useRouterState({ select: (state) => searchToText(state.location.search, name) })
  const set = useCallback(
    (next: string | null) => {
      void navigate({
        to: '.',
        search: (before: Readonly<Record<string, unknown>>) => {
          const { [name]: _, ...others } = before
          return next === null ? others : { ...others, [name]: next }
        },
        replace: true,
      })
    },
    [navigate, name],
  )
  return [value, set]
}

/** A parameter that is more than a word: the router has read it as JSON where it could. */
export function useSearchValue(name: string): unknown {
  return useRouterState({ select: (state): unknown => new Map(Object.entries(state.location.search)).get(name) })
}

/** A parameter that is part of the path, as `view` in "/print/$view". */
export function useRouteParam(name: string): string | null {
  const params: Readonly<Record<string, unknown>> = useParams({ strict: false })
  const value = params[name]
  return typeof value === 'string' ? value : null
}

function searchToText(search: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = search[name]
  return value === undefined || value === null ? null : String(value)
}

/** Goes to the plan when another file opens. */
export function usePlanOfNextFile(file: string | undefined): void {
  const go = useGo()
  const before = useRef(file)
  useEffect(() => {
    if (file !== undefined && before.current !== file) go('/plan/timeline')
    before.current = file
  }, [file, go])
}
