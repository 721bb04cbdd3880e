/** `vocabulary import FILE --from PATH`: word lists of Vale into a workspace. */
import { resolve } from 'node:path'
import { AppError } from '#shared/rpc.ts'
import { answer, type Command, optionOf, positionalOf } from '../command.ts'
import { withWorkspace } from '../workspace.ts'

/** Those that both Vale and we have. */
export const sharedLists = ['accept', 'reject'] as const

export const vocabularyImport: Command = {
  name: 'vocabulary import',
  about: 'cli.about.vocabulary-import',
  positionals: ['FILE'],
  options: {
    from: { about: 'cli.option.vocabulary-from', value: 'PATH', required: true },
    list: { about: 'cli.option.vocabulary-list', value: 'accept|reject', choices: sharedLists },
  },
  run: (call) => {
    const path = resolve(optionOf(call, 'from'))
    const list = sharedLists.find((each) => each === call.options['list'])
    return withWorkspace(call, positionalOf(call, 0), 'write', async ({ caller }) => {
      const done = await caller.guideline.importVocabulary({ path, list })
      if (done === null) throw new AppError('cancelled')
      const text = call.speech.text()
      answer(call, done, () =>
        [
          text.say('cli.vocabulary-imported', { added: done.added, known: done.known }),
          ...done.skipped.map(({ line, reason }) => text.say('cli.vocabulary-skipped', { line, reason: text.reason(reason, 'check') })),
        ].join('\n'),
      )
      return 0
    })
  },
}
