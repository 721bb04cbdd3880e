/** Teams by rule and by hand: made, changed, proposed. */
import { insertTeam, type TeamRow, teamRow, teamsOf, updateTeam } from '#db/queries/content.ts'
import { countValues } from '#db/queries/people/counts.ts'
import { personRows } from '#db/queries/people/people.ts'
import { countKeys, countTeams, handsOfTeam, keysOfTeam, setMembers } from '#db/queries/people/teams.ts'
import type { ReadDb } from '#db/types.ts'
import { isCircular } from '#shared/domain/people/teams.ts'
import { AppError } from '#shared/rpc.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'
import { actOnPeople, findPeople } from './act.ts'
import { writable } from './team-proposals.ts'
import { inTreeOrder } from './team-tree.ts'

type TeamHandlers = Pick<Handlers['people'], 'teams' | 'previewTeam' | 'teamHands' | 'saveTeam' | 'removeTeam' | 'setTeamMember'>

/** So many of a team are shown before it is saved. */
const shownFirst = 12

/** So many exceptions of a team are listed. */
const shownHands = 200

/** Refuses row-missing. */
export const findTeam = (db: ReadDb, id: string): TeamRow => found(teamRow(db, id), 'team')

/** In the order of the tree. */
export function viewTeams(read: ReadDb) {
  const counts = countTeams(read)
  return inTreeOrder(teamsOf(read)).map(({ team, depth, parentId }) => ({
    ...{ id: team.id, name: team.name, rule: writable(team.rule), parentId, access: team.access, mandatory: team.mandatory, depth },
    ...(counts.get(team.id) ?? { people: 0, optedIn: 0, byHand: 0 }),
  }))
}

export function teamProcedures(ctx: RouterCtx): TeamHandlers {
  return {
    teams: () => viewTeams(requireDb(ctx).read),
    previewTeam: ({ rule, teamId }) => {
      const db = requireDb(ctx)
      const keys = keysOfTeam(rule, teamId)
      const { people, firstIds } = countKeys(db.read, keys, shownFirst)
      return {
        people,
        first: [...personRows(db.read, firstIds, todayOf(ctx, db))],
        places: [...countValues(db.read, 'place', keys)],
        departments: [...countValues(db.read, 'department', keys)],
      }
    },
    teamHands: ({ teamId }) => handsOf(ctx, teamId),
    saveTeam: ({ teamId, fields }) => {
      const db = requireDb(ctx)
      const id = teamId ?? db.newId()
      const before = teamId === undefined ? null : findTeam(db.read, teamId)
      refuseTeam(db.read, id, fields)
      const code = before === null ? 'team-added' : 'team-updated'
      db.write({ code, data: { name: fields.name } }, (tx) =>
        before === null ? insertTeam(tx, { ...fields, id }) : updateTeam(tx, id, fields),
      )
      return { teamId: id }
    },
    removeTeam: ({ teamId }) => {
      const db = requireDb(ctx)
      const { name } = findTeam(db.read, teamId)
      // Content that was for this team alone stays so: it must not become everybody's. Its parts stand for themselves.
      db.write({ code: 'team-removed', data: { name } }, (tx) => updateTeam(tx, teamId, { deletedAt: ctx.clock() }))
      return {}
    },
    setTeamMember: ({ personIds, teamId, isIn }) => {
      const db = requireDb(ctx)
      const { name: team } = findTeam(db.read, teamId)
      const means = { newId: db.newId, now: ctx.clock() }
      const code = isIn === null ? 'team-member-by-rule' : isIn ? 'team-member-in' : 'team-member-out'
      actOnPeople(db, code, findPeople(db.read, personIds), (tx, ids) => setMembers(tx, means, teamId, { personIds: ids, isIn }), { team })
      return {}
    },
  }
}

/** Who was put in or taken out by hand. */
function handsOf(ctx: RouterCtx, teamId: string) {
  const db = requireDb(ctx)
  const hands = new Map(handsOfTeam(db.read, findTeam(db.read, teamId).id, shownHands).map((hand) => [hand.personId, hand.isIn]))
  const people = personRows(db.read, [...hands.keys()], todayOf(ctx, db))
  return people.map((person) => ({ person, isIn: hands.get(person.id) ?? true }))
}

type Fields = Parameters<TeamHandlers['saveTeam']>[0]['fields']

/** Refuses team-exists, team-circular and row-missing. */
function refuseTeam(db: ReadDb, id: string, { name, parentId }: Fields): void {
  const teams = teamsOf(db)
  const known = teams.find((each) => each.id !== id && each.name.toLowerCase() === name.toLowerCase())
  if (known !== undefined) throw new AppError('team-exists', { name: known.name })
  if (parentId === null) return
  const parent = findTeam(db, parentId)
  const parents = new Map(teams.flatMap((each) => (each.parentId === null ? [] : [[each.id, each.parentId] as const])))
  if (isCircular(parents, id, parentId)) throw new AppError('team-circular', { name, parent: parent.name })
}
