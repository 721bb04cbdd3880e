/** Bringing in a roster: the file that was chosen, how its columns are understood, what a check found, and what is under way. */
import { useMemo, useRef, useState } from 'react'
import type { contract } from '#shared/contracts/index.ts'
import type { RosterMapping, RosterResult } from '#shared/contracts/roster.ts'
import { AppError, type OutputOf, type ProgressOf } from '#shared/rpc.ts'
import { client } from '../../../lib/rpc.ts'

export type RosterLook = NonNullable<OutputOf<typeof contract.roster.look>>
export type RosterProgress = ProgressOf<typeof contract.roster.check>
type Work = 'look' | 'check' | 'bring-in' | 'save'

export interface RosterState {
  readonly look: RosterLook | null
  readonly mapping: RosterMapping | null
  /** Nobody has said yet which order the days of this file are in, and it matters. */
  readonly dayOrderOpen: boolean
  /** Of the mapping as it stands; null: not checked yet. */
  readonly checked: RosterResult | null
  readonly done: RosterResult | null
  readonly running: { readonly work: Work; readonly progress: RosterProgress | null } | null
  readonly error: unknown
}

const nothing: RosterState = { look: null, mapping: null, dayOrderOpen: false, checked: null, done: null, running: null, error: null }

/** The state of the page and what can be done from there. Work that is cancelled leaves the page as it was. */
export function useRoster() {
  const [state, setState] = useState(nothing)
  const stop = useRef<AbortController | null>(null)
  const acts = useMemo(() => {
    const change = (fields: Partial<RosterState>) => setState((before) => ({ ...before, ...fields }))
    const during = async <T>(work: Work, body: (options: WorkOptions) => Promise<T>): Promise<T | undefined> => {
      const controller = new AbortController()
      stop.current = controller
      change({ running: { work, progress: null }, error: null })
      try {
        const onProgress = (progress: RosterProgress) => change({ running: { work, progress } })
        return await body({ signal: controller.signal, onProgress })
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'cancelled')) change({ error })
        return undefined
      } finally {
        change({ running: null })
      }
    }
    return {
      /** Asks which file, or looks again into the same one: another sheet, another line of headers. */
      look: async (again: { readonly path?: string; readonly sheet?: string; readonly headerRow?: number } = {}) => {
        const look = await during('look', (options) => client.roster.look(again, options))
        if (look) change({ look, mapping: look.guess, dayOrderOpen: look.dayOrderAsked, checked: null, done: null })
      },
      map: (mapping: RosterMapping) => change({ mapping, checked: null }),
      orderDays: (mapping: RosterMapping) => change({ mapping, dayOrderOpen: false, checked: null }),
      check: async (path: string, mapping: RosterMapping) => {
        const checked = await during('check', (options) => client.roster.check({ path, mapping }, options))
        if (checked) change({ checked })
      },
      bringIn: async (path: string, mapping: RosterMapping) => {
        const done = await during('bring-in', (options) => client.roster.bringIn({ path, mapping }, options))
        if (done) change({ done })
        return done
      },
      saveRejected: (path: string, mapping: RosterMapping) =>
        during('save', (options) => client.roster.saveRejected({ path, mapping }, options)),
      cancel: () => stop.current?.abort(),
      startAnew: () => setState(nothing),
    }
  }, [])
  return { state, acts }
}

interface WorkOptions {
  readonly signal: AbortSignal
  readonly onProgress: (progress: RosterProgress) => void
}

export type RosterActs = ReturnType<typeof useRoster>['acts']
