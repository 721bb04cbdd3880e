/** Who is sitting at this computer: one of the program team, remembered for each workspace. */
import { useCallback, useMemo } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Member } from '#shared/contracts/launch-plan.ts'
import { useCommand, useLive } from '../../lib/live.ts'
import { usePlan } from './use-plan.ts'

export interface Me {
  /** Null until somebody has said who they are. */
  readonly member: Member | null
  readonly choose: (memberId: string) => void
}

/** The person, and the way to say so. */
export function useMe(): Me {
  const { members } = usePlan()
  const settings = useLive(contract.settings.get, {}).data
  const path = useLive(contract.workspace.info, {}).data?.path
  const update = useCommand(contract.settings.update)
  const id = path === undefined ? undefined : settings?.me[path]
  const member = (id === undefined ? undefined : members.get(id)) ?? null
  const choose = useCallback(
    (memberId: string) => {
      if (settings !== undefined && path !== undefined) void update({ fields: { me: { ...settings.me, [path]: memberId } } })
    },
    [settings, path, update],
  )
  return useMemo(() => ({ member, choose }), [member, choose])
}
