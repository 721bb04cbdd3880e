/** Light or dark, the program's colour, and how our tokens reach Mantine's parts. */
import { createTheme, type MantineColorsTuple, Popover } from '@mantine/core'
import { useEffect, useSyncExternalStore } from 'react'
import type { Settings } from '#shared/contracts/settings.ts'

const brand: MantineColorsTuple = [
  'var(--accent-tint)',
  'var(--accent-tint)',
  'var(--accent-soft)',
  'var(--accent-soft)',
  'var(--accent-line)',
  'var(--accent-line)',
  'var(--accent)',
  'var(--accent-hover)',
  'var(--accent-hover)',
  'var(--accent-text)',
]

export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: 6,
  colors: { brand },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'var(--font)',
  components: {
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 120 }, shadow: 'md' } }),
  },
})

/** The scheme to show: the user's choice, or the system's while it is left to it. */
export function useColorScheme(choice: Settings['theme']): 'light' | 'dark' {
  const systemIsDark = useSyncExternalStore(watchSystem, () => systemQuery().matches)
  if (choice !== 'system') return choice
  return systemIsDark ? 'dark' : 'light'
}

/** Gives the whole window the program's colour; an empty text is Groundswell's own. */
export function useBrand(color: string): void {
  useEffect(() => {
    const { style } = document.documentElement
    if (color === '') style.removeProperty('--brand')
    else style.setProperty('--brand', color)
  }, [color])
}

function systemQuery(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)')
}

function watchSystem(listener: () => void): () => void {
  const query = systemQuery()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
