/** `feed sync FILE`: fetches the feeds that a workspace follows and says how each of them is. */
import type { Source } from '#shared/contracts/sources.ts'
import { answer, type Command, positionalOf } from '../command.ts'
import type { CliText } from '../text.ts'
import { withWorkspace } from '../workspace.ts'

type Counted = Source & { readonly added: number; readonly updated: number }

export const feedSync: Command = {
  name: 'feed sync',
  about: 'cli.about.feed-sync',
  positionals: ['FILE'],
  options: {},
  run: (call) =>
    withWorkspace(call, positionalOf(call, 0), 'write', async ({ caller }) => {
      const { results } = await caller.sources.sync({})
      const byId = new Map(results.map((result) => [result.sourceId, result]))
      const sources = (await caller.sources.list({})).map((source) => {
        const { added = 0, updated = 0 } = byId.get(source.id) ?? {}
        return { ...source, added, updated }
      })
      const text = call.speech.text()
      answer(call, { sources: sources.map((source) => toJson(source, text)) }, () =>
        sources.length === 0 ? text.say('cli.feed-none') : sources.map((source) => line(source, text)).join('\n'),
      )
      return 0
    }),
}

function toJson({ id, name, url, health, added, updated, items, problem }: Counted, text: CliText) {
  return { ...{ id, name, url, health, added, updated, items }, problem: problem && { ...problem, message: text.reason(problem, 'error') } }
}

function line({ name, health, added, updated, items, problem }: Counted, text: CliText): string {
  const head = `${name}: ${text.say('cli.feed-synced', { health, added, updated, items })}`
  return problem === null ? head : `${head}\n  ${text.reason(problem, 'error')}`
}
