/** The rules with teeth: which tasks break what the sources of the plan insist on, and with which dates. */
import type { Reason } from '../../ids.ts'
import { addDays, type Day, daysBetween } from '../day.ts'
import { type DatedTask, earliest, isAwarenessLate, isCompanyInvite, isTrainingLate, latestTraining } from './program-dates.ts'
import type { PlanSpec, Schedule, TaskSpec, TaskTag } from './types.ts'

/** Calendar days after the plan's first task in which bringing in senior staff still counts as "from day one". */
const seniorDays = 4

type RuleTask = TaskSpec & DatedTask
type Broken = readonly [taskId: string, reason: Reason]

/** What inviting needs beside it in the plan, in the order of its weight. */
const invitesNeed: readonly (readonly [tag: TaskTag, code: string])[] = [
  ['admin-training', 'rule.admin-training-missing'],
  ['awareness', 'rule.awareness-missing'],
  ['training', 'rule.training-missing'],
  ['senior', 'rule.senior-missing'],
]

/**
 * The broken rules of a scheduled plan by task id, the weightiest first; tasks without one are absent. Days in the data
 * are `YYYY-MM-DD`. What is done is past mending and breaks only `rule.done-before-predecessor`.
 */
export function brokenRules(plan: PlanSpec, schedule: Schedule): ReadonlyMap<string, readonly Reason[]> {
  const tasks = withDates(plan, schedule)
  const brokenById = new Map<string, Reason[]>()
  const all = [
    ...invitingRules(tasks),
    ...seniorRule(tasks, plan.start),
    ...dipRules(tasks),
    ...dateRules(tasks, schedule),
    ...dependencyRules(plan, tasks),
  ]
  for (const [taskId, reason] of all) {
    const reasons = brokenById.get(taskId)
    if (reasons) reasons.push(reason)
    else brokenById.set(taskId, [reason])
  }
  return brokenById
}

function withDates(plan: PlanSpec, schedule: Schedule): readonly RuleTask[] {
  const datesById = new Map(schedule.tasks.map((task) => [task.taskId, task]))
  return plan.tasks.flatMap((task) => {
    const dates = datesById.get(task.id)
    return dates ? [{ ...task, start: dates.start, due: dates.due }] : []
  })
}

function tagged(tasks: readonly RuleTask[], tag: TaskTag): readonly RuleTask[] {
  return tasks.filter((task) => task.tags.includes(tag))
}

function isOpen(task: RuleTask): boolean {
  return task.status !== 'done'
}

function invitingRules(tasks: readonly RuleTask[]): readonly Broken[] {
  const broken: Broken[] = []
  const first = earliest(tasks.filter((task) => task.tags.includes('invite')))
  if (first) {
    for (const task of tagged(tasks, 'admin-training').filter(isOpen)) {
      if (task.due >= first.start) broken.push([task.id, { code: 'rule.admin-training-late', data: { invite: first.start } }])
    }
  }
  const invite = earliest(tasks.filter(isCompanyInvite))
  if (!invite) return broken
  const day = invite.start
  for (const task of tasks) {
    if (isAwarenessLate(task, day)) broken.push([task.id, { code: 'rule.awareness-late', data: { invite: day } }])
    if (isTrainingLate(task, day)) {
      broken.push([task.id, { code: 'rule.training-late', data: { latest: latestTraining(day), invite: day } }])
    }
  }
  if (!isOpen(invite)) return broken
  const missing = invitesNeed.filter(([tag]) => tagged(tasks, tag).length === 0)
  return [...broken, ...missing.map(([, code]): Broken => [invite.id, { code, data: {} }])]
}

function seniorRule(tasks: readonly RuleTask[], planStart: Day): readonly Broken[] {
  const firstStart = earliest(tasks)?.start ?? planStart
  const latest = addDays(firstStart > planStart ? firstStart : planStart, seniorDays)
  const late = tagged(tasks, 'senior').filter((task) => isOpen(task) && task.start > latest)
  return late.map((task) => [task.id, { code: 'rule.senior-late', data: { latest } }])
}

function dipRules(tasks: readonly RuleTask[]): readonly Broken[] {
  const dip = earliest(tagged(tasks, 'dip'))
  if (!dip) return []
  const notices = tagged(tasks, 'dip-notice')
  if (notices.length === 0) return isOpen(dip) ? [[dip.id, { code: 'rule.dip-notice-missing', data: {} }]] : []
  const late = notices.filter((task) => isOpen(task) && task.due >= dip.start)
  return late.map((task) => [task.id, { code: 'rule.dip-notice-late', data: { dip: dip.start } }])
}

function dateRules(tasks: readonly RuleTask[], schedule: Schedule): readonly Broken[] {
  const endById = new Map(schedule.phases.map((phase) => [phase.phaseId, phase.end]))
  return tasks.filter(isOpen).flatMap(({ id, deadline, due, phaseId }) => {
    const broken: Broken[] = []
    if (deadline !== null && due > deadline) {
      broken.push([id, { code: 'rule.deadline-missed', data: { deadline, days: daysBetween(deadline, due) } }])
    }
    const end = endById.get(phaseId)
    if (end !== undefined && due > end) broken.push([id, { code: 'rule.phase-overrun', data: { end } }])
    return broken
  })
}

/** Dependencies that facts have overtaken: a task done too early, or fixed to a day its late predecessor has passed. */
function dependencyRules(plan: PlanSpec, tasks: readonly RuleTask[]): readonly Broken[] {
  const taskById = new Map(tasks.map((task) => [task.id, task]))
  const openById = new Map<string, RuleTask[]>()
  for (const { fromTaskId, toTaskId, type } of plan.dependencies) {
    const from = taskById.get(fromTaskId)
    if (type === 'FS' && from && isOpen(from)) openById.set(toTaskId, [...(openById.get(toTaskId) ?? []), from])
  }
  return [...openById].flatMap(([id, open]): readonly Broken[] => {
    const task = taskById.get(id)
    if (!task) return []
    if (!isOpen(task)) return [[id, { code: 'rule.done-before-predecessor', data: { count: open.length } }]]
    const late = open.filter((from) => task.fixedStart !== null && from.due >= task.start)
    if (task.status !== 'todo' || late.length === 0) return []
    const day = late.reduce((latest, from) => (from.due > latest ? from.due : latest), task.start)
    return [[id, { code: 'rule.fixed-too-early', data: { day } }]]
  })
}
