/** The pilot group while it is chosen: as it is set, as it is proposed, or as somebody has changed it by hand. */
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useText } from '../../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../../lib/live.ts'

type Weighed = OutputOf<(typeof contract)['leaders']['weighPilot']>
export type Seat = Weighed['seats'][number]

/** Without a source the group that is set is shown, or where none is set the proposal. */
interface Choice {
  readonly from: 'proposal' | 'hand' | null
  readonly size: number | null
  readonly keepIds: readonly string[]
  readonly withoutIds: readonly string[]
  /** By hand. */
  readonly ids: readonly string[]
}

const untouched: Choice = { from: null, size: null, keepIds: [], withoutIds: [], ids: [] }

export interface Pilot {
  /** Undefined until it is known. */
  readonly weighed: Weighed | undefined
  /** Of a proposal. */
  readonly smallest: number | null
  readonly atLeast: number | null
  readonly source: 'current' | 'proposal' | 'hand'
  readonly keepIds: readonly string[]
  readonly withoutIds: readonly string[]
  readonly size: number | null
  readonly error: Error | null
  /** Whether it differs from what is set. */
  readonly isNew: boolean
  readonly propose: (size: number | null) => void
  readonly keep: (personId: string) => void
  readonly without: (personId: string) => void
  readonly allow: (personId: string) => void
  readonly swap: (personId: string, standInId: string) => void
  readonly add: (personId: string) => void
  readonly set: () => Promise<void>
}

export function usePilot(): Pilot {
  const text = useText()
  const [choice, choose] = useState(untouched)
  const current = useLive(contract.people.list, { filter: { inPilot: true }, limit: 500 }).data?.people.map(({ id }) => id)
  const source = choice.from ?? (current === undefined || current.length > 0 ? 'current' : 'proposal')
  const { size, keepIds, withoutIds } = choice
  const isProposal = source === 'proposal'
  const proposed = useLive(
    contract.leaders.proposePilot,
    { size, keepIds: [...keepIds], withoutIds: [...withoutIds] },
    { enabled: isProposal, keep: true },
  )
  const wantedIds = source === 'hand' ? choice.ids : (current ?? [])
  const byHand = useLive(
    contract.leaders.weighPilot,
    { personIds: [...wantedIds] },
    { enabled: !isProposal && current !== undefined, keep: true },
  )
  const weighed = isProposal ? proposed.data : byHand.data
  const ids = weighed?.seats.map(({ person }) => person.id) ?? []
  const setPilot = useCommand(contract.leaders.setPilot, {
    done: (_, { personIds }) => text('pilot.said-set', { count: personIds.length }),
  })
  const hand = (next: readonly string[]) => choose({ ...choice, from: 'hand', ids: next })
  return {
    weighed,
    smallest: isProposal ? (proposed.data?.smallest ?? null) : null,
    atLeast: isProposal ? (proposed.data?.atLeast ?? null) : null,
    ...{ source, keepIds, withoutIds, size },
    error: isProposal ? proposed.error : byHand.error,
    isNew: ids.length !== (current?.length ?? 0) || ids.some((id) => !current?.includes(id)),
    propose: (next) => choose({ ...choice, from: 'proposal', size: next }),
    keep: (id) => choose({ ...choice, keepIds: keepIds.includes(id) ? keepIds.filter((each) => each !== id) : [...keepIds, id] }),
    without: (id) =>
      isProposal
        ? choose({ ...choice, from: 'proposal', keepIds: keepIds.filter((each) => each !== id), withoutIds: [...withoutIds, id] })
        : hand(ids.filter((each) => each !== id)),
    allow: (id) => choose({ ...choice, withoutIds: withoutIds.filter((each) => each !== id) }),
    swap: (id, standInId) => hand(ids.map((each) => (each === id ? standInId : each))),
    add: (id) => (isProposal ? choose({ ...choice, from: 'proposal', keepIds: [...keepIds, id] }) : hand([...ids, id])),
    set: async () => {
      if ((await setPilot({ personIds: ids })) !== undefined) choose(untouched)
    },
  }
}
