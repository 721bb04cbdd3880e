/** What the view of teams shares: the tree, which team is open, and what has been changed in the form of each and not saved yet. */
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import type { Team, TeamFields } from './types.ts'

/** In the address in place of an id: a team to be. */
export const newTeam = 'new'

export interface Teams {
  /** In the order of the tree; undefined until they are known. */
  readonly all: readonly Team[] | undefined
  readonly error: Error | null
  /** Undefined with a new team, too. */
  readonly selected: Team | undefined
  readonly isNew: boolean
  readonly select: (teamId: string | null) => void
  /** What the form of this team (or of the new one) changes; nothing is lost on the way to another team and back. */
  readonly changesOf: (teamId: string) => Partial<TeamFields>
  /** Null forgets them. */
  readonly change: (teamId: string, fields: Partial<TeamFields> | null) => void
}

type Drafts = Readonly<Record<string, Partial<TeamFields>>>

/** The parameter `team` opens the panel of one of them. */
export function useTeams(): Teams {
  const { data: all, error } = useLive(contract.people.teams, {})
  const [id, select] = useSearchParam('team')
  const [drafts, setDrafts] = useState<Drafts>({})
  const change: Teams['change'] = (teamId, fields) =>
    setDrafts((before) => ({ ...before, [teamId]: fields === null ? {} : { ...before[teamId], ...fields } }))
  const selected = all?.find((each) => each.id === id)
  return { all, error, selected, isNew: id === newTeam, select, changesOf: (teamId) => drafts[teamId] ?? {}, change }
}

/** What of a team is saved by its form. */
export function fieldsOf({ name, rule, parentId, access, mandatory }: Team): TeamFields {
  return { name, rule, parentId, access, mandatory }
}

/** Whether the form of a team says something else than what is saved. */
export function isChanged(team: Team, changes: Partial<TeamFields>): boolean {
  const saved = fieldsOf(team)
  return JSON.stringify({ ...saved, ...changes }) !== JSON.stringify(saved)
}
