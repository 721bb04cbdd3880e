/** Why do they not share (C8)? Read off the program's figures by team, with a task of the plan that mends it. */
import { teamsOf } from '#db/queries/content.ts'
import { figuresByTeam, postsWithTeams } from '#db/queries/leaders/diagnosis.ts'
import { peopleSettingsOf } from '#db/queries/people/settings.ts'
import { policyOut } from '#db/queries/people/views.ts'
import type { ReadDb } from '#db/types.ts'
import { addDays, type Day, dayToNumber } from '#shared/domain/day.ts'
import { contentDays, findCauses, isEnough, type TeamFigures } from '#shared/domain/people/diagnosis.ts'
import { isShown } from '#shared/domain/people/small-groups.ts'
import { textsOf } from '../../services/text.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { remedyTasks } from '../launch-plan/remedy-task.ts'
import { addRemedyTask, remedyKey } from './remedies.ts'

type DiagnosisHandlers = Pick<Handlers['leaders'], 'diagnosis' | 'addRemedy'>

/** Days up to today within which thanks and results still work. */
const thankedDays = 60
const msPerDay = 86_400_000

export function diagnosisProcedures(ctx: RouterCtx): DiagnosisHandlers {
  return {
    diagnosis: () => [...diagnose(ctx)],
    addRemedy: ({ teamId, cause }) => {
      const team = diagnose(ctx).find((each) => each.teamId === teamId)
      const finding = team?.findings.find((each) => each.cause === cause)
      return addRemedyTask(ctx, { teamId, teamName: team?.teamName ?? '', cause, reason: finding?.reason ?? null })
    },
  }
}

type Diagnosed = Awaited<ReturnType<DiagnosisHandlers['diagnosis']>>[number]

/** The company first, then its teams by name; teams under the smallest group are not there. */
function diagnose(ctx: RouterCtx): readonly Diagnosed[] {
  const db = requireDb(ctx)
  const { read } = db
  const today = todayOf(ctx, db)
  const { smallestGroup: smallest } = peopleSettingsOf(read)
  const facts = { policyVersion: policyOut(read), smallest }
  const figures = figuresByTeam(read, today, (dayToNumber(today) - thankedDays) * msPerDay)
  const teams = teamsOf(read)
  const parents = new Map(teams.map(({ id, parentId }) => [id, parentId]))
  const posts = postCounter(read, today, parents)
  const tasks = remedyTasks(read, today)
  const company = textsOf(ctx.settings.get().locale).formatMessage({ id: 'diagnosis.everybody' })
  return [{ id: null, name: company, parentId: null }, ...teams].flatMap(({ id, name, parentId }) => {
    const standing = figures.get(id)
    if (standing === undefined || !isShown(standing.people, smallest)) return []
    const team: TeamFigures = { ...standing, posts: posts(id) }
    const wholes = id === null ? [] : [null, ...(parentId === null ? [] : [parentId])].map((whole) => figures.get(whole)?.asked ?? 0)
    const enough = isEnough(team.asked, wholes, smallest)
    const findings = enough ? findCauses(team, facts) : []
    return [
      {
        ...{ teamId: id, teamName: name, people: team.people, enough },
        optedIn: enough ? team.optedIn : 0,
        sharing: enough ? team.sharing : 0,
        findings: findings.map(({ cause, reason }) => ({
          cause,
          reason: { code: reason.code, data: { ...reason.data } },
          remedy: { code: `remedy.${cause}`, data: { team: name, isTeam: id !== null } },
          ...(tasks.get(remedyKey(id, cause)) ?? { taskId: null, taskDone: false }),
        })),
      },
    ]
  })
}

/** How many posts of the next four weeks reach a team: its own, those of teams it is a part of, and everybody's. */
function postCounter(read: ReadDb, today: Day, parents: ReadonlyMap<string, string | null>): (teamId: string | null) => number {
  const posts = postsWithTeams(read, today, addDays(today, contentDays - 1))
  return (teamId) => {
    const ids = new Set<string>()
    for (let at: string | null | undefined = teamId; at && !ids.has(at); at = parents.get(at)) ids.add(at)
    return posts.filter(
      ({ slotTeamId, itemTeamIds }) =>
        (slotTeamId === null || ids.has(slotTeamId)) && (itemTeamIds.length === 0 || itemTeamIds.some((each) => ids.has(each))),
    ).length
  }
}
