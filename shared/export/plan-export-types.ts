/** What the exports are made from. */
import type { PlanTask, PlanView, Risk } from '../contracts/launch-plan.ts'
import type { Day } from '../domain/day.ts'

export type PlanExportView = 'timeline' | 'week' | 'checklist' | 'board' | 'risks'
export interface ChecklistEntry {
  readonly text: string
  readonly done: boolean
}

export interface PlanExport {
  readonly plan: PlanView
  readonly risks: readonly Risk[]
  readonly checklistByTask: ReadonlyMap<string, readonly ChecklistEntry[]>
  readonly view: PlanExportView
  /** Any day of the week that the week view shows; default today. */
  readonly weekOf?: Day
}

/** The reader's language: a message by id, and a day as it is written there. */
export interface ExportText {
  message(id: string, values?: Readonly<Record<string, string | number | boolean>>): string
  day(day: Day): string
}

/** The person who owns a task, or the role when nobody is named yet. */
export function ownerOf(plan: PlanView, task: Pick<PlanTask, 'ownerId' | 'ownerRole'>, text: ExportText): string {
  return plan.members.find((member) => member.id === task.ownerId)?.name ?? text.message(`role.${task.ownerRole}`)
}
