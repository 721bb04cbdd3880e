/** `plan show FILE`: the newest plan as a table to read, as JSON for scripts, or as a file for other programs. */
import type { Client } from '#electron/procedures/handlers.ts'
import type { PlanView } from '#shared/contracts/launch-plan.ts'
import { exportPlan } from '#shared/export/plan-export.ts'
import { AppError } from '#shared/rpc.ts'
import { type Call, type Command, positionalOf } from '../command.ts'
import { planToJson } from '../plan-json.ts'
import { newestPlan } from '../plan-options.ts'
import { planTable } from '../plan-table.ts'
import type { CliText } from '../text.ts'
import { withWorkspace } from '../workspace.ts'

const formats = ['json', 'ics', 'csv', 'md'] as const

export const planShow: Command = {
  name: 'plan show',
  about: 'cli.about.plan-show',
  positionals: ['FILE'],
  options: { format: { about: 'cli.option.format', value: formats.join('|'), choices: formats } },
  run: (call) => {
    const format = formatOf(call)
    return withWorkspace(call, positionalOf(call, 0), 'read', async ({ caller }) => {
      const view = await newestPlan(caller)
      const text = call.speech.text()
      call.io.stdout.write(await showPlan(view, format, caller, text))
      return 0
    })
  },
}

function formatOf(call: Call): (typeof formats)[number] | null {
  const format = formats.find((each) => each === call.options['format']) ?? null
  if (!call.json) return format
  if (format !== null && format !== 'json') throw new AppError('usage', { problem: 'json-format', format })
  return 'json'
}

async function showPlan(plan: PlanView, format: (typeof formats)[number] | null, caller: Client, text: CliText): Promise<string> {
  if (format === null) return `${planTable(plan, text)}\n`
  if (format === 'json') return `${JSON.stringify(await planToJson(plan, caller, text), null, 2)}\n`
  const view = format === 'md' ? 'checklist' : 'timeline'
  const [risks, checklistByTask] = await Promise.all([caller.launchPlan.risks({ planId: plan.id }), checklistsOf(plan, caller)])
  return exportPlan({ plan, risks, checklistByTask, view }, format, { message: text.say, day: text.day }, Date.now())
}

async function checklistsOf(plan: PlanView, caller: Client) {
  const details = await Promise.all(plan.tasks.map((task) => caller.launchPlan.task({ taskId: task.id })))
  return new Map(details.map((detail) => [detail.id, detail.checklist]))
}
