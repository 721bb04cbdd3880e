/** What people are, as plain values: what roster, consent, teams, messages and training agree on. */

/** By what somebody answers for, not by how good they are. */
export const seniorities = ['director', 'manager', 'staff'] as const
export type Seniority = (typeof seniorities)[number]

/** Who has left is kept, inactive, until the retention period ends. */
export const employments = ['active', 'on-leave', 'left'] as const
export type Employment = (typeof employments)[number]

/** How somebody stands to the program. Only `opted-in` may be asked to share; after `declined` and `opted-out` nobody writes again. */
export const consents = ['not-asked', 'invited', 'reminded', 'opted-in', 'declined', 'opted-out'] as const
export type Consent = (typeof consents)[number]

/** What somebody said about taking part; being ranked is agreed to apart. */
export const consentSteps = ['opted-in', 'declined', 'opted-out', 'ranking-in', 'ranking-out'] as const
export type ConsentStep = (typeof consentSteps)[number]

/** How it was said. */
export const consentWays = ['hub', 'mail', 'chat', 'paper', 'in-person', 'import'] as const
export type ConsentWay = (typeof consentWays)[number]

/** Who belongs to a team: a person must match every list that is not empty, with any of its values. */
export interface TeamRule {
  readonly departments: readonly string[]
  readonly seniorities: readonly Seniority[]
  readonly places: readonly string[]
  readonly locales: readonly string[]
}

/** `restricted`: content of the team is shown to nobody else, and nobody joins by themselves. */
export const teamAccesses = ['open', 'restricted'] as const

/** Who speaks for a leader: they themselves, a colleague, or what they have shared. */
export const leaderVoices = ['self', 'colleague', 'data'] as const
export type LeaderVoice = (typeof leaderVoices)[number]

/** The four questions of requirement C3, in its order. */
export const leaderQuestions = ['personal-brand', 'shares-by-nature', 'public-face', 'excited'] as const
export type LeaderQuestion = (typeof leaderQuestions)[number]

/** What testers rate, in the order of the form: all from 1 to 5, the last one from 0 to 10. */
export const feedbackRatings = ['easeOfSharing', 'clarityOfPolicy', 'contentFit', 'wouldRecommend'] as const

/** What is written to people, in the order of a launch. */
export const messageKinds = ['awareness', 'invitation', 'reminder', 'training', 'validation', 'impact'] as const
export type MessageKind = (typeof messageKinds)[number]

export const channels = ['mail', 'chat', 'intranet', 'poster'] as const
export type Channel = (typeof channels)[number]

/** What became of a message to one person. `skipped`: a rule forbade it, and says which. */
export const deliveryStates = ['due', 'prepared', 'sent', 'skipped'] as const
export type DeliveryState = (typeof deliveryStates)[number]

export const sessionKinds = ['webinar', 'in-person', 'photo-day'] as const
export type SessionKind = (typeof sessionKinds)[number]

export const sessionTopics = [
  'social-basics',
  'tone-of-voice',
  'personal-branding',
  'social-selling',
  'profile-photo',
  'program-start',
] as const
export type SessionTopic = (typeof sessionTopics)[number]

export const attendanceStates = ['invited', 'booked', 'attended', 'missed', 'declined'] as const
export type AttendanceState = (typeof attendanceStates)[number]

/** The five drivers of requirement C2, in its order. */
export const pulseDrivers = ['purpose', 'development', 'caring-manager', 'strengths', 'feedback'] as const
export type PulseDriver = (typeof pulseDrivers)[number]

/** Fewer people than this are never shown apart (C2), whatever the settings say. */
export const smallestGroup = 5
