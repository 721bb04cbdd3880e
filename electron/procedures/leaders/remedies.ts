/** What the four reasons not to share call for, as tasks of the plan. */
import type { Role, Screen } from '#shared/domain/launch-plan/types.ts'
import type { Cause } from '#shared/domain/people/diagnosis.ts'
import type { Reason } from '#shared/ids.ts'
import { textsOf } from '../../services/text.ts'
import type { RouterCtx } from '../context.ts'
import { planRemedyTask } from '../launch-plan/remedy-task.ts'

interface Remedy {
  /** Null: the whole company. */
  readonly teamId: string | null
  readonly teamName: string
  readonly cause: Cause
  /** What was found; null: nothing any more. */
  readonly reason: Reason | null
}

/** Who does it, and where. */
const makers: Readonly<Record<Cause, { readonly ownerRole: Role; readonly screen: Screen }>> = {
  whether: { ownerRole: 'hr-editor', screen: 'policies' },
  what: { ownerRole: 'content-editor', screen: 'calendar' },
  how: { ownerRole: 'trainer', screen: 'people' },
  why: { ownerRole: 'program-manager', screen: 'people' },
}

export function remedyKey(teamId: string | null, cause: Cause): string {
  return `remedy:${cause}:${teamId ?? 'all'}`
}

/** The task that is there already, or a new one in the reader's language. Refuses no-plan. */
export function addRemedyTask(ctx: RouterCtx, { teamId, teamName, cause, reason }: Remedy): { taskId: string } {
  const { formatMessage } = textsOf(ctx.settings.get().locale)
  const title = formatMessage({ id: `remedy.${cause}` }, { team: teamName, isTeam: String(teamId !== null) })
  const purpose = reason === null ? '' : formatMessage({ id: reason.code }, reason.data)
  return planRemedyTask(ctx, { ...makers[cause], key: remedyKey(teamId, cause), title, purpose })
}
