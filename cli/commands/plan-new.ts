/** `plan new FILE`: a launch plan on real dates, in a workspace that is made first where there is none. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { textToDay } from '#shared/domain/day.ts'
import { AppError } from '#shared/rpc.ts'
import { answer, type Call, type Command, optionOf, positionalOf } from '../command.ts'
import { planToJson } from '../plan-json.ts'
import { newestPlan, peopleOf, peopleOption, startOption } from '../plan-options.ts'
import { planSummary } from '../plan-table.ts'
import { withWorkspace } from '../workspace.ts'

export const planNew: Command = {
  name: 'plan new',
  about: 'cli.about.plan-new',
  positionals: ['FILE'],
  options: {
    template: { about: 'cli.option.template', value: 'first-60-days|seven-steps', required: true },
    start: startOption,
    country: { about: 'cli.option.country', value: 'CC', required: true },
    region: { about: 'cli.option.region', value: 'R' },
    length: { about: 'cli.option.length', value: 'N', whole: { min: 0, max: 100_000 } },
    people: peopleOption,
  },
  run: async (call) => {
    const path = resolve(positionalOf(call, 0))
    const wanted = wantedPlan(call)
    return withWorkspace(call, path, existsSync(path) ? 'write' : 'closed', async ({ caller, session }) => {
      if (session.current() === null) {
        const { country, region, ...plan } = wanted
        const company = { programName: '', companySize: peopleOf(call), locale: call.speech.text().locale }
        await caller.workspace.create({ ...plan, ...company, places: [{ country, region }], path })
      } else {
        await caller.launchPlan.create(wanted)
      }
      const view = await newestPlan(caller)
      const document = await planToJson(view, caller, call.speech.text())
      answer(call, document, () => planSummary(view, call.speech.text()))
      return 0
    })
  },
}

/** Refuses day-missing and country-unknown here, where nothing has been made yet. */
function wantedPlan(call: Call) {
  const country = optionOf(call, 'country').toUpperCase()
  if (country.length !== 2) throw new AppError('country-unknown', { country, region: '' })
  const length = call.options['length']
  return {
    template: optionOf(call, 'template'),
    start: textToDay(optionOf(call, 'start')),
    country,
    region: (call.options['region'] ?? '').toUpperCase(),
    lengthDays: length === undefined ? undefined : Number(length),
  }
}
