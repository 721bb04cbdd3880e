/** What the view of training shares: the sessions of the period in sight, which one is open, and what the address asks for. */
import { useMemo, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Day } from '#shared/domain/day.ts'
import { useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import type { Session } from './types.ts'

export type Period = 'to-come' | 'past'

export interface Training {
  readonly today: Day | undefined
  /** Undefined until they are known. */
  readonly all: readonly Session[] | undefined
  readonly error: Error | null
  readonly period: Period
  readonly setPeriod: (period: Period) => void
  /** Those of the period: what is to come with the next first, what is past with the last first. */
  readonly shown: readonly Session[]
  readonly selected: Session | undefined
  readonly select: (sessionId: string | null) => void
}

/** The parameter `session` opens the panel of one of them. */
export function useTraining(): Training {
  const { data: all, error } = useLive(contract.training.sessions, {})
  const today = useLive(contract.workspace.info, {}).data?.today
  const [id, select] = useSearchParam('session')
  const selected = all?.find((each) => each.id === id)
  const [chosen, setPeriod] = useState<Period>('to-come')
  const shown = useMemo(() => sessionsOf(all ?? [], chosen, today ?? ''), [all, chosen, today])
  return { today, all, error, period: chosen, setPeriod, shown, selected, select }
}

function sessionsOf(all: readonly Session[], period: Period, today: Day): readonly Session[] {
  return period === 'to-come' ? all.filter(({ day }) => day >= today) : all.filter(({ day }) => day < today).toReversed()
}
