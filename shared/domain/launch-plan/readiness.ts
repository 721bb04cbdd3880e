/** Readiness: a step is ready when the app's own data says so. A new condition is one entry here and its row in facts. */
import type { Reason } from '../../ids.ts'
import { AppError } from '../../rpc.ts'
import { fewestPosts } from '../calendar/mix.ts'
import type { Day } from '../day.ts'
import type { ContentFacts, DocumentFacts, Facts, FactTask } from './facts.ts'
import {
  type Answer,
  invitesToAnswer,
  pilotChosenToAnswer,
  pilotJoinedToAnswer,
  teamsToAnswer,
  trainingToAnswer,
} from './people-answers.ts'
import { earliest, isAwarenessLate, isCompanyInvite, isTrainingLate, latestTraining } from './program-dates.ts'
import type { Screen, TaskTag } from './types.ts'

/** Fewer people than this are no program team. */
const teamSize = 3

interface Rule {
  /** Where the condition is mended. */
  readonly screen: Screen
  /** The data fills the sentence; days are `YYYY-MM-DD`. */
  readonly answer: (facts: Facts, task: FactTask) => Answer
}

/** A condition answered: shaped like the contract's. */
export interface AnsweredCondition {
  readonly key: string
  readonly met: boolean
  /** `condition.<key>.met` or `condition.<key>.open`, with the values of the sentence. */
  readonly reason: Reason
  readonly screen: Screen
}

const rules = {
  'team-named': {
    screen: 'settings',
    answer: ({ members }) => ({ met: members.length >= teamSize, data: { count: members.length, needed: teamSize } }),
  },
  'senior-named': {
    screen: 'settings',
    answer: ({ members }) => {
      const count = members.filter((member) => member.senior).length
      return { met: count > 0, data: { count } }
    },
  },
  'program-named': {
    screen: 'settings',
    answer: ({ programName: name, hashtag }) => {
      const missing = name === '' ? (hashtag === '' ? 'both' : 'name') : 'hashtag'
      return { met: name !== '' && hashtag !== '', data: { name, hashtag, missing } }
    },
  },
  'brand-set': { screen: 'settings', answer: ({ brandColor }) => ({ met: brandColor !== '', data: { color: brandColor } }) },
  'calendar-checked': { screen: 'plan', answer: ({ calendarCheckedOn }) => dayToAnswer(calendarCheckedOn) },
  'baseline-set': { screen: 'plan', answer: ({ baselineOn }) => dayToAnswer(baselineOn) },
  'owners-assigned': {
    screen: 'plan',
    answer: ({ tasksByPhase }, { phaseId }) => {
      const tasks = tasksByPhase.get(phaseId) ?? []
      const open = tasks.filter((task) => task.ownerId === null).length
      return { met: open === 0, data: { open, all: tasks.length } }
    },
  },
  'risks-owned': {
    screen: 'plan',
    answer: ({ risks }) => {
      const live = risks.filter((risk) => risk.status !== 'closed')
      const open = live.filter((risk) => risk.ownerId === null || !risk.hasMitigation).length
      return { met: open === 0, data: { open, all: live.length } }
    },
  },
  'policy-approved': {
    screen: 'policies',
    answer: ({ documents: { policies, policyApproved } }) => ({
      met: policyApproved,
      data: { missing: policies === 0 ? 'document' : 'approval' },
    }),
  },
  'policy-published': { screen: 'policies', answer: ({ documents }) => versionToAnswer(documents.policyVersion) },
  'policy-read-by-pilot': { screen: 'policies', answer: ({ documents }) => pilotToAnswer(documents) },
  'guideline-published': { screen: 'policies', answer: ({ documents }) => versionToAnswer(documents.guidelineVersion) },
  'two-sources': { screen: 'sources', answer: ({ content }) => sourcesToAnswer(content) },
  'two-weeks-scheduled': {
    screen: 'calendar',
    answer: ({ content: { from, to, posts, emptyDays } }) => ({
      met: posts > 0 && emptyDays === 0,
      data: { count: posts, empty: emptyDays, from, to },
    }),
  },
  'mix-on-target': { screen: 'calendar', answer: ({ content }) => mixToAnswer(content) },
  'teams-chosen': { screen: 'people', answer: ({ people }) => teamsToAnswer(people) },
  'pilot-chosen': { screen: 'people', answer: ({ people }) => pilotChosenToAnswer(people) },
  'pilot-joined': { screen: 'people', answer: ({ people }) => pilotJoinedToAnswer(people) },
  'seniors-joined': {
    screen: 'people',
    answer: ({ people: { seniors: all, seniorsJoined: count } }) => ({ met: count > 0, data: { count, all } }),
  },
  'seniors-sharing': {
    screen: 'people',
    answer: ({ people: { seniorsJoined: all, seniorsSharing: count } }) => ({ met: count > 0, data: { count, all } }),
  },
  'invites-sent': { screen: 'people', answer: ({ people }) => invitesToAnswer(people) },
  'reminders-on-time': { screen: 'people', answer: ({ people: { remindersLate: open } }) => ({ met: open === 0, data: { open } }) },
  'training-in-time': { screen: 'people', answer: ({ people }) => trainingToAnswer(people) },
  'policy-done': taggedDone('policy'),
  'branding-done': taggedDone('branding'),
  'sources-done': taggedDone('source'),
  'teams-done': taggedDone('team'),
  'pilot-done': taggedDone('pilot'),
  'admins-trained': taggedDone('admin-training'),
  'awareness-done': taggedDone('awareness'),
  'dip-announced': taggedDone('dip-notice'),
  'training-within-14-days': beforeInvites('training', isTrainingLate),
  'awareness-before-invites': beforeInvites('awareness', isAwarenessLate),
} as const satisfies Readonly<Record<string, Rule>>

