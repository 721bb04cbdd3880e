/** What the plan's other lists say and hold: verdicts, filters, board columns, risks, baseline, gates, order. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareToBaseline, slipOfEnd } from '#renderer/features/launch-plan/logic/baseline.ts'
import { blockersOf } from '#renderer/features/launch-plan/logic/blockers.ts'
import { columnOf, columnToStatus, groupByColumn, statusStep } from '#renderer/features/launch-plan/logic/board.ts'
import { filterTasks, isFiltering, noFilter } from '#renderer/features/launch-plan/logic/filters.ts'
import { nextGate } from '#renderer/features/launch-plan/logic/gate.ts'
import { walk } from '#renderer/features/launch-plan/logic/plan-order.ts'
import { positionAt } from '#renderer/features/launch-plan/logic/positions.ts'
import { countAt, risksInOrder } from '#renderer/features/launch-plan/logic/risk-order.ts'
import { taskToState } from '#renderer/features/launch-plan/logic/task-state.ts'
import type { Member, PlanPhase, PlanView, Risk } from '#shared/contracts/launch-plan.ts'
import { planTask } from './plan-task.ts'

const today = '2027-02-10'
const calendar = { weekend: [6, 7], daysOff: new Set<string>() }
const giulia: Member = { id: 'giulia', name: 'Giulia Ferrante', role: 'program-manager', email: '', senior: false }
const phase: PlanPhase = { id: 'phase', key: 'a', name: 'A', summary: '', start: today, end: today, endDay: 14, workingDays: 10 }

describe('the verdict of a row', () => {
  test('lateness counts working days: due on Friday, seen on Tuesday, is two days late', () => {
    expect(taskToState(planTask({ due: '2027-02-05' }), '2027-02-09', calendar)).toEqual({ kind: 'late', days: 2 })
  })

  test('due on a Friday and seen on the Sunday after is late all the same', () => {
    expect(taskToState(planTask({ due: '2027-02-05' }), '2027-02-07', calendar)).toEqual({ kind: 'late', days: 1 })
  })

  test('late comes before waiting, waiting before not ready, and done before all', () => {
    const troubled = { waitsFor: ['x'], ready: false, conditionsMet: 1, conditionsAll: 3 }
    expect(taskToState(planTask({ ...troubled, due: '2027-02-01' }), today, calendar).kind).toBe('late')
    expect(taskToState(planTask(troubled), today, calendar)).toEqual({ kind: 'waits', count: 1 })
    expect(taskToState(planTask({ ...troubled, waitsFor: [] }), today, calendar)).toEqual({ kind: 'not-ready', met: 1, all: 3 })
    expect(taskToState(planTask({ ...troubled, status: 'done' }), today, calendar)).toEqual({ kind: 'done' })
  })
})

describe('filters', () => {
  const context = { today, members: new Map([[giulia.id, giulia]]) }
  const tasks = [
    planTask({ id: 'hers', title: 'Send official invites', ownerId: 'giulia', tags: ['invite'] }),
    planTask({ id: 'her-role', title: 'Read the invite results', ownerRole: 'program-manager', due: '2027-02-01' }),
    planTask({ id: 'other', title: 'Book rooms', ready: false, status: 'doing' }),
  ]
  const ids = (fields: object) => filterTasks(tasks, { ...noFilter, ...fields }, context).map((task) => task.id)

  test('a person owns her own tasks and those of her role that nobody was named for', () => {
    expect(ids({ owner: 'giulia' })).toEqual(['hers', 'her-role'])
    expect(ids({ owner: 'trainer' })).toEqual(['other'])
  })

  test('every word that was typed must stand in the title', () => {
    expect(ids({ search: ' INVITE  read ' })).toEqual(['her-role'])
  })

  test('status, readiness, lateness and topic narrow the list', () => {
    expect(ids({ status: 'doing' })).toEqual(['other'])
    expect(ids({ ready: false })).toEqual(['other'])
    expect(ids({ late: true })).toEqual(['her-role'])
    expect(ids({ tag: 'invite' })).toEqual(['hers'])
  })

  test('the empty filter lets everything through and says so', () => {
    expect(ids({})).toHaveLength(3)
    expect(isFiltering(noFilter)).toBe(false)
    expect(isFiltering({ ...noFilter, ready: false })).toBe(true)
  })
})

describe('the board', () => {
  test('a card that is held up waits by itself, one under way stays under way', () => {
    expect(columnOf(planTask({ waitsFor: ['x'] }))).toBe('waiting')
    expect(columnOf(planTask({ ready: false }))).toBe('waiting')
    expect(columnOf(planTask({ ready: false, status: 'doing' }))).toBe('doing')
  })

  test('every card stands in exactly one column', () => {
    const tasks = [planTask({ id: 'a' }), planTask({ id: 'b', status: 'done' }), planTask({ id: 'c', ready: false })]
    expect(Object.values(groupByColumn(tasks)).flat()).toHaveLength(3)
  })

  test('nothing can be put into Waiting by hand, and keys step over it', () => {
    expect(columnToStatus('waiting')).toBeNull()
    expect([statusStep('todo', 1), statusStep('doing', 1), statusStep('done', 1), statusStep('todo', -1)]).toEqual([
      'doing',
      'done',
      null,
      null,
    ])
  })
})

describe('risks', () => {
  const risk = (id: string, likelihood: number, impact: number, status: Risk['status'] = 'open'): Risk => ({
    id,
    title: id,
    mitigation: '',
    likelihood,
    impact,
    ownerId: null,
    ownerRole: 'legal',
    status,
  })

  test('the gravest stands first, of two equal ones that with the greater impact, closed ones last', () => {
    const risks = [risk('closed', 5, 5, 'closed'), risk('a', 4, 2), risk('b', 2, 4), risk('c', 5, 3)]
    expect(risksInOrder(risks).map((each) => each.id)).toEqual(['c', 'b', 'a', 'closed'])
  })

  test('the matrix does not count closed risks', () => {
    expect(countAt([risk('a', 2, 3), risk('b', 2, 3, 'watched'), risk('c', 2, 3, 'closed')], 2, 3)).toBe(2)
  })
})

describe('baseline', () => {
  const view = (tasks: PlanView['tasks']): PlanView => ({
    id: 'plan',
    name: 'Plan',
    templateId: '',
    start: today,
    end: today,
    lengthDays: 60,
    baselineOn: today,
    today,
    weekend: [6, 7],
    phases: [phase],
    tasks,
    dependencies: [],
    daysOff: [],
    members: [],
    forecastEnd: '2027-02-17',
    forecastSlip: 0,
  })

  test('a phase slips by the working days between its last task then and now', () => {
    const plan = view([
      planTask({ id: 'stays', baselineStart: today, baselineDue: today }),
      planTask({ id: 'moved', start: '2027-02-15', due: '2027-02-15', baselineStart: '2027-02-11', baselineDue: '2027-02-11' }),
      planTask({ id: 'new' }),
    ])
    const [group] = compareToBaseline(plan, calendar)
    expect(group?.slip).toBe(2)
    expect(group?.moved.map((task) => task.id)).toEqual(['moved'])
    expect(slipOfEnd(plan, calendar)).toBe(4)
  })

  test('without a baseline there is nothing to compare the end with', () => {
    expect(slipOfEnd(view([planTask({})]), calendar)).toBeNull()
  })
})

describe('gates and blockers', () => {
  test('the next gate is the nearest open milestone or invitation with conditions', () => {
    const gate = planTask({ id: 'gate', kind: 'milestone', start: '2027-02-20', conditionsAll: 2 })
    const bare = planTask({ id: 'bare', kind: 'milestone', start: '2027-02-12' })
    const past = planTask({ id: 'past', tags: ['invite'], status: 'done', conditionsAll: 6 })
    expect(nextGate([gate, bare, past])?.id).toBe('gate')
    expect(nextGate([bare, past])?.id).toBe('bare')
    expect(nextGate([past])).toBeNull()
  })

  test('we wait for others, never for ourselves, and only for what should have begun', () => {
    const hers = planTask({ id: 'hers', ownerId: 'giulia', start: '2027-02-01' })
    const his = planTask({ id: 'his', ownerId: 'davide', start: '2027-02-02' })
    const later = planTask({ id: 'later', start: '2027-02-11' })
    const waits = planTask({ id: 'waits', waitsFor: ['hers', 'his', 'later'] })
    const plan = { tasks: [hers, his, later, waits], today }
    expect(blockersOf(plan, giulia).map((task) => task.id)).toEqual(['his'])
    expect(blockersOf(plan, null).map((task) => task.id)).toEqual(['hers', 'his'])
  })
})

describe('order', () => {
  test('walking stops at both ends and starts at the first', () => {
    expect([walk(['a', 'b'], 'b', 1), walk(['a', 'b'], 'a', -1), walk(['a', 'b'], null, 1), walk([], 'a', 1)]).toEqual([
      'b',
      'a',
      'a',
      null,
    ])
  })

  test('an item that is moved lands exactly where it was put', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), fc.nat(), (length, a, b) => {
        const items = Array.from({ length }, (_, index) => ({ id: String(index), position: index * 3 }))
        const [from, to] = [a % length, b % length]
        const position = positionAt(items, String(from), to)
        fc.pre(position !== null)
        const after = items.map((item) => (item.id === String(from) ? { ...item, position: position ?? 0 } : item))
        expect(after.toSorted((x, y) => x.position - y.position).findIndex((item) => item.id === String(from))).toBe(to)
      }),
    )
  })

  test('an item at the end of its list cannot be moved beyond it', () => {
    const items = [{ id: 'a', position: 1 }]
    expect([positionAt(items, 'a', 1), positionAt(items, 'a', -1), positionAt(items, 'a', 0), positionAt(items, 'x', 0)]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})
