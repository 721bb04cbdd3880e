/** `feed add FILE URL`: a feed that the workspace follows from now on; it is fetched by `feed sync`, or by the app. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { typedAddresses } from '#electron/services/feeds/sync/addresses.ts'
import { arrivals, contentCategories, contentKinds } from '#shared/domain/content/types.ts'
import { answer, type Call, type Command, positionalOf } from '../command.ts'
import { createEmpty, withWorkspace } from '../workspace.ts'

export const feedAdd: Command = {
  name: 'feed add',
  about: 'cli.about.feed-add',
  positionals: ['FILE', 'URL'],
  options: {
    name: { about: 'cli.option.feed-name', value: 'NAME' },
    kind: { about: 'cli.option.feed-kind', value: contentKinds.join('|'), choices: contentKinds },
    category: { about: 'cli.option.feed-category', value: contentCategories.join('|'), choices: contentCategories },
    arrival: { about: 'cli.option.feed-arrival', value: arrivals.join('|'), choices: arrivals },
  },
  run: (call) => {
    const path = resolve(positionalOf(call, 0))
    const url = positionalOf(call, 1)
    // A refused address leaves no workspace behind.
    typedAddresses(url)
    return withWorkspace(call, path, existsSync(path) ? 'write' : 'closed', async ({ caller, session }) => {
      if (session.current() === null) createEmpty(call, session, path)
      const { sourceId } = await caller.sources.add({ url, ...fieldsOf(call) })
      const source = (await caller.sources.list({})).find(({ id }) => id === sourceId)
      const said = { id: sourceId, name: source?.name ?? '', url: source?.url ?? '' }
      answer(call, said, () => call.speech.text().say('cli.feed-added', said))
      return 0
    })
  },
}

function fieldsOf({ options }: Call) {
  const kind = contentKinds.find((each) => each === options['kind'])
  const category = contentCategories.find((each) => each === options['category'])
  const arrival = arrivals.find((each) => each === options['arrival'])
  const { name } = options
  return {
    ...(name === undefined ? {} : { name }),
    ...(kind === undefined ? {} : { kind }),
    ...(category === undefined ? {} : { category }),
    ...(arrival === undefined ? {} : { arrival }),
  }
}
