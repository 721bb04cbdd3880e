/** What somebody in a team would see. */
import { teamsOf } from '#db/queries/content.ts'
import { itemsForTeam, postsForTeam } from '#db/queries/people/team-content.ts'
import { addDays } from '#shared/domain/day.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { findTeam } from './teams.ts'

/** Posts of so many days are shown, today counted. */
const daysAhead = 28

export function teamSees(ctx: RouterCtx): Handlers['people']['teamSees'] {
  return ({ teamId }) => {
    const db = requireDb(ctx)
    const { id } = findTeam(db.read, teamId)
    const today = todayOf(ctx, db)
    const parents = new Map(teamsOf(db.read).map((team) => [team.id, team.parentId]))
    const ids = new Set<string>()
    for (let at: string | null | undefined = id; at && !ids.has(at) && parents.has(at); at = parents.get(at)) ids.add(at)
    return {
      posts: postsForTeam(db.read, [...ids], today, addDays(today, daysAhead - 1)),
      items: itemsForTeam(db.read, [...ids], today).map((item) => ({ ...item, forTeam: item.forTeam === 1 })),
    }
  }
}
