/** Teams as a tree: each followed by its parts, by name. */
import type { TeamRow } from '#db/queries/content.ts'

interface TreeTeam {
  readonly team: TeamRow
  /** 0: part of nothing. */
  readonly depth: number
  /** Null also where the whole was removed. */
  readonly parentId: string | null
}

/** `teams` by name. A part of a team that was removed stands for itself; so does, once, a circle. */
export function inTreeOrder(teams: readonly TeamRow[]): readonly TreeTeam[] {
  const ids = new Set(teams.map((team) => team.id))
  const seen = new Set<string>()
  const visit = (team: TeamRow, depth: number): readonly TreeTeam[] => {
    if (seen.has(team.id)) return []
    seen.add(team.id)
    const parts = teams.filter((each) => each.parentId === team.id)
    return [{ team, depth, parentId: depth === 0 ? null : team.parentId }, ...parts.flatMap((part) => visit(part, depth + 1))]
  }
  const roots = teams.filter((team) => team.parentId === null || !ids.has(team.parentId))
  return [...roots, ...teams].flatMap((team) => visit(team, 0))
}
