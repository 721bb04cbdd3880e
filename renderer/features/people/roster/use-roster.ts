/** Bringing in a roster: the file that was chosen, how its columns are understood, what a check found, and what is under way. */
import { useMemo, useState } from 'react'
import type { contract } from '#shared/contracts/index.ts'
import type { RosterMapping, RosterResult, RosterWishes } from '#shared/contracts/roster.ts'
import { AppError, type OutputOf, type ProgressOf } from '#shared/rpc.ts'
import { client } from '../../../lib/rpc.ts'
import { type LongWork, useLongWork } from '../../../lib/use-long-work.ts'

export type RosterLook = NonNullable<OutputOf<typeof contract.roster.look>>
export type RosterProgress = ProgressOf<typeof contract.roster.check>
type Work = 'look' | 'check' | 'bring-in' | 'save'

interface Own {
  readonly look: RosterLook | null
  /** What was said of the file, and is therefore not guessed. */
  readonly wishes: RosterWishes
  readonly mapping: RosterMapping | null
  /** Nobody has said yet which order the days of this file are in, and it matters. */
  readonly dayOrderOpen: boolean
  /** Of the mapping as it stands; null: not checked yet. */
  readonly checked: RosterResult | null
  readonly done: RosterResult | null
}

export type RosterState = Own & LongWork<Work, RosterProgress>

const nothing: Own = {
  look: null,
  wishes: {},
  mapping: null,
  dayOrderOpen: false,
  checked: null,
  done: null,
}

/** The state of the page and what can be done from there. Work that is cancelled leaves the page as it was. */
export function useRoster() {
  const [own, setOwn] = useState(nothing)
  const { state: work, during, fail, cancel } = useLongWork<Work, RosterProgress>()
  const acts = useMemo(() => {
    const change = (fields: Partial<Own>) => setOwn((before) => ({ ...before, ...fields }))
    return {
      /** Asks which file unless one is given. */
      look: async (path?: string) => {
        // What is dragged out of another program may be no file yet.
        if (path === '') fail(new AppError('roster-no-file'))
        const look = path === '' ? null : await during('look', (options) => client.roster.look(path === undefined ? {} : { path }, options))
        if (look) change(seen(look, {}, null))
      },
      /** Looks into the same file again, knowing better how to read it; the columns of `known` are kept where as many are found then. */
      readAs: async (path: string, wishes: RosterWishes, known: KnownColumns) => {
        const look = await during('look', (options) => client.roster.look({ path, ...wishes }, options))
        if (look) change(seen(look, wishes, known))
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
      cancel,
      startAnew: () => setOwn(nothing),
    }
  }, [during, fail, cancel])
  return { state: { ...own, ...work }, acts }
}

interface KnownColumns {
  readonly mapping: RosterMapping
  /** Somebody has said which order its days are in, or none of them needs it. */
  readonly daysSettled: boolean
}

function seen(look: RosterLook, wishes: RosterWishes, known: KnownColumns | null): Partial<Own> {
  const kept = known?.mapping.columns.length === look.headers.length ? known : null
  const { columns, dayOrder, complete } = kept?.mapping ?? look.guess
  return {
    ...{ look, wishes, mapping: { ...look.guess, columns, dayOrder, complete } },
    ...{ dayOrderOpen: look.dayOrderAsked && kept?.daysSettled !== true, checked: null, done: null },
  }
}

export type RosterActs = ReturnType<typeof useRoster>['acts']
