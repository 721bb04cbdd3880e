/** The program team, and who of it is sitting at this computer: remembered for each workspace. */
import { useCallback, useMemo } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Member } from '#shared/contracts/launch-plan.ts'
import { useCommand, useLive } from './live.ts'

export interface Me {
  /** Null until somebody has said who they are. */
  readonly member: Member | null
  readonly choose: (memberId: string) => void
}

/** The person, and the way to say so. */
export function useMe(): Me {
  const members = useMembers()
  const settings = useLive(contract.settings.get, {}).data
  const path = useLive(contract.workspace.info, {}).data?.path
  const update = useCommand(contract.settings.update)
  const id = path === undefined ? undefined : settings?.me[path]
  const member = members.find((each) => each.id === id) ?? null
  const choose = useCallback(
    (memberId: string) => {
      if (settings !== undefined && path !== undefined) void update({ fields: { me: { ...settings.me, [path]: memberId } } })
    },
    [settings, path, update],
  )
  return useMemo(() => ({ member, choose }), [member, choose])
}

const nobody: readonly Member[] = []

/** Everybody who runs the program, in the order of the settings; nobody while the plan is still being fetched. */
export function useMembers(): readonly Member[] {
  return useLive(contract.launchPlan.view, {}).data?.members ?? nobody
}
