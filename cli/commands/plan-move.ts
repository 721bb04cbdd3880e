/** `plan move FILE --start DAY`: moves the whole plan and says what moved. */
import { textToDay } from '#shared/domain/day.ts'
import { answer, type Command, optionOf, positionalOf } from '../command.ts'
import { newestPlan, startOption } from '../plan-options.ts'
import { withWorkspace } from '../workspace.ts'

export const planMove: Command = {
  name: 'plan move',
  about: 'cli.about.plan-move',
  positionals: ['FILE'],
  options: { start: startOption },
  run: (call) => {
    const start = textToDay(optionOf(call, 'start'))
    return withWorkspace(call, positionalOf(call, 0), 'write', async ({ caller }) => {
      const before = await newestPlan(caller)
      const { moved } = await caller.launchPlan.moveStart({ planId: before.id, start })
      const keyById = new Map(before.tasks.map((task) => [task.id, task.key]))
      const rows = moved.map(({ taskId, title, fromStart, fromDue, toStart, toDue }) => ({
        id: taskId,
        key: keyById.get(taskId) ?? '',
        title,
        from: { start: fromStart, due: fromDue },
        to: { start: toStart, due: toDue },
      }))
      const text = call.speech.text()
      const lines = rows.map((row) => text.say('cli.moved-line', { title: row.title, from: row.from.start, to: row.to.start }))
      answer(call, { moved: rows }, () => [text.say('cli.moved', { count: rows.length, start }), ...lines].join('\n'))
      return 0
    })
  },
}
