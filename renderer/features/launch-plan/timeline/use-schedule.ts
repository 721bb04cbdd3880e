/** Moving, resizing and joining tasks: shows the new dates at once, asks the rules, and says what else moved. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useFormat } from '#renderer/lib/format.ts'
import { useText } from '#renderer/lib/i18n.tsx'
import { useCommand } from '#renderer/lib/live.ts'
import { contract } from '#shared/contracts/index.ts'
import type { MovedTask, PlanTask, PlanView } from '#shared/contracts/launch-plan.ts'
import type { Day } from '#shared/domain/day.ts'
import { addWorkingDays } from '#shared/domain/launch-plan/calendar.ts'
import { usePlan } from '../use-plan.ts'

/** Dates that a task is to get; `due` follows from the start and the days. */
export interface Dates {
  readonly start: Day
  readonly due: Day
  readonly days: number
}

export interface Schedule {
  /** The plan with dates that are asked for but not yet answered. */
  readonly shown: PlanView
  /** What was last said about a move, for people who do not see it. */
  readonly said: string
  readonly say: (sentence: string) => void
  /** Moves by working days, earlier when negative. */
  readonly moveBy: (task: PlanTask, workingDays: number) => void
  /** Makes it longer by working days, shorter when negative, never under one. */
  readonly resizeBy: (task: PlanTask, days: number) => void
  readonly place: (task: PlanTask, dates: Dates) => void
  /** Lets `toTaskId` start when `fromTaskId` is done. */
  readonly join: (fromTaskId: string, toTaskId: string) => void
  /** Says why a task that is done does not move. */
  readonly refuse: (task: PlanTask) => void
}

/** What was asked for a task, shown until a plan newer than `answeredWith` has the answer in it. */
interface Asked {
  readonly dates: Dates
  /** The plan that was in force when the answer came; null until it comes. */
  readonly answeredWith: PlanView | null
}

type AskedByTask = ReadonlyMap<string, Asked>

export function useSchedule(): Schedule {
  const { plan, calendar } = usePlan()
  const text = useText()
  const [asked, setAsked] = useState<AskedByTask>(new Map())
  const [said, say] = useState('')
  const shown = useMemo(() => withDates(plan, asked), [plan, asked])
  const place = usePlace(setAsked, say)
  const addDependency = useCommand(contract.launchPlan.addDependency, {
    done: ({ moved }) => text('timeline.joined', { count: moved.length }),
  })
  const refuse = useCallback((task: PlanTask) => say(text('timeline.done-stays', { title: task.title })), [text])
  return useMemo(() => {
    const change = (task: PlanTask, by: (now: PlanTask) => { readonly start: Day; readonly days: number }) => {
      if (task.status === 'done') return refuse(task)
      const { start, days } = by(shown.tasks.find((one) => one.id === task.id) ?? task)
      void place(task, { start, days, due: addWorkingDays(calendar, start, days - 1) })
    }
    return {
      shown,
      said,
      say,
      place,
      refuse,
      moveBy: (task, workingDays) => change(task, (now) => ({ start: addWorkingDays(calendar, now.start, workingDays), days: now.days })),
      resizeBy: (task, days) => change(task, (now) => ({ start: now.start, days: Math.max(1, now.days + days) })),
      join: (fromTaskId, toTaskId) => void addDependency({ fromTaskId, toTaskId, type: 'FS', lag: 0 }),
    }
  }, [shown, said, place, refuse, calendar, addDependency])
}

function usePlace(setAsked: (change: (asked: AskedByTask) => AskedByTask) => void, say: (sentence: string) => void): Schedule['place'] {
  const { plan } = usePlan()
  const current = useRef(plan)
  useEffect(() => {
    current.current = plan
  }, [plan])
  const tell = useMoveWords()
  const schedule = useCommand(contract.launchPlan.scheduleTask, { done: ({ moved }, { taskId }) => tell(moved, taskId).short })
  return useCallback(
    async (task: PlanTask, wanted: Dates) => {
      setAsked((asked) => new Map(asked).set(task.id, { dates: wanted, answeredWith: null }))
      const start = wanted.start === task.start ? {} : { start: wanted.start }
      const days = wanted.days === task.days ? {} : { days: wanted.days }
      const answer = await schedule({ taskId: task.id, ...start, ...days })
      const changed = answer !== undefined && answer.moved.length > 0
      setAsked((asked) => answered(asked, task.id, wanted, changed ? current.current : null))
      if (answer !== undefined) say(tell(answer.moved, task.id, task).long)
    },
    [setAsked, schedule, tell, say],
  )
}

/** Notes the answer to `wanted`, unless something else was asked since; without a plan to wait for the old dates are back at once. */
function answered(asked: AskedByTask, taskId: string, wanted: Dates, answeredWith: PlanView | null): AskedByTask {
  if (asked.get(taskId)?.dates !== wanted) return asked
  const others = [...asked].filter(([id]) => id !== taskId)
  return new Map(answeredWith === null ? others : [...others, [taskId, { dates: wanted, answeredWith }]])
}

function withDates(plan: PlanView, asked: AskedByTask): PlanView {
  const open = new Map([...asked].filter(([, { answeredWith }]) => answeredWith === null || answeredWith === plan))
  if (open.size === 0) return plan
  return { ...plan, tasks: plan.tasks.map((task) => ({ ...task, ...open.get(task.id)?.dates })) }
}

/** The sentences after a move: `short` for the toast, `long` with the title for the live region. */
function useMoveWords(): (
  moved: readonly MovedTask[],
  taskId: string,
  task?: PlanTask,
) => { readonly short: string; readonly long: string } {
  const text = useText()
  const format = useFormat()
  return useCallback(
    (moved, taskId, task) => {
      const own = moved.find((one) => one.taskId === taskId)
      const others = moved.length - (own === undefined ? 0 : 1)
      if (own === undefined) {
        const stays = text('timeline.stays', {
          title: task?.title ?? '',
          range: task === undefined ? '' : format.range(task.start, task.due),
        })
        return { short: text('timeline.stayed'), long: stays }
      }
      const resized = own.fromStart === own.toStart
      const short = resized
        ? text('timeline.resized', { day: format.dayShort(own.toDue), count: others })
        : text('timeline.moved', { day: format.dayShort(own.toStart), count: others })
      return { short, long: text('timeline.said-moved', { title: own.title, range: format.range(own.toStart, own.toDue), count: others }) }
    },
    [text, format],
  )
}
