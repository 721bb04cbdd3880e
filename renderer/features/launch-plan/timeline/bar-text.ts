/** A bar in words: the short ones beside it, and the sentence that stands for it where it is not seen. */
import { useMemo } from 'react'
import { type Format, useFormat } from '#renderer/lib/format.ts'
import { type Text, useText } from '#renderer/lib/i18n.tsx'
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import type { TaskStatus } from '#shared/domain/launch-plan/types.ts'
import type { BarModel } from './bar-model.ts'
import type { PhaseRow } from './rows.ts'

export interface BarText {
  /** "+5 d", or nothing. */
  readonly late: (bar: BarModel) => string
  /** A milestone's day. */
  readonly day: (task: PlanTask) => string
  /** "16 – 17 Feb, 2 working days. Not started. On the critical path. …" */
  readonly task: (task: PlanTask) => string
  /** "11 – 24 Jan. 5 of 9 tasks done." */
  readonly phase: (row: PhaseRow) => string
}

const statusWords: Readonly<Record<TaskStatus, string>> = {
  todo: 'timeline.says-todo',
  doing: 'timeline.says-doing',
  done: 'timeline.says-done',
}

/** The words of bars; keeps its identity while the language stays. A task's sentence is put together once. */
export function useBarText(): BarText {
  const text = useText()
  const format = useFormat()
  return useMemo(() => {
    const sentences = new WeakMap<PlanTask, string>()
    return {
      late: (bar) => (bar.late > 0 ? text('timeline.late', { days: bar.late }) : ''),
      day: (task) => format.dayShort(task.due),
      task: (task) => {
        const known = sentences.get(task)
        if (known !== undefined) return known
        const sentence = taskToSentence(task, text, format)
        sentences.set(task, sentence)
        return sentence
      },
      phase: (row) => text('timeline.says-phase', { range: format.range(row.start, row.due), done: row.done, all: row.all }),
    }
  }, [text, format])
}

function taskToSentence(task: PlanTask, text: Text, format: Format): string {
  const parts = [
    task.kind === 'milestone'
      ? text('timeline.says-milestone', { day: format.day(task.due) })
      : text('timeline.says-dates', { range: format.range(task.start, task.due), days: format.days(task.days) }),
    text(statusWords[task.status]),
    task.critical ? text('timeline.says-critical') : '',
    task.slip > 0 ? text('timeline.says-late', { days: format.days(task.slip) }) : '',
    task.status !== 'done' && task.forecastDue > task.due ? text('timeline.says-expected', { day: format.day(task.forecastDue) }) : '',
    task.deadline === null ? '' : text('timeline.says-deadline', { day: format.day(task.deadline) }),
  ]
  return parts.filter(Boolean).join(' ')
}
