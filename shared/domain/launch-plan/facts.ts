/** What today's data says, as plain values: the one thing that readiness asks, built from rows by db/queries/plan-facts.ts. */
import type { MixReport } from '../calendar/mix.ts'
import type { Day } from '../day.ts'
import type { PeopleFacts } from '../people/facts.ts'
import type { DatedTask } from './program-dates.ts'
import type { DependencySpec, TaskTag } from './types.ts'

export interface FactTask extends DatedTask {
  readonly phaseId: string
  readonly ownerId: string | null
}

/** Of documents that are neither archived nor removed. */
export interface DocumentFacts {
  /** Number of policies, written or being written. */
  readonly policies: number
  /** One is approved, or was published. */
  readonly policyApproved: boolean
  /** Number of the newest published version, "1.0"; null: nothing is in force. */
  readonly policyVersion: string | null
  readonly guidelineVersion: string | null
  /** Readers of the pilot group, and those whose acknowledgement of what is in force is still missing. */
  readonly pilotReaders: number
  readonly pilotWaiting: number
}

/** Of sources that are followed, and of the calendar from today or from the roll-out on, whichever is later. */
export interface ContentFacts {
  readonly sources: number
  readonly companySources: number
  readonly thirdPartySources: number
  /** Those that have answered well and are still asked. */
  readonly wellSources: number
  readonly wellCompanySources: number
  readonly wellThirdPartySources: number
  readonly from: Day
  /** Last of the two weeks that are to be full. */
  readonly to: Day
  /** Posts of approved items in these two weeks, and working days on which one is due and none goes out; 0 once there are as many posts as two weeks want. */
  readonly posts: number
  readonly emptyDays: number
  /** Of four weeks. */
  readonly mix: Pick<MixReport, 'posts' | 'alarms' | 'onTarget'>
}

export interface FactRows {
  /** The program team. */
  readonly members: readonly { readonly senior: boolean }[]
  /** As the workspace has them; empty when not given yet. */
  readonly programName: string
  readonly hashtag: string
  readonly brandColor: string
  readonly calendarCheckedOn: Day | null
  readonly baselineOn: Day | null
  readonly documents: DocumentFacts
  readonly content: ContentFacts
  readonly people: PeopleFacts
  readonly tasks: readonly FactTask[]
  readonly dependencies: readonly Pick<DependencySpec, 'fromTaskId' | 'toTaskId' | 'type'>[]
  /** `hasMitigation`: somebody's text or the template's own. */
  readonly risks: readonly {
    readonly ownerId: string | null
    readonly hasMitigation: boolean
    readonly status: 'open' | 'watched' | 'closed'
  }[]
}

/** The rows with the look-ups that conditions need, so that asking for every task of a long plan stays cheap. */
export interface Facts extends FactRows {
  readonly taskById: ReadonlyMap<string, FactTask>
  readonly tasksByTag: ReadonlyMap<TaskTag, readonly FactTask[]>
  readonly tasksByPhase: ReadonlyMap<string, readonly FactTask[]>
  /** By task id: the predecessors it still waits for (finish-start: not done; start-start: not begun). */
  readonly waitsFor: ReadonlyMap<string, readonly string[]>
}

/** Indexes the rows once. */
export function rowsToFacts(rows: FactRows): Facts {
  const taskById = new Map(rows.tasks.map((task) => [task.id, task]))
  const tasksByTag = new Map<TaskTag, FactTask[]>()
  const tasksByPhase = new Map<string, FactTask[]>()
  for (const task of rows.tasks) {
    add(tasksByPhase, task.phaseId, task)
    for (const tag of task.tags) add(tasksByTag, tag, task)
  }
  const waitsFor = new Map<string, string[]>()
  for (const { fromTaskId, toTaskId, type } of rows.dependencies) {
    const status = taskById.get(fromTaskId)?.status
    if (status === 'todo' || (status === 'doing' && type === 'FS')) add(waitsFor, toTaskId, fromTaskId)
  }
  return { ...rows, taskById, tasksByTag, tasksByPhase, waitsFor }
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
