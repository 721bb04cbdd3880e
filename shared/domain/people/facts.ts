/** What readiness asks of people, as plain numbers. */
export interface PeopleFacts {
  /** Who works here. */
  readonly people: number
  /** Teams that somebody is in. */
  readonly teams: number
  /** In the pilot group; of them asked to take part, and of those who said yes. */
  readonly pilot: number
  readonly pilotInvited: number
  readonly pilotJoined: number
  /** Senior leaders of the program; of them those who joined, and who shared in the 30 days up to today. */
  readonly seniors: number
  readonly seniorsJoined: number
  readonly seniorsSharing: number
  /** Have been asked to take part, whatever they answered. */
  readonly invited: number
  readonly joined: number
  /** Wait for a reminder that was due before today. */
  readonly remindersLate: number
  /** Have been invited by a message and have not said no; of them those with a session no later than 14 days after, and those for whom it is too late. */
  readonly trainees: number
  readonly traineesOnTime: number
  readonly traineesLate: number
}