export type ConditionKey = keyof typeof rules

function isConditionKey(key: string): key is ConditionKey {
  return Object.hasOwn(rules, key)
}

/** Every condition a template may name. */
export const conditionKeys: readonly ConditionKey[] = Object.keys(rules).filter(isConditionKey)

/** Answers the conditions of one task, in the order of `keys`; a key of a newer version of the app is left out. */
export function answerConditions(keys: readonly string[], facts: Facts, taskId: string): readonly AnsweredCondition[] {
  const task = facts.taskById.get(taskId)
  if (!task) return []
  return keys.filter(isConditionKey).map((key) => {
    const rule: Rule = rules[key]
    const { met, data } = rule.answer(facts, task)
    return { key, met, reason: { code: `condition.${key}.${met ? 'met' : 'open'}`, data }, screen: rule.screen }
  })
}

/**
 * Why a task may not be completed yet, or null: conditions that are open, predecessors it waits for. The refusal
 * `task-not-ready` counts both (`open` of `all` conditions, `waiting` predecessors).
 */
export function whyNotReady(keys: readonly string[], facts: Facts, taskId: string): AppError | null {
  const conditions = answerConditions(keys, facts, taskId)
  const open = conditions.filter((condition) => !condition.met).length
  const waiting = facts.waitsFor.get(taskId)?.length ?? 0
  return open + waiting === 0 ? null : new AppError('task-not-ready', { taskId, open, all: conditions.length, waiting })
}

/** Met on the day it was done. */
function dayToAnswer(day: Day | null): Answer {
  return day === null ? { met: false, data: {} } : { met: true, data: { day } }
}

/** Met by a version in force. */
function versionToAnswer(version: string | null): Answer {
  return version === null ? { met: false, data: {} } : { met: true, data: { version } }
}

/** Everybody of the pilot group has read what is in force; without anybody in it nobody has. */
function pilotToAnswer({ policyVersion, pilotReaders: all, pilotWaiting: open }: DocumentFacts): Answer {
  if (policyVersion === null) return { met: false, data: { missing: 'version' } }
  if (all === 0) return { met: false, data: { missing: 'readers' } }
  return { met: open === 0, data: { missing: 'nothing', open, all, version: policyVersion } }
}

/** One of the company and one from outside that bring posts; what is missing most is said. */
function sourcesToAnswer(content: ContentFacts): Answer {
  const { sources: all, wellSources: count, companySources, thirdPartySources } = content
  const met = content.wellCompanySources > 0 && content.wellThirdPartySources > 0
  const missing = all === 0 ? 'sources' : companySources === 0 ? 'company' : thirdPartySources === 0 ? 'third' : 'posts'
  return { met, data: { count, all, missing: met ? 'nothing' : missing } }
}

/** The first alarm of the mix says what to do. */
function mixToAnswer({ mix: { posts, alarms, onTarget }, from }: ContentFacts): Answer {
  const data = { posts, needed: fewestPosts, from }
  if (onTarget || posts < fewestPosts)
    return { met: onTarget, data: { ...data, missing: onTarget ? 'nothing' : 'posts', which: '', points: 0 } }
  const { code = '', data: values = {} } = alarms[0] ?? {}
  const missing = code === 'mix.under-target' ? 'kind' : code === 'mix.drought' ? 'drought' : 'calls'
  return { met: false, data: { ...data, missing, which: values['which'] ?? '', points: values['points'] ?? 0 } }
}

/** All tasks with a tag are done, this one aside; without any there is nothing to rely on. */
function taggedDone(tag: TaskTag): Rule {
  return {
    screen: 'plan',
    answer: ({ tasksByTag }, task): Answer => {
      const tasks = (tasksByTag.get(tag) ?? []).filter((other) => other.id !== task.id)
      if (tasks.length === 0) return { met: false, data: { missing: 'tasks' } }
      const open = tasks.filter((other) => other.status !== 'done').length
      return { met: open === 0, data: { missing: 'nothing', open, all: tasks.length } }
    },
  }
}

/** No planned date of a tag is late against the first company-wide invites. */
function beforeInvites(tag: TaskTag, isLate: (task: FactTask, invite: Day) => boolean): Rule {
  return {
    screen: 'plan',
    answer: ({ tasksByTag }): Answer => {
      const tasks = tasksByTag.get(tag) ?? []
      const invite = earliest((tasksByTag.get('invite') ?? []).filter(isCompanyInvite))?.start
      if (invite === undefined || tasks.length === 0) return { met: false, data: { missing: invite === undefined ? 'invites' : 'tasks' } }
      const open = tasks.filter((task) => isLate(task, invite)).length
      return { met: open === 0, data: { missing: 'nothing', open, all: tasks.length, invite, latest: latestTraining(invite) } }
    },
  }
}
