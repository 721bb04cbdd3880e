/** The address without a screen: goes on to the plan. */
import { useEffect } from 'react'
import { useGo } from '../../lib/route.ts'

/** Draws nothing; the plan follows at once. */
export function Home() {
  const go = useGo()
  useEffect(() => go('/plan/week'), [go])
  return null
}
