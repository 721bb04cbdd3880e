/** What readiness says of people: teams with somebody in them, a pilot group that has answered, invitations, training after them. */
import type { Reason } from '../../ids.ts'
import type { PeopleFacts } from '../people/facts.ts'

export interface Answer {
  readonly met: boolean
  readonly data: Reason['data']
}

/** With a single team nothing has been divided yet. */
const fewestTeams = 2
/** A smaller pilot group says nothing of a company. */
const smallestPilot = 5

/** Teams by name alone do not count: somebody has to be in them. */
export function teamsToAnswer({ teams: count }: PeopleFacts): Answer {
  return { met: count >= fewestTeams, data: { count, needed: fewestTeams } }
}

export function pilotChosenToAnswer({ pilot: count }: PeopleFacts): Answer {
  return { met: count >= smallestPilot, data: { count, needed: smallestPilot } }
}

/** Everybody of the group has been asked, and enough of them said yes. */
export function pilotJoinedToAnswer({ pilot: all, pilotInvited, pilotJoined: count }: PeopleFacts): Answer {
  const open = all - pilotInvited
  const met = open === 0 && count >= smallestPilot
  const missing = all < smallestPilot ? 'group' : open > 0 ? 'invites' : 'answers'
  return { met, data: { missing: met ? 'nothing' : missing, open, count, all, needed: smallestPilot } }
}

/** The pilot group was asked long before: it takes somebody else. */
export function invitesToAnswer({ people: all, invited: count, pilotInvited }: PeopleFacts): Answer {
  return { met: count > pilotInvited, data: { count, all } }
}

/** Nobody whose 14 days are over is without a session in them. */
export function trainingToAnswer({ trainees: all, traineesLate: open }: PeopleFacts): Answer {
  return { met: open === 0, data: { open, all } }
}
