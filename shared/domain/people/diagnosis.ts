/** Why people do not share (requirement C8): they do not know whether they may, what, how, or why. Read off the program's own figures. */
import { isShown } from './small-groups.ts'

export const causes = ['whether', 'what', 'how', 'why'] as const
export type Cause = (typeof causes)[number]

/** A team as plain numbers; of who said no nothing is counted. */
export interface TeamFigures {
  /** They work here and have not said no. */
  readonly people: number
  /** Have been asked to take part; of these the others below are counted. */
  readonly asked: number
  readonly optedIn: number
  /** Shared in the 30 days up to today. */
  readonly sharing: number
  /** Confirmed a version of the policy that still counts. */
  readonly read: number
  /** Attended a session. */
  readonly trained: number
  /** Were sent thanks or results in the 60 days up to today. */
  readonly thanked: number
  /** Posts that reach them in the next four weeks. */
  readonly posts: number
}

export interface ProgramFacts {
  /** The policy that is out; null: none is. */
  readonly policyVersion: string | null
  /** Groups under this are not spoken of. */
  readonly smallest: number
}

interface CausedBy {
  readonly cause: Cause
  /** `diagnosis.…` with its figures. */
  readonly reason: { readonly code: string; readonly data: Readonly<Record<string, string | number>> }
}

/** Days over which posts are counted: the next four weeks. */
export const contentDays = 28
/** One post a week is the least that somebody can share from. */
const fewestPosts = 4
/** A cause is named when it holds for one in so many. */
const oneIn = 3

/**
 * Whether anything can be said of a team: enough people were asked, and who was asked in `whole` but not in the team is nobody or a
 * group that may be shown as well, for its figures follow by subtraction.
 */
export function isEnough(asked: number, wholes: readonly number[], smallest: number): boolean {
  return isShown(asked, smallest) && wholes.every((whole) => whole <= asked || isShown(whole - asked, smallest))
}

/** In the order of the four reasons; the same figures always give the same. */
export function findCauses(team: TeamFigures, facts: ProgramFacts): readonly CausedBy[] {
  return [whetherTheyMay(team, facts), whatToShare(team), howToShare(team), whyToShare(team)].flatMap((found) => found ?? [])
}

function whetherTheyMay({ asked, read }: TeamFigures, { policyVersion }: ProgramFacts): CausedBy | null {
  if (policyVersion === null) return { cause: 'whether', reason: { code: 'diagnosis.no-policy', data: {} } }
  const unread = asked - read
  if (unread * oneIn < asked) return null
  return { cause: 'whether', reason: { code: 'diagnosis.policy-unread', data: { unread, asked, version: policyVersion } } }
}

function whatToShare({ posts }: TeamFigures): CausedBy | null {
  if (posts >= fewestPosts) return null
  return { cause: 'what', reason: { code: 'diagnosis.few-posts', data: { posts, weeks: contentDays / 7 } } }
}

function howToShare({ asked, trained }: TeamFigures): CausedBy | null {
  const untrained = asked - trained
  return untrained * oneIn < asked ? null : { cause: 'how', reason: { code: 'diagnosis.untrained', data: { untrained, asked } } }
}

/** Who shares and hears nothing of it stops; where nobody shares, results of others are what is missing. */
function whyToShare({ asked, sharing, thanked }: TeamFigures): CausedBy | null {
  if (thanked * oneIn >= Math.max(sharing, 1)) return null
  return sharing === 0
    ? { cause: 'why', reason: { code: 'diagnosis.no-results', data: { asked } } }
    : { cause: 'why', reason: { code: 'diagnosis.no-thanks', data: { sharing, thanked } } }
}
