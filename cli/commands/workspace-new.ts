/** `workspace new FILE`: an empty workspace, or the demo company in one of its two states. */
import { resolve } from 'node:path'
import { buildDemo, demoStates } from '#electron/services/demo/build-demo.ts'
import { answer, type Command, positionalOf } from '../command.ts'
import { peopleOption } from '../plan-options.ts'
import { createEmpty, mount, reportTo, withWorkspace } from '../workspace.ts'

export const workspaceNew: Command = {
  name: 'workspace new',
  about: 'cli.about.workspace-new',
  positionals: ['FILE'],
  options: {
    demo: { about: 'cli.option.demo', value: demoStates.join('|'), choices: demoStates, bare: 'mid-launch' },
    name: { about: 'cli.option.name', value: 'TEXT' },
    people: peopleOption,
  },
  run: async (call) => {
    const path = resolve(positionalOf(call, 0))
    const locale = call.speech.text().locale
    const state = demoStates.find((each) => each === call.options['demo'])
    if (state === undefined) await withWorkspace(call, path, 'closed', async ({ session }) => createEmpty(call, session, path))
    else await buildDemo(path, { state, locale, resources: call.home.resources, mount, report: reportTo(call) })
    answer(call, { path, locale, demo: state ?? null }, () => call.speech.text().say('cli.made', { path }))
    return 0
  },
}
