/** Facts of a workspace in which nobody is yet. */
import type { PeopleFacts } from '#shared/domain/people/facts.ts'

export const noPeople: PeopleFacts = {
  ...{ people: 0, teams: 0, pilot: 0, pilotInvited: 0, pilotJoined: 0, seniors: 0, seniorsJoined: 0, seniorsSharing: 0 },
  ...{ invited: 0, joined: 0, remindersLate: 0, trainees: 0, traineesOnTime: 0, traineesLate: 0 },
}
